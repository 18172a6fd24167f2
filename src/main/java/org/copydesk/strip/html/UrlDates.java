package org.copydesk.strip.html;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.copydesk.article.Stamp;
import org.jspecify.annotations.Nullable;

/** The day that an address names in its path. */
final class UrlDates {
  private static final int FIRST_YEAR = 1990;
  private static final int LAST_YEAR = 2099;

  private UrlDates() {}

  /**
   * The first day in the path: /2025/03/05/, /2025/3/5/, /2025-03-05, /202503/05/, /2025/0305/,
   * /20250305 with no digit beside it; absent where there is none.
   */
  static @Nullable Stamp day(String url) {
    int scheme = url.indexOf("//");
    int path = url.indexOf('/', scheme < 0 ? 0 : scheme + 2);
    int end = url.indexOf('?');
    if (end < 0) {
      end = url.length();
    }
    for (int i = Math.max(path, 0); i + 6 < end; i++) {
      if (digit(url, i)
          && (i == 0 || !Character.isLetterOrDigit(url.charAt(i - 1)) || atYear(url, i))) {
        Stamp stamp = at(url, i, end);
        if (stamp != null) {
          return stamp;
        }
        while (i < end && digit(url, i)) {
          i++;
        }
      }
    }
    return null;
  }

  /** t20250305_1.html: one letter in front, as the TRS system writes it. */
  private static boolean atYear(String url, int i) {
    return url.charAt(i - 1) == 't' && i > 1 && url.charAt(i - 2) == '/';
  }

  private static @Nullable Stamp at(String url, int start, int end) {
    StringBuilder digits = new StringBuilder(8);
    int i = start;
    int groups = 1;
    boolean split = false;
    while (i < end && digits.length() < 8) {
      char c = url.charAt(i);
      if (c >= '0' && c <= '9') {
        digits.append(c);
      } else if ((c == '/' || c == '-' || c == '_')
          && digits.length() >= 4
          && groups < 3
          && !split) {
        if (digits.length() == 5) {
          digits.insert(4, '0');
        }
        groups++;
        split = true;
        i++;
        continue;
      } else {
        break;
      }
      split = false;
      i++;
    }
    if (digits.length() == 7) {
      digits.insert(6, '0');
    }
    if (digits.length() != 8 || (i < end && digit(url, i))) {
      return null;
    }
    int year = Integer.parseInt(digits, 0, 4, 10);
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      return null;
    }
    try {
      return Stamp.of(
          LocalDate.of(
              year, Integer.parseInt(digits, 4, 6, 10), Integer.parseInt(digits, 6, 8, 10)));
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static boolean digit(String url, int i) {
    return url.charAt(i) >= '0' && url.charAt(i) <= '9';
  }
}
