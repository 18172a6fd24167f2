package org.copydesk.poll.listing;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What a feed says of its own rhythm. What is out of range is not said. */
final class FeedHints {
  private static final Map<String, Duration> PERIODS =
      Map.of(
          "hourly", Duration.ofHours(1),
          "daily", Duration.ofDays(1),
          "weekly", Duration.ofDays(7),
          "monthly", Duration.ofDays(30),
          "yearly", Duration.ofDays(365));

  private static final long MOST_MINUTES = Duration.ofDays(365).toMinutes();

  private @Nullable Duration ttl;
  private @Nullable Duration period;
  private int frequency = 1;
  private final Set<Integer> hours = new TreeSet<>();
  private final Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);

  /**
   * Takes what an element of the channel says.
   *
   * @param name the element's name
   */
  void add(String name, Element element) {
    switch (name) {
      case "ttl", "updateperi" -> {
        long minutes = number(element.wholeText());
        ttl = minutes > 0 && minutes <= MOST_MINUTES ? Duration.ofMinutes(minutes) : ttl;
      }
      case "sy:updateperiod" ->
          period = PERIODS.get(element.wholeText().strip().toLowerCase(Locale.ROOT));
      case "sy:updatefrequency" ->
          frequency = (int) Math.max(1, Math.min(1_000, number(element.wholeText())));
      case "skiphours" -> element.children().forEach(this::addHour);
      case "skipdays" -> element.children().forEach(this::addDay);
      default -> {}
    }
  }

  private void addHour(Element element) {
    long hour = number(element.wholeText());
    if (hour >= 0 && hour <= 24) {
      // RSS 0.91 counted to 24.
      hours.add((int) hour % 24);
    }
  }

  private void addDay(Element element) {
    String name = element.wholeText().strip().toUpperCase(Locale.ROOT);
    for (DayOfWeek day : DayOfWeek.values()) {
      if (day.name().equals(name) || day.name().substring(0, 3).equals(name)) {
        days.add(day);
      }
    }
  }

  Hints hints() {
    Duration update = period == null ? null : period.dividedBy(frequency);
    // A feed that is never to be asked for was not meant so.
    return new Hints(
        ttl, update, hours.size() < 24 ? hours : Set.of(), days.size() < 7 ? days : Set.of());
  }

  /** A whole number, of which decimals are left away; -1 for none. */
  private static long number(String text) {
    String digits = text.strip();
    int end = 0;
    while (end < digits.length() && digits.charAt(end) >= '0' && digits.charAt(end) <= '9') {
      end++;
    }
    return end == 0 || end > 9 ? -1 : Long.parseLong(digits, 0, end, 10);
  }
}
