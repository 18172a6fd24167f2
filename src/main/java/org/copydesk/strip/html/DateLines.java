package org.copydesk.strip.html;

import java.util.List;
import java.util.Optional;
import org.copydesk.strip.field.DateCustoms;
import org.copydesk.strip.field.DateLabels;
import org.copydesk.strip.field.DateReader;
import org.copydesk.strip.field.StatedDate;
import org.jspecify.annotations.Nullable;

/**
 * The dates of a page in its lines: about the headline where a line hardly holds more, under a
 * clear label, at the head of the story. A date in running text, in comments or beside other
 * articles is none.
 */
final class DateLines {
  private static final int LONGEST_LINE = 160;
  private static final int LONGEST_FACTS = 60;
  private static final int LONGEST_DATELINE = 90;

  /** A time in a line of its own, with its zone. */
  private static final int LONGEST_CLOCK = 18;

  /** Far from the headline, a line without a label holds hardly more than a date. */
  private static final int LONGEST_STRAY = 25;

  /** What stands this near to the headline, in lines, belongs to it. */
  private static final int BESIDE = 5;

  /** The weight of a date near the headline with the text in between: often a comment's. */
  private static final double BELOW_TEXT = 3.4;

  /** Fewer characters beside a date say nothing of it. */
  private static final int LEAST_WORDS = 3;

  private final DateReader reader;

  DateLines(DateReader reader) {
    this.reader = reader;
  }

  void read(
      Vicinity vicinity,
      String headline,
      DateCustoms customs,
      List<DateOffer> published,
      List<DateOffer> modified) {
    for (TextLine line : vicinity.page().lines()) {
      boolean foreign = vicinity.page().foreign(line);
      if (foreign && !Vicinity.framed(line.marks())) {
        continue;
      }
      if (line.index() == vicinity.headline()) {
        besideHeadline(vicinity, line, headline, customs, published);
        continue;
      }
      if (!foreign && vicinity.opening(line.index())) {
        dateline(vicinity, line, customs, published);
      }
      if (line.text().length() > LONGEST_LINE) {
        continue;
      }
      TextLine whole = withClock(vicinity, line, customs);
      for (StatedDate date : reader.all(whole.text(), customs)) {
        DateLabels.Kind label = label(vicinity, whole, date);
        DateOffer offer =
            foreign ? framed(vicinity, whole, date, label) : offer(vicinity, whole, date, label);
        if (offer != null) {
          (label == DateLabels.Kind.MODIFIED ? modified : published).add(offer);
        }
      }
    }
  }

  /** A line that ends with a date without a time, and the next one that is but the time. */
  private TextLine withClock(Vicinity vicinity, TextLine line, DateCustoms customs) {
    List<TextLine> lines = vicinity.page().lines();
    int next = line.index() + 1;
    if (next >= lines.size()
        || line.text().length() > LONGEST_FACTS
        || !clock(lines.get(next).text())) {
      return line;
    }
    List<StatedDate> dates = reader.all(line.text(), customs);
    StatedDate last = dates.isEmpty() ? null : dates.get(dates.size() - 1);
    if (last == null || last.stamp().time() != null || line.text().length() - last.end() > 1) {
      return line;
    }
    String text = line.text() + " " + lines.get(next).text();
    List<StatedDate> timed = reader.all(text, customs);
    return timed.size() == dates.size() && timed.get(timed.size() - 1).stamp().time() != null
        ? new TextLine(line.index(), text, line.marks(), line.linked(), line.zone(), line.heading())
        : line;
  }

  private static boolean clock(String text) {
    return text.length() <= LONGEST_CLOCK
        && text.indexOf(':') > 0
        && text.chars().anyMatch(Character::isDigit);
  }

  private static DateLabels.Kind label(Vicinity vicinity, TextLine line, StatedDate date) {
    return date.start() == 0
        ? vicinity.above(line.index())
        : vicinity.labels().before(line.text(), date.start());
  }

  /** In the frame about an article a clear label is needed. */
  private static @Nullable DateOffer framed(
      Vicinity vicinity, TextLine line, StatedDate date, DateLabels.Kind label) {
    boolean clear =
        label.publishes()
            && (date.start() >= Vicinity.SHORTEST_LABEL
                || (date.start() == 0 && vicinity.underClearLabel(line.index())));
    boolean stray =
        !vicinity.near(line.index()) && (line.mostlyLinked() || line.index() < vicinity.headline());
    return clear && !stray && bare(vicinity, line, date, label)
        ? offer(line, date, 1.5 + nearness(vicinity, line, date), false)
        : null;
  }

