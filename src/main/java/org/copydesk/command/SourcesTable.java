package org.copydesk.command;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.copydesk.poll.SourceStatus;
import org.copydesk.script.Columns;
import org.copydesk.source.Source;
import org.jspecify.annotations.Nullable;

/** How sources are doing, for a person to read. */
final class SourcesTable {
  private static final int MOST = 60;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

  private final Instant now;
  private final ZoneId zone;

  SourcesTable(Instant now, ZoneId zone) {
    this.now = now;
    this.zone = zone;
  }

  /** A line for each source, below one of headings. */
  List<String> lines(List<Source> sources, Map<String, SourceStatus> statuses) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("SOURCE", "STATE", "LAST NEW", "USUAL GAP", "NEXT POLL", "WHY"));
    sources.forEach(source -> rows.add(row(source, statuses.get(source.id()))));
    int[] widths = new int[rows.get(0).size()];
    for (List<String> row : rows) {
      for (int i = 0; i < row.size(); i++) {
        widths[i] = Math.max(widths[i], Columns.of(row.get(i)));
      }
    }
    return rows.stream().map(row -> line(row, widths)).toList();
  }

  private static String line(List<String> row, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < row.size(); i++) {
      line.append(row.get(i));
      if (i + 1 < row.size()) {
        line.append(" ".repeat(widths[i] - Columns.of(row.get(i)) + 2));
      }
    }
    return line.toString();
  }

  private List<String> row(Source source, @Nullable SourceStatus status) {
    if (status == null) {
      return List.of(source.id(), source.enabled() ? "new" : "disabled", "-", "-", "-", "-");
    }
    return List.of(
        source.id(),
        source.enabled() ? status.state() : "disabled",
        ago(status.lastNew()),
        status.articlesPerDay() == 0 ? "-" : span(Duration.ofSeconds(status.usualGapSeconds())),
        in(status.nextPoll()),
        why(status));
  }

  private static String why(SourceStatus status) {
    if (status.lastError() != null && status.failures() > 0) {
      return cut(status.lastError().fate() + ": " + status.lastError().words());
    }
    if (!status.warnings().isEmpty()) {
      return cut(status.warnings().get(0));
    }
    // the first one says it, the others what was added to it; explain has them all
    return status.why().isEmpty() ? "-" : cut(status.why().get(0).toString());
  }

  private static String cut(String text) {
    String line = text.replaceAll("\\s+", " ");
    return line.codePointCount(0, line.length()) <= MOST
        ? line
        : line.substring(0, line.offsetByCodePoints(0, MOST - 1)) + "…";
  }

  /** All that is known of one source, in words. */
  List<String> explanation(SourceStatus status) {
    List<String> lines = new ArrayList<>();
    lines.add(status.id() + " " + status.name() + " (" + status.kind() + "): " + status.state());
    status.urls().forEach(url -> lines.add("  at " + url));
    lines.add("last polled " + time(status.lastPolled()) + ", next " + time(status.nextPoll()));
    status.why().forEach(term -> lines.add("  " + term));
    lines.add(
        String.format(
            Locale.ROOT,
            "%.2f articles a day, usually one every %s; the last new one %s%s",
            status.articlesPerDay(),
            span(Duration.ofSeconds(status.usualGapSeconds())),
            time(status.lastNew()),
            status.lastNewUrl() == null ? "" : ": " + status.lastNewUrl()));
    lines.add("discovered " + status.discovered() + ", of these pending " + status.pending());
    status.fates().entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .forEach(fate -> lines.add("  " + fate.getKey() + " " + fate.getValue()));
    if (status.lastError() != null) {
      lines.add(
          "last error "
              + time(status.lastError().at())
              + ", "
              + status.lastError().fate()
              + ": "
              + status.lastError().words()
              + (status.failures() > 0 ? " (" + status.failures() + " in a row)" : " (over)"));
    }
    status.warnings().forEach(warning -> lines.add("warning: " + warning));
    return lines;
  }

  private String time(@Nullable Instant instant) {
    return instant == null ? "never" : TIME.format(instant.atZone(zone));
  }

  private String ago(@Nullable Instant instant) {
    return instant == null ? "-" : span(Duration.between(instant, now)) + " ago";
  }

  private String in(@Nullable Instant instant) {
    return instant == null || !instant.isAfter(now)
        ? "now"
        : "in " + span(Duration.between(now, instant));
  }

  /** A span to two figures: 45 s, 12 m, 3 h 20 m, 5 d. */
  static String span(Duration span) {
    long seconds = Math.max(0, span.toSeconds());
    if (seconds < 100) {
      return seconds + " s";
    } else if (seconds < 100 * 60) {
      return seconds / 60 + " m";
    } else if (seconds < 48 * 3600) {
      return seconds / 3600 + " h " + seconds / 60 % 60 + " m";
    }
    return seconds / 86_400 + " d";
  }
}
