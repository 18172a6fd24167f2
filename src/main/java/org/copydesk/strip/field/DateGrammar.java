package org.copydesk.strip.field;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The orders in which day, month and year are printed, tried at one place of a text. */
final class DateGrammar {
  private static final String DASHES = "-‐‑–−";
  private static final String DOTS = ".．・";
  private static final String SLASHES = "/／";
  private static final int TWO_DIGIT_CENTURY = 2000;

  /** A Buddhist year of two digits, 68 for 2568. */
  private static final int BUDDHIST_CENTURY = 2500;

  private final TextCursor c;
  private final int start;
  private final DateCustoms customs;
  private final MonthGrammar months;
  private final HanGrammar han;
  private final DateWords words;
  private final ClockReader clocks;
  private ClockReader.@Nullable Clock inner;

  DateGrammar(
      String text,
      int start,
      DateCustoms customs,
      MonthNames months,
      DateWords words,
      ClockReader clocks) {
    this.c = new TextCursor(text, start);
    this.start = start;
    this.customs = customs;
    this.months = new MonthGrammar(c, months, words, customs);
    this.han = new HanGrammar(c, words);
    this.words = words;
    this.clocks = clocks;
  }

  /** A day and where it stands; the time is there only where it stands inside the date. */
  record Day(LocalDate day, int start, int end, ClockReader.@Nullable Clock clock) {}

  /** The date that begins at the place; absent where none does. */
  @Nullable Day day() {
    LocalDate day = Character.isDigit(c.here()) ? fromNumber() : fromWord();
    return day == null || !bounded() ? null : new Day(day, start, c.at, inner);
  }

  /** A date is not part of a longer number, an address or a version. */
  private boolean bounded() {
    char after = c.here();
    if (c.at > 0 && !Character.isDigit(c.text.charAt(c.at - 1))) {
      return true;
    }
    if (Character.isDigit(after)) {
      return Character.isDigit(c.text.charAt(start)) && twoDigitsAndColon();
    }
    if ((DASHES + DOTS + SLASHES).indexOf(after) >= 0
        && after != '\0'
        && c.at + 1 < c.limit
        && Character.isDigit(c.text.charAt(c.at + 1))) {
      return DASHES.indexOf(after) >= 0 && c.at + 3 < c.limit && isClockAt(c.at + 1);
    }
    return true;
  }

  /** 2025-03-0507:22, a blank lost between two elements. */
  private boolean twoDigitsAndColon() {
    return isClockAt(c.at);
  }

  private boolean isClockAt(int place) {
    return place + 2 < c.limit
        && Character.isDigit(c.text.charAt(place))
        && (c.text.charAt(place + 1) == ':' || c.text.charAt(place + 2) == ':');
  }

  private @Nullable LocalDate fromNumber() {
    if (start > 0) {
      char before = c.text.charAt(start - 1);
      boolean glued = (DASHES + DOTS + SLASHES).indexOf(before) >= 0;
      if (Character.isDigit(before)
          || (glued && start > 1 && Character.isDigit(c.text.charAt(start - 2)))) {
        return null;
      }
    }
    int count = c.digits();
    if (count == 4) {
      return yearFirst(c.number(4, 4), start);
    }
    if (count == 8) {
      return basic();
    }
    if (count <= 2) {
      int first = c.number(1, 2);
      int mark = c.at;
      LocalDate day = dayThenName(first);
      if (day == null) {
        c.at = mark;
        day = numbers(first, count);
      }
      return day;
    }
    return null;
  }

  /** 20250305T072246, ISO 8601's basic form. */
  private @Nullable LocalDate basic() {
    int number = c.number(8, 8);
    return c.here() == 'T' && c.at + 1 < c.limit && Character.isDigit(c.text.charAt(c.at + 1))
        ? Calendars.day(number / 10000, number / 100 % 100, number % 100)
        : null;
  }

  private @Nullable LocalDate yearFirst(int year, int yearStart) {
    c.skipBlanks();
    if (c.eatAny("年년")) {
      return han.monthAndDay(year);
    }
    boolean persian = Calendars.persian(year) && persianEvidence(yearStart);
    if (!persian && Calendars.day(year, 1, 1) == null) {
      return null;
    }
    String separators = separators();
    boolean separated = !separators.isEmpty() && c.eatAny(separators);
    c.skipBlanks();
    int month = c.number(1, 2);
    if (month == TextCursor.NONE) {
      Integer named = months.joined();
      if (named == null) {
        return null;
      }
      c.eat('.');
      c.skipBlanks();
      c.eatAny("-/");
      c.skipBlanks();
      int day = c.number(1, 2);
      return day == TextCursor.NONE || c.here() == ':' ? null : make(year, named, day);
    }
    if (!separated) {
      return null;
    }
    c.skipBlanks();
    if (!c.eatAny(separators)) {
      return null;
    }
    c.skipBlanks();
    int day = dayNumber();
    if (day == TextCursor.NONE) {
      return null;
    }
    return persian ? Calendars.persianDay(year, month, day) : Calendars.day(year, month, day);
  }

  /** The day's number; of "0507:22" only the first two digits. */
  private int dayNumber() {
    if (c.digits() == 4 && c.at + 4 < c.limit && c.text.charAt(c.at + 4) == ':') {
      int day = (c.text.charAt(c.at) - '0') * 10 + (c.text.charAt(c.at + 1) - '0');
      c.at += 2;
      return day;
    }
    return c.number(1, 2);
  }

  private boolean persianEvidence(int place) {
    char digit = c.text.charAt(place);
    return customs.language().equals("fa") || (digit >= '۰' && digit <= '۹');
  }

