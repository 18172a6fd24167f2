package org.copydesk.strip.field;

/** White space in the text of pages, folded as a browser shows it. */
public final class Blanks {
  private Blanks() {}

  /** Appends a text, each run of blanks as one, none at the head of the target. */
  public static void appendFolded(StringBuilder target, String text) {
    int plain = 0;
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      boolean lone = c == ' ' && i > plain && i + 1 < text.length() && !folds(text.charAt(i + 1));
      if (lone || !folds(c)) {
        i++;
        continue;
      }
      append(target, text, plain, i);
      boolean blank = false;
      while (i < text.length() && folds(text.charAt(i))) {
        blank |= blank(text.charAt(i));
        i++;
      }
      if (blank) {
        appendBlank(target);
      }
      plain = i;
    }
    append(target, text, plain, text.length());
  }

  /** A range appended as a string is copied at once, and not character by character. */
  private static void append(StringBuilder target, String text, int start, int end) {
    if (end > start) {
      target.append(text.substring(start, end));
    }
  }

  private static boolean folds(char c) {
    return !inWord(c) && (blank(c) || nothing(c));
  }

  /** The most common characters, of which none is a blank or nothing. */
  private static boolean inWord(char c) {
    return c > ' ' && c < '\u00A0';
  }

  private static boolean nothing(char c) {
    return c == '\u200B' || c == '\uFEFF' || c == '\u00AD';
  }

  private static boolean blank(char c) {
    return c <= ' ' || c == '\u00A0' || c == '\u3000' || c == '\u2028' || c == '\u2029';
  }

  /** Appends a blank unless the target is empty or ends with one. */
  public static void appendBlank(StringBuilder target) {
    int length = target.length();
    if (length > 0 && target.charAt(length - 1) != ' ') {
      target.append(' ');
    }
  }

  /** A text with its runs of blanks folded and none at its ends. */
  public static String folded(String text) {
    if (isFolded(text)) {
      return text.strip();
    }
    StringBuilder folded = new StringBuilder(text.length());
    appendFolded(folded, text);
    return folded.toString().strip();
  }

  private static boolean isFolded(String text) {
    char before = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ' ' ? before == ' ' : folds(c)) {
        return false;
      }
      before = c;
    }
    return true;
  }
}
