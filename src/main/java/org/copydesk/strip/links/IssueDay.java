package org.copydesk.strip.links;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The day that the address of an issue names: {@code /2025-03/05/}, {@code /202503/05/}, {@code
 * /20250305/}, {@code /2025/03/05/}, {@code ?date=2025-03-05}.
 */
public final class IssueDay {
  private static final int SCHEME = 8;

  private static final Pattern DAY =
      Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)([-_/.]?)(\\d{1,2})([-_/.]?)(\\d{1,2})(?!\\d)");

  private IssueDay() {}

  /** The first day in an address; empty where it names none. */
  public static Optional<LocalDate> in(String url) {
    Matcher day = DAY.matcher(url);
    int from = Math.min(SCHEME, url.length());
    while (day.find(from)) {
      LocalDate found = day(day);
      if (found != null) {
        return Optional.of(found);
      }
      from = day.start() + 1;
    }
    return Optional.empty();
  }

  /**
   * The address of another day's issue, by the address of one: each day in it respelt. The same
   * address where it names none.
   */
  public static String moved(String url, LocalDate to) {
    Matcher day = DAY.matcher(url);
    StringBuilder moved = new StringBuilder(url.length());
    int kept = 0;
    int from = Math.min(SCHEME, url.length());
    while (day.find(from)) {
      if (day(day) == null) {
        from = day.start() + 1;
        continue;
      }
      moved.append(url, kept, day.start());
      String digits = day.group(3).length() == 1 || day.group(5).length() == 1 ? "%d" : "%02d";
      moved.append(
          String.format(
              Locale.ROOT,
              "%04d%s" + digits + "%s" + digits,
              to.getYear(),
              day.group(2),
              to.getMonthValue(),
              day.group(4),
              to.getDayOfMonth()));
      kept = day.end();
      from = kept;
    }
    return moved.append(url, kept, url.length()).toString();
  }

  private static @Nullable LocalDate day(Matcher day) {
    boolean compact = day.group(2).isEmpty() || day.group(4).isEmpty();
    boolean whole = day.group(3).length() == 2 && day.group(5).length() == 2;
    if (compact && !whole) {
      return null;
    }
    try {
      return LocalDate.of(
          Integer.parseInt(day.group(1)),
          Integer.parseInt(day.group(3)),
          Integer.parseInt(day.group(5)));
    } catch (DateTimeException e) {
      return null;
    }
  }
}
