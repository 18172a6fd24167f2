package org.copydesk.command;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.copydesk.desk.Desk;
import org.copydesk.page.MediaKind;
import org.copydesk.page.Page;
import org.copydesk.page.RawPage;
import org.copydesk.strip.html.PageParser;

/**
 * What one pass over the pages cost, beside the cost of parsing the same pages and nothing else.
 * Safe across threads.
 */
final class Timings {
  private static final double NANOS_PER_MILLI = 1e6;

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final List<Long> pageNanos = Collections.synchronizedList(new ArrayList<>());
  private final List<Long> cpuNanos = Collections.synchronizedList(new ArrayList<>());
  private final List<Long> parseNanos = Collections.synchronizedList(new ArrayList<>());

  /** Runs and times the work on one page, then times the parse alone. */
  <T> T time(Desk desk, RawPage raw, Supplier<T> work) {
    long start = System.nanoTime();
    long cpuStart = threads.getCurrentThreadCpuTime();
    try {
      return work.get();
    } finally {
      cpuNanos.add(threads.getCurrentThreadCpuTime() - cpuStart);
      pageNanos.add(System.nanoTime() - start);
      if (raw.kind() == MediaKind.HTML) {
        parseAlone(desk.decode(raw));
      }
    }
  }

  private void parseAlone(Page page) {
    String html = page.text();
    long start = System.nanoTime();
    PageParser.parse(html);
    parseNanos.add(System.nanoTime() - start);
  }

  /**
   * The timings as one line of JSON.
   *
   * @param elapsedNanos the whole pass; the time spent on parses alone is taken off it
   * @param workers how many pages were under way at a time
   */
  String line(long elapsedNanos, int workers) {
    List<Long> sorted = new ArrayList<>(pageNanos);
    Collections.sort(sorted);
    double wall = (elapsedNanos - (double) sum(parseNanos) / workers) / NANOS_PER_MILLI;
    return String.format(
        Locale.ROOT,
        "{\"pages\":%d,\"wall_ms\":%.1f,\"cpu_ms\":%.1f,\"mean_ms\":%.3f,\"p50_ms\":%.3f,\"p95_ms\":%.3f,\"parse_mean_ms\":%.3f}",
        sorted.size(),
        wall,
        sum(cpuNanos) / NANOS_PER_MILLI,
        mean(sorted),
        quantile(sorted, 0.50),
        quantile(sorted, 0.95),
        mean(parseNanos));
  }

  private static long sum(List<Long> nanos) {
    return nanos.stream().mapToLong(Long::longValue).sum();
  }

  private static double mean(List<Long> nanos) {
    return nanos.isEmpty() ? 0 : sum(nanos) / NANOS_PER_MILLI / nanos.size();
  }

  private static double quantile(List<Long> sorted, double q) {
    return sorted.isEmpty()
        ? 0
        : sorted.get((int) Math.min(sorted.size() - 1L, Math.round(q * sorted.size())))
            / NANOS_PER_MILLI;
  }
}
