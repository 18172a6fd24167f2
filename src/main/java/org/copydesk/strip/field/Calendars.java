package org.copydesk.strip.field;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Days of the calendars that newspapers print. */
final class Calendars {
  private static final int FIRST_YEAR = 1800;
  private static final int LAST_YEAR = 2199;
  private static final int BUDDHIST_LEAD = 543;
  private static final int FIRST_PERSIAN = 1290;
  private static final int LAST_PERSIAN = 1420;

  /** The first day of {@link #FIRST_PERSIAN}. */
  private static final LocalDate PERSIAN_START = LocalDate.of(1911, 3, 22);

  private Calendars() {}

  /** Whether a year can be one of the Buddhist era (Thailand). */
  static boolean buddhist(int year) {
    return year >= FIRST_YEAR + BUDDHIST_LEAD && year <= LAST_YEAR + BUDDHIST_LEAD;
  }

  /** Whether a year can be one of the Persian solar calendar in a newspaper. */
  static boolean persian(int year) {
    return year >= FIRST_PERSIAN && year <= LAST_PERSIAN;
  }

  /** The day of the Gregorian calendar or the Buddhist era; absent where there is no such day. */
  static @Nullable LocalDate day(int year, int month, int day) {
    int common = buddhist(year) ? year - BUDDHIST_LEAD : year;
    if (common < FIRST_YEAR || common > LAST_YEAR || month < 1 || month > 12 || day < 1) {
      return null;
    }
    try {
      return LocalDate.of(common, month, day);
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** The day of the Persian solar calendar; absent where there is no such day. */
  static @Nullable LocalDate persianDay(int year, int month, int day) {
    if (!persian(year) || month < 1 || month > 12 || day < 1) {
      return null;
    }
    boolean leap = leapPersian(year);
    int length = month <= 6 ? 31 : month <= 11 || leap ? 30 : 29;
    if (day > length) {
      return null;
    }
    int before = (year - FIRST_PERSIAN) * 365;
    for (int y = FIRST_PERSIAN; y < year; y++) {
      before += leapPersian(y) ? 1 : 0;
    }
    int months = month <= 7 ? (month - 1) * 31 : 6 * 31 + (month - 7) * 30;
    return PERSIAN_START.plusDays(before + months + day - 1L);
  }

  /** The arithmetic rule of 8 leap years in 33, exact for 1244 to 1473. */
  private static boolean leapPersian(int year) {
    return switch (year % 33) {
      case 1, 5, 9, 13, 17, 22, 26, 30 -> true;
      default -> false;
    };
  }
}
