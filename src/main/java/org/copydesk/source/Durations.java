package org.copydesk.source;

import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations as editors write them: {@code 90s}, {@code 10m}, {@code 1h30m}, {@code 3d}. */
public final class Durations {
  private static final Pattern FORM =
      Pattern.compile("(?:(\\d{1,4})d)?(?:(\\d{1,5})h)?(?:(\\d{1,6})m)?(?:(\\d{1,8})s)?");

  private Durations() {}

  /**
   * Reads a duration.
   *
   * @throws IllegalArgumentException when the text is none; the message says what one looks like
   */
  public static Duration of(String text) {
    Matcher form = FORM.matcher(text);
    if (text.isEmpty() || !form.matches()) {
      throw new IllegalArgumentException(
          "\"" + text + "\" is no duration such as 90s, 10m, 1h30m or 3d");
    }
    return Duration.ofDays(number(form, 1))
        .plusHours(number(form, 2))
        .plusMinutes(number(form, 3))
        .plusSeconds(number(form, 4));
  }

  private static long number(Matcher form, int group) {
    return form.group(group) == null ? 0 : Long.parseLong(form.group(group));
  }

  /**
   * A duration in words that {@link #of} reads, to the second; of long ones the two largest units.
   */
  public static String words(Duration duration) {
    long seconds = Math.max(0, duration.toSeconds());
    long[] units = {86_400, 3600, 60, 1};
    String letters = "dhms";
    StringBuilder words = new StringBuilder();
    int named = 0;
    for (int unit = 0; unit < units.length && named < 2; unit++) {
      long count = seconds / units[unit];
      seconds %= units[unit];
      if (count > 0) {
        words.append(String.format(Locale.ROOT, "%d%c", count, letters.charAt(unit)));
      }
      named += count > 0 || named > 0 ? 1 : 0;
    }
    return words.isEmpty() ? "0s" : words.toString();
  }
}
