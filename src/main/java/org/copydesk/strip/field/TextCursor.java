package org.copydesk.strip.field;

/** A place in a text that moves over what it recognises. Each method leaves it alone otherwise. */
class TextCursor {
  /** What {@link #number} gives where there is no number. */
  static final int NONE = -1;

  private static final int LONGEST_WORD = 24;

  final String text;
  final int limit;
  int at;

  TextCursor(String text, int at) {
    this.text = text;
    this.limit = text.length();
    this.at = at;
  }

  boolean atEnd() {
    return at >= limit;
  }

  char here() {
    return at < limit ? text.charAt(at) : '\0';
  }

  void skipBlanks() {
    while (at < limit && Letters.blank(text.charAt(at))) {
      at++;
    }
  }

  boolean eat(char c) {
    if (here() == c && at < limit) {
      at++;
      return true;
    }
    return false;
  }

  boolean eatAny(String chars) {
    if (at < limit && chars.indexOf(text.charAt(at)) >= 0) {
      at++;
      return true;
    }
    return false;
  }

  /** How many decimal digits, of any script, stand here. */
  int digits() {
    int end = at;
    while (end < limit && Character.isDigit(text.charAt(end))) {
      end++;
    }
    return end - at;
  }

  /** The number of this many digits that stands here, or {@link #NONE}. */
  int number(int least, int most) {
    int count = digits();
    if (count < least || count > most) {
      return NONE;
    }
    int value = 0;
    for (int i = 0; i < count; i++) {
      value = value * 10 + Character.digit(text.charAt(at + i), 10);
    }
    at += count;
    return value;
  }

  /** The word that stands here: letters with their marks, and full stops between letters. */
  String word() {
    int end = at;
    while (end < limit && end - at < LONGEST_WORD && inWord(end)) {
      end++;
    }
    return text.substring(at, end);
  }

  private boolean inWord(int i) {
    char c = text.charAt(i);
    if (Character.isLetter(c) || c == '\'' || c == '’' || c == '׳' || c == 'ª' || c == 'º') {
      return true;
    }
    int type = Character.getType(c);
    if (type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK) {
      return true;
    }
    return (c == '.' || c == '-' || c == '\u200C')
        && i > at
        && i + 1 < limit
        && Character.isLetter(text.charAt(i + 1));
  }
}
