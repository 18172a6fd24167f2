package org.copydesk.strip.field;

/** White space in the text of pages, folded as a browser shows it. */
public final class Blanks {
  /** No character between the space and this one is a blank or nothing. */
  static final char FIRST_BEYOND = '\u00A0';

  private Blanks() {}

  /** A character that takes no place. */
  static boolean nothing(char c) {
    return c == '\u200B' || c == '\uFEFF' || c == '\u00AD';
  }

  /** A character that parts words and is not seen. */
  static boolean blank(char c) {
    return c <= ' ' || c == '\u00A0' || c == '\u3000' || c == '\u2028' || c == '\u2029';
  }

  /** A text with its runs of blanks folded and none at its ends. */
  public static String folded(String text) {
    if (isFolded(text)) {
      return text.strip();
    }
    FoldedText folded = new FoldedText(text.length());
    folded.add(text);
    return folded.toString();
  }

  private static boolean isFolded(String text) {
    char before = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ' ' ? before == ' ' : (c <= ' ' || c >= FIRST_BEYOND) && (blank(c) || nothing(c))) {
        return false;
      }
      before = c;
    }
    return true;
  }
}