  private static @Nullable DateOffer offer(
      Vicinity vicinity, TextLine line, StatedDate date, DateLabels.Kind label) {
    int rest = rest(line, date);
    boolean near = vicinity.near(line.index());
    boolean stray = !near && (line.mostlyLinked() || (line.index() < vicinity.headline()));
    if (stray || !bare(vicinity, line, date, label)) {
      return null;
    }
    boolean labelled = label != DateLabels.Kind.NONE;
    boolean clear = label.publishes() && rest <= Vicinity.LONGEST_LABEL;
    boolean own =
        (labelled || rest <= Vicinity.LONGEST_LABEL)
            && (vicinity.tight(line.index(), BESIDE)
                || (clear && line.index() > vicinity.headline()));
    boolean alone = rest < LEAST_WORDS && vicinity.tight(line.index(), BESIDE);
    double weight =
        (!near ? 2 : !labelled && vicinity.belowText(line.index()) ? BELOW_TEXT : 5)
            + (labelled || alone ? 1 : 0)
            + (label == DateLabels.Kind.ORIGINAL ? 3 : 0)
            + (near && sourced(line.text()) ? 1 : 0)
            + nearness(vicinity, line, date);
    return offer(line, date, weight, own || label == DateLabels.Kind.ORIGINAL);
  }

  /** Whether a line of facts names the outlet too: 2021年01月19日17:26 来源:河州作家网. */
  private static boolean sourced(String line) {
    return line.length() <= LONGEST_FACTS && !SourceLabels.inside(line).isEmpty();
  }

  private static DateOffer offer(TextLine line, StatedDate date, double weight, boolean own) {
    String text = line.text().substring(date.start(), date.end());
    return new DateOffer(date.stamp(), text, "line " + line.index(), weight, own);
  }

  private static double nearness(Vicinity vicinity, TextLine line, StatedDate date) {
    return vicinity.nearness(line.index()) + (rest(line, date) < 12 ? 0.5 : 0);
  }

  /** Whether a line hardly holds more than a date, its label and other facts. */
  private static boolean bare(
      Vicinity vicinity, TextLine line, StatedDate date, DateLabels.Kind label) {
    if (label == DateLabels.Kind.OTHER) {
      return false;
    }
    if (label == DateLabels.Kind.ORIGINAL) {
      return true;
    }
    int rest = rest(line, date);
    boolean labelled = label != DateLabels.Kind.NONE;
    boolean prose = prose(line.text());
    return (rest <= LONGEST_FACTS || (labelled && date.start() <= Vicinity.LONGEST_LABEL))
        && (rest <= Vicinity.LONGEST_LABEL || !prose)
        && (rest <= LONGEST_STRAY
            || vicinity.near(line.index())
            || (labelled && rest <= LONGEST_FACTS && !prose));
  }

  private static int rest(TextLine line, StatedDate date) {
    return line.text().length() - (date.end() - date.start());
  }

  /** Behind the headline in its own line: The harbour opens 5 March 2025. */
  private void besideHeadline(
      Vicinity vicinity,
      TextLine line,
      String headline,
      DateCustoms customs,
      List<DateOffer> published) {
    int place = line.text().indexOf(headline);
    if (headline.isEmpty() || place < 0) {
      return;
    }
    String rest = line.text().substring(place + headline.length());
    if (rest.isBlank() || rest.length() > LONGEST_FACTS) {
      return;
    }
    for (StatedDate date : reader.all(rest, customs)) {
      if (vicinity.labels().before(rest, date.start()) != DateLabels.Kind.OTHER) {
        String origin = "line " + line.index() + ", beside the headline";
        published.add(new DateOffer(date.stamp(), rest.strip(), origin, 5, true));
        return;
      }
    }
  }

  /**
   * A story's first words: RIVERSIDE, March 5, 2025 (ABC) - The council …; 5.3.2025 – The council
   * …; (March 5, 2025) The council …; Press release of 5 March 2025 | Riverside – ….
   */
  private void dateline(
      Vicinity vicinity, TextLine line, DateCustoms customs, List<DateOffer> published) {
    String head = line.text().substring(0, Math.min(LONGEST_DATELINE, line.text().length()));
    Optional<StatedDate> first = reader.first(head, customs);
    if (first.isEmpty()) {
      return;
    }
    int start = first.get().start();
    String before = head.substring(0, start);
    String after = head.substring(first.get().end()).strip();
    boolean agency = !after.isEmpty() && "(（/-–—".indexOf(after.charAt(0)) >= 0;
    boolean place = before.strip().endsWith(",") && Character.isUpperCase(before.charAt(0));
    boolean opening =
        before.isBlank()
            || before.equals("(")
            || before.equals("[")
            || (start <= Vicinity.LONGEST_LABEL
                && vicinity.labels().before(head, start).publishes());
    boolean parted = !after.isEmpty() && ":|)]•·„\"“".indexOf(after.charAt(0)) >= 0;
    if ((agency && (place || opening)) || (parted && opening)) {
      String origin = "line " + line.index() + ", dateline";
      published.add(new DateOffer(first.get().stamp(), head, origin, 3, false));
    }
  }

  private static boolean prose(String text) {
    return ".。!?！？।؟".indexOf(text.charAt(text.length() - 1)) >= 0;
  }
}
