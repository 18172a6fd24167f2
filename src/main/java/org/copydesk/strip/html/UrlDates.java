package org.copydesk.strip.html;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.copydesk.article.Stamp;
import org.copydesk.strip.field.DateCustoms;
import org.copydesk.strip.field.DateReader;
import org.copydesk.strip.field.StatedDate;
import org.jspecify.annotations.Nullable;

/** The day, or the month, that an address names in its path. */
final class UrlDates {
  /** A year between {@code 1990} and {@code 2099}. */
  private static final String YEAR = "(199\\d|20\\d\\d)";

  /** Nothing stands before it but the letter that the TRS system writes: t20250305_1.html. */
  private static final String START = "(?:(?<![A-Za-z0-9])|(?<=/t))";

  /** 2025/03/05, 2025-3-5, 20250305, 202503/05, 2025/0305. */
  private static final Pattern YEAR_FIRST =
      Pattern.compile(
          START + YEAR + "(?:[/_-](\\d{1,2})[/_-](\\d{1,2})|[/_-]?(\\d\\d)[/_-]?(\\d\\d))(?!\\d)");

  /** 2025/march/05, 2025/mar/5. */
  private static final Pattern MONTH_NAMED =
      Pattern.compile("(?<=/)" + YEAR + "/(\\p{L}{3,9})/(\\d{1,2})(?=/|$)");

  /** 05-03-2025, 05032025. */
  private static final Pattern YEAR_LAST =
      Pattern.compile("(?<=/)(\\d\\d)([_-]?)(\\d\\d)\\2" + YEAR + "(?!\\d)");

  /** 2025/03/, as WordPress writes it. */
  private static final Pattern MONTH = Pattern.compile("(?<=/)" + YEAR + "/(0[1-9]|1[0-2])(?=/)");

  private final DateReader reader;

  UrlDates(DateReader reader) {
    this.reader = reader;
  }

  /**
   * The first day in the path; absent where there is none.
   *
   * @param customs whether 05-03-2025 is in May
   */
  @Nullable Stamp day(String url, DateCustoms customs) {
    String path = path(url);
    if (!mayHaveYear(path)) {
      return null;
    }
    Matcher found = YEAR_FIRST.matcher(path);
    while (found.find()) {
      boolean split = found.group(2) != null;
      Stamp day = day(found, found.group(split ? 2 : 4), found.group(split ? 3 : 5));
      if (day != null) {
        return day;
      }
    }
    found = MONTH_NAMED.matcher(path);
    if (found.find()) {
      return read(found.group(3) + " " + found.group(2) + " " + found.group(1), customs);
    }
    found = YEAR_LAST.matcher(path);
    return found.find()
        ? read(found.group(1) + "/" + found.group(3) + "/" + found.group(4), customs)
        : null;
  }

  /** The month of the first year and month that are folders of the path; absent without them. */
  static @Nullable YearMonth month(String url) {
    String path = path(url);
    Matcher found = MONTH.matcher(path);
    return mayHaveYear(path) && found.find()
        ? YearMonth.of(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2)))
        : null;
  }

  /** Most addresses have none, and a look is cheaper than the patterns. */
  private static boolean mayHaveYear(String path) {
    return path.contains("20") || path.contains("199");
  }

  private @Nullable Stamp read(String text, DateCustoms customs) {
    return reader.first(text, customs).map(StatedDate::stamp).orElse(null);
  }

  private static @Nullable Stamp day(Matcher found, String month, String day) {
    try {
      return Stamp.of(
          LocalDate.of(
              Integer.parseInt(found.group(1)), Integer.parseInt(month), Integer.parseInt(day)));
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static String path(String url) {
    int scheme = url.indexOf("//");
    int path = url.indexOf('/', scheme < 0 ? 0 : scheme + 2);
    int query = url.indexOf('?');
    int end = query < 0 ? url.length() : query;
    return path < 0 || path > end ? "" : url.substring(path, end);
  }
}
