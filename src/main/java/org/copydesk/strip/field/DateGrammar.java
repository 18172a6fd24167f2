package org.copydesk.strip.field;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The orders in which day, month and year are printed, tried at one place of a text. */
final class DateGrammar {
  private static final String DASHES = "-‐‑–−";
  private static final String DOTS = ".．・";
  private static final String SLASHES = "/／";
  private static final String HAN_DIGITS = "〇一二三四五六七八九";
  private static final int TWO_DIGIT_CENTURY = 2000;

  /** A Buddhist year of two digits, 68 for 2568. */
  private static final int BUDDHIST_CENTURY = 2500;

  private final TextCursor c;
  private final int start;
  private final DateCustoms customs;
  private final MonthNames months;
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
    this.months = months;
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
      return hanMonthAndDay(year);
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
      Integer named = joinedMonth();
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
    return DASHES.indexOf(here) >= 0
        ? DASHES
        : DOTS.indexOf(here) >= 0 ? DOTS : SLASHES.indexOf(here) >= 0 ? SLASHES : "";
  }

  private @Nullable LocalDate hanMonthAndDay(int year) {
    c.skipBlanks();
    int month = hanOrDigits();
    c.skipBlanks();
    if (month == TextCursor.NONE || !c.eatAny("月월")) {
      return null;
    }
    c.skipBlanks();
    int day = hanOrDigits();
    c.skipBlanks();
    return day == TextCursor.NONE || !c.eatAny("日号號일") ? null : Calendars.day(year, month, day);
  }

  /** A number up to 99 in digits or in Han: 三, 十二, 二十一, 卅. */
  private int hanOrDigits() {
    if (Character.isDigit(c.here())) {
      return c.number(1, 2);
    }
    int tens = 0;
    int units = TextCursor.NONE;
    boolean any = false;
    while (!c.atEnd()) {
      char h = c.here();
      int digit = HAN_DIGITS.indexOf(h);
      if (h == '十') {
        tens = units > 0 ? units * 10 : 10;
        units = 0;
      } else if (digit > 0) {
        units = digit;
      } else {
        break;
      }
      any = true;
      c.at++;
    }
    return any ? tens + Math.max(units, 0) : TextCursor.NONE;
  }

  private @Nullable LocalDate fromWord() {
    if (Letters.han(c.here())) {
      return fromHan();
    }
    Integer month = month();
    if (month == null) {
      return null;
    }
    c.eat('.');
    skipJoins();
    int day = c.number(1, 2);
    if (day == TextCursor.NONE || c.here() == ':') {
      return null;
    }
    ordinal();
    c.skipBlanks();
    while (c.eatAny(",،.")) {
      c.skipBlanks();
    }
    skipJoins();
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

  private @Nullable LocalDate fromHan() {
    Map.Entry<String, Integer> era = DateReader.eraAt(words, c.text, c.at);
    if (era != null) {
      c.at += era.getKey().length();
      c.skipBlanks();
      int year = c.eat('元') ? 1 : Character.isDigit(c.here()) ? c.number(1, 3) : hanOrDigits();
      c.skipBlanks();
      return year > 0 && c.eat('年') ? hanMonthAndDay(era.getValue() + year) : null;
    }
    int year = 0;
    int digits = 0;
    while (digits < 4 && !c.atEnd()) {
      char h = c.here() == '零' || c.here() == '○' ? '〇' : c.here();
      int digit = HAN_DIGITS.indexOf(h);
      if (digit < 0) {
        return null;
      }
      year = year * 10 + digit;
      digits++;
      c.at++;
    }
    return digits == 4 && c.eat('年') ? hanMonthAndDay(year) : null;
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
    Integer month = vietnameseMonth();
    if (month == null) {
      month = joinedMonth();
    }
    if (month == null && joined) {
      month = foreignMonth();
    }
    if (month == null) {
      return null;
    }
    c.eat('.');
    c.skipBlanks();
    boolean dash = c.eatAny("-/");
    boolean comma = c.eatAny(",،");
    c.skipBlanks();
    if (comma) {
      c.eatAny("'’");
    }
    skipJoins();
    int year = year(dash || customs.language().equals("th"));
    return year == TextCursor.NONE ? null : make(year, month, day);
  }

  /** 04-ago-2021 on a page in English: systems are set up in other languages than their pages. */
  private @Nullable Integer foreignMonth() {
    int hyphen = c.text.indexOf('-', c.at);
    int slash = c.text.indexOf('/', c.at);
    int end = hyphen < 0 || (slash >= 0 && slash < hyphen) ? slash : hyphen;
    if (end < 0 || end - c.at > months.longest()) {
      return null;
    }
    Integer month = months.monthAnywhere(c.text.substring(c.at, end));
    c.at = month == null ? c.at : end;
    return month;
  }

  private @Nullable Integer vietnameseMonth() {
    int mark = c.at;
    if (Letters.fold(c.word()).equals("thang")) {
      c.at += c.word().length();
      c.skipBlanks();
      int month = c.number(1, 2);
      if (month >= 1 && month <= 12) {
        return month;
      }
    }
    c.at = mark;
    return null;
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
   * 25-03-05 in East Asia, 05.03.25 elsewhere, 5.3.25 where points are the custom; other years of
   * two digits are not clear enough.
   */
  private @Nullable LocalDate shortYear(int first, int second, boolean dots, int count) {
    if (customs.yearFirst()) {
      int day = count == 2 ? dayNumber() : TextCursor.NONE;
      return day == TextCursor.NONE ? null : Calendars.day(TWO_DIGIT_CENTURY + first, second, day);
    }
    if (!dots || c.digits() != 2 || (count == 1 && !words.is("pointed", customs.language()))) {
      return null;
    }
    int year = c.number(2, 2);
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

  private void skipJoins() {
    for (int i = 0; i < 3; i++) {
      c.skipBlanks();
      String word = c.word();
      if (word.isEmpty() || !words.is("join", word)) {
        return;
      }
      c.at += word.length();
      c.eat('.');
    }
    c.skipBlanks();
  }

  /** A month's name, after words such as "de" where it has some. */
  private @Nullable Integer joinedMonth() {
    for (int i = 0; i < 3; i++) {
      c.skipBlanks();
      Integer month = month();
      if (month != null) {
        return month;
      }
      String word = c.word();
      if (word.startsWith("d’") || word.startsWith("d'")) {
        c.at += 2;
      } else if (!word.isEmpty() && words.is("join", word)) {
        c.at += word.length();
        c.eat('.');
      } else {
        return null;
      }
    }
    return null;
  }

  private @Nullable Integer month() {
    int mark = c.at;
    String word = c.word();
    if (word.isEmpty() || word.length() > months.longest()) {
      return null;
    }
    c.at += word.length();
    int afterFirst = c.at;
    if (c.eat(' ')) {
      String second = c.word();
      Integer pair =
          second.isEmpty() ? null : months.month(word + " " + second, customs.language());
      if (pair != null) {
        c.at += second.length();
        return pair;
      }
    }
    c.at = afterFirst;
    Integer month = months.month(word, customs.language());
    if (month == null && word.length() > 1 && "בלو".indexOf(word.charAt(0)) >= 0) {
      month = months.month(word.substring(1), customs.language());
    }
    if (month == null) {
      int hyphen = word.indexOf('-');
      if (hyphen > 0) {
        month = months.month(word.substring(0, hyphen), customs.language());
        c.at = mark + hyphen;
      }
    }
    if (month == null) {
      c.at = mark;
    }
    return month;
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
