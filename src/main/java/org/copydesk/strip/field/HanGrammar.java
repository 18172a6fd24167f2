package org.copydesk.strip.field;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Dates in Han or with its units, tried at one place of a text: 2025年3月5日, 二〇二五年三月五日, 令和7年3月5日,
 * 2025년 3월 5일.
 */
final class HanGrammar {
  private static final String HAN_DIGITS = "〇一二三四五六七八九";

  private static final int LONGEST_BRACKETED = 8;

  private final TextCursor c;
  private final DateWords words;

  HanGrammar(TextCursor c, DateWords words) {
    this.c = c;
    this.words = words;
  }

  /** A date that begins with an era or with a year in Han; absent where none does. */
  @Nullable LocalDate date() {
    Map.Entry<String, Integer> era = DateReader.eraAt(words, c.text, c.at);
    if (era != null) {
      c.at += era.getKey().length();
      c.skipBlanks();
      int year = c.eat('元') ? 1 : Character.isDigit(c.here()) ? c.number(1, 3) : eraYear();
      c.skipBlanks();
      return year > 0 && c.eat('年') ? monthAndDay(era.getValue() + year) : null;
    }
    int year = 0;
    int digits = 0;
    while (digits < 4 && !c.atEnd()) {
      int digit = figure();
      if (digit < 0) {
        return null;
      }
      year = year * 10 + digit;
      digits++;
      c.at++;
    }
    return digits == 4 && c.eat('年') ? monthAndDay(year) : null;
  }

  /** The year of an era in Han, in figures or as a number: 一一○, 九十三. */
  private int eraYear() {
    int mark = c.at;
    int year = 0;
    int digits = 0;
    while (digits < 3 && figure() >= 0) {
      year = year * 10 + figure();
      digits++;
      c.at++;
    }
    if (digits > 1 && c.here() == '年') {
      return year;
    }
    c.at = mark;
    return number();
  }

  /** The figure in Han that stands here; -1 where none does. */
  private int figure() {
    char h = c.here() == '零' || c.here() == '○' ? '〇' : c.here();
    return HAN_DIGITS.indexOf(h);
  }

  /** The day behind a year and its unit; absent where none follows. */
  @Nullable LocalDate monthAndDay(int year) {
    c.skipBlanks();
    skipBracketed();
    int month = number();
    c.skipBlanks();
    if (month == TextCursor.NONE || !c.eatAny("月월")) {
      return null;
    }
    c.skipBlanks();
    int day = number();
    c.skipBlanks();
    return day == TextCursor.NONE || !c.eatAny("日号號일") ? null : Calendars.day(year, month, day);
  }

  /** Skips the year told another way: 2009年(平成21年)6月13日, 令和3年(2021年)9月13日. */
  private void skipBracketed() {
    if (c.here() != '(' && c.here() != '（') {
      return;
    }
    for (int i = c.at + 1; i < c.limit && i - c.at <= LONGEST_BRACKETED; i++) {
      if (c.text.charAt(i) == ')' || c.text.charAt(i) == '）') {
        c.at = i + 1;
        c.eat('年');
        c.skipBlanks();
        return;
      }
    }
  }

  /** A number up to 99 in digits or in Han: 三, 十二, 二十一, 廿一, 卅. */
  private int number() {
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
      } else if (h == '廿' || h == '卅') {
        tens = h == '廿' ? 20 : 30;
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
}