  private String separators() {
    char here = c.here();
    if (here == '\0') {
      return "";
    }
    if (here == '|') {
      return "|";
    }
    return DASHES.indexOf(here) >= 0
        ? DASHES
        : DOTS.indexOf(here) >= 0 ? DOTS : SLASHES.indexOf(here) >= 0 ? SLASHES : "";
  }

  private @Nullable LocalDate fromWord() {
    if (Letters.han(c.here())) {
      return han.date();
    }
    Integer month = months.name();
    if (month == null) {
      return null;
    }
    c.eat('.');
    months.skipJoins();
    int day = c.number(1, 2);
    if (day == TextCursor.NONE || c.here() == ':') {
      return null;
    }
    ordinal();
    c.skipBlanks();
    while (c.eatAny(",،.")) {
      c.skipBlanks();
    }
    months.skipJoins();
    int mark = c.at;
    int year = year(false);
    if (year == TextCursor.NONE) {
      c.at = mark;
      ClockReader.Clock clock = clocks.after(c.text, c.at, customs);
      if (clock == null) {
        return null;
      }
      c.at = clock.end();
      c.skipBlanks();
      c.eatAny(",");
      c.skipBlanks();
      year = year(false);
      inner = clock;
    }
    return year == TextCursor.NONE ? null : make(year, month, day);
  }

  /** 5 March 2025, 5. März 2025, 5 de marzo de 2025, 5 มีนาคม 2568, ngày 5 tháng 3 năm 2025. */
  private @Nullable LocalDate dayThenName(int day) {
    if (day < 1 || day > 31) {
      return null;
    }
    ordinal();
    c.skipBlanks();
    boolean joined = c.eatAny("-/");
    c.eatAny(",");
    c.skipBlanks();
    Integer month = months.vietnamese();
    if (month == null) {
      month = months.joined();
    }
    if (month == null && joined) {
      month = months.foreign();
    }
    if (month == null) {
      return null;
    }
    c.eat('.');
    months.skipSecond(month);
    c.skipBlanks();
    boolean dash = c.eatAny("-/");
    boolean comma = c.eatAny(",،");
    c.skipBlanks();
    if (comma) {
      c.eatAny("'’");
    }
    months.skipJoins();
    int year = year(dash || customs.language().equals("th"));
    return year == TextCursor.NONE ? null : make(year, month, day);
  }

  private @Nullable LocalDate numbers(int first, int count) {
    c.skipBlanks();
    String separators = separators();
    if (separators.isEmpty() || !c.eatAny(separators)) {
      return null;
    }
    boolean dots = separators.equals(DOTS);
    c.skipBlanks();
    int second = c.number(1, 2);
    c.skipBlanks();
    if (second == TextCursor.NONE || !c.eatAny(separators)) {
      return null;
    }
    c.skipBlanks();
    int digits = c.digits();
    if (digits == 4 && !(c.at + 4 < c.limit && c.text.charAt(c.at + 4) == ':')) {
      int yearStart = c.at;
      int year = c.number(4, 4);
      if (Calendars.persian(year) && persianEvidence(yearStart)) {
        return Calendars.persianDay(year, second, first);
      }
      boolean monthFirst = first <= 12 && !dots && customs.monthFirst();
      return monthFirst || (second > 12 && first <= 12)
          ? Calendars.day(year, first, second)
          : Calendars.day(year, second, first);
    }
    if ((count == 2 || dots) && (digits == 2 || digits == 4)) {
      return shortYear(first, second, dots, count);
    }
    return null;
  }

  /**
   * 25-03-05 in East Asia, 05.03.25 elsewhere, 5.3.25 where points are the custom, 05/03/25 11:02
   * where days come first; other years of two digits are not clear enough.
   */
  private @Nullable LocalDate shortYear(int first, int second, boolean dots, int count) {
    if (customs.yearFirst()) {
      int day = count == 2 ? dayNumber() : TextCursor.NONE;
      return day == TextCursor.NONE ? null : Calendars.day(TWO_DIGIT_CENTURY + first, second, day);
    }
    boolean custom = words.is(dots ? "pointed" : "slashed", customs.language());
    if (c.digits() != 2 || (dots ? count == 1 && !custom : !custom)) {
      return null;
    }
    int year = c.number(2, 2);
    if (c.here() == ':' || (!dots && clocks.after(c.text, c.at, customs) == null)) {
      return null;
    }
    return Calendars.day(TWO_DIGIT_CENTURY + year, second, first);
  }

  private void ordinal() {
    int mark = c.at;
    if (c.eat('.') || c.eat('°') || c.eat('-')) {
      if (Character.isLetter(c.here()) && c.text.charAt(c.at - 1) == '-') {
        c.at = mark;
      } else {
        return;
      }
    }
    String word = c.word();
    if (!word.isEmpty() && words.is("ordinal", word)) {
      c.at += word.length();
      c.eat('.');
    } else if (word.startsWith("-") && words.is("ordinal", word.substring(1))) {
      c.at += word.length();
    }
  }

  private int year(boolean twoDigits) {
    if (c.digits() == 4) {
      return c.number(4, 4);
    }
    boolean apostrophe = c.eatAny("'’‘");
    if ((apostrophe || twoDigits) && c.digits() == 2) {
      int year = c.number(2, 2);
      boolean thai = customs.language().equals("th") && year > 43;
      return (thai ? BUDDHIST_CENTURY : TWO_DIGIT_CENTURY) + year;
    }
    return TextCursor.NONE;
  }

  private static @Nullable LocalDate make(int year, int month, int day) {
    return month > MonthNames.JALALI
        ? Calendars.persianDay(year, month - MonthNames.JALALI, day)
        : Calendars.day(year, month, day);
  }
}
