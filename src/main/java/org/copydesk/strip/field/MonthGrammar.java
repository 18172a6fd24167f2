package org.copydesk.strip.field;

import org.jspecify.annotations.Nullable;

/** The names of months as dates have them, tried where a cursor stands in a text. */
final class MonthGrammar {
  private final TextCursor c;
  private final MonthNames names;
  private final DateWords words;
  private final DateCustoms customs;

  MonthGrammar(TextCursor c, MonthNames names, DateWords words, DateCustoms customs) {
    this.c = c;
    this.names = names;
    this.words = words;
    this.customs = customs;
  }

  /** 04-ago-2021 on a page in English: systems are set up in other languages than their pages. */
  @Nullable Integer foreign() {
    if (Character.isDigit(c.here())) {
      return null;
    }
    int hyphen = c.text.indexOf('-', c.at);
    int slash = c.text.indexOf('/', c.at);
    int end = hyphen < 0 || (slash >= 0 && slash < hyphen) ? slash : hyphen;
    if (end < 0 || end - c.at > names.longest()) {
      return null;
    }
    Integer month = names.monthAnywhere(c.text.substring(c.at, end));
    c.at = month == null ? c.at : end;
    return month;
  }

  /** Tháng 3: the word for month, and its number. */
  @Nullable Integer vietnamese() {
    if (c.here() < 0x80 && Character.toLowerCase(c.here()) != 't') {
      return null;
    }
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

  /** Skips words such as "de" and "tháng". */
  void skipJoins() {
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
  @Nullable Integer joined() {
    for (int i = 0; i < 3; i++) {
      c.skipBlanks();
      Integer month = name();
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

  /** Skips a month's other name: 14 تشرين الأول / أكتوبر 2012, 7 آذار (مارس) 2021. */
  void skipSecond(int month) {
    int mark = c.at;
    c.skipBlanks();
    if (c.eatAny("/(-")) {
      c.skipBlanks();
      Integer second = name();
      if (second != null && second == month) {
        c.skipBlanks();
        c.eat(')');
        return;
      }
    }
    c.at = mark;
  }

  /** A month's name in the page's language or in English; absent where none begins here. */
  @Nullable Integer name() {
    if (!names.mayStand(c.text, c.at)) {
      return null;
    }
    int mark = c.at;
    String word = c.word();
    if (word.isEmpty() || word.length() > names.longest()) {
      return null;
    }
    c.at += word.length();
    int afterFirst = c.at;
    if (c.eat(' ')) {
      int end = c.at + c.word().length();
      Integer pair =
          end == c.at ? null : names.month(c.text.substring(mark, end), customs.language());
      if (pair != null) {
        c.at = end;
        return pair;
      }
    }
    c.at = afterFirst;
    Integer month = names.month(word, customs.language());
    if (month == null && word.length() > 1 && "בלو".indexOf(word.charAt(0)) >= 0) {
      month = names.month(word.substring(1), customs.language());
    }
    if (month == null) {
      int hyphen = word.indexOf('-');
      if (hyphen > 0) {
        month = names.month(word.substring(0, hyphen), customs.language());
        c.at = mark + hyphen;
      }
    }
    if (month == null) {
      c.at = mark;
    }
    return month;
  }
}
