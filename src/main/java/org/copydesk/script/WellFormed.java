package org.copydesk.script;

/**
 * Texts without halves of surrogate pairs, which cannot be written as UTF-8. A page's scripts may
 * state such halves, and a text that is cut may end with one.
 */
public final class WellFormed {
  private static final char REPLACEMENT = '\uFFFD';

  private WellFormed() {}

  /** The text with U+FFFD for each half that stands alone; the same text where there is none. */
  public static String of(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isSurrogate(c)) {
        if (!pairAt(text, i)) {
          return mended(text);
        }
        i++;
      }
    }
    return text;
  }

  private static boolean pairAt(CharSequence text, int i) {
    return i + 1 < text.length() && Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1));
  }

  private static String mended(String text) {
    StringBuilder mended = new StringBuilder(text);
    for (int i = 0; i < mended.length(); i++) {
      if (pairAt(mended, i)) {
        i++;
      } else if (Character.isSurrogate(mended.charAt(i))) {
        mended.setCharAt(i, REPLACEMENT);
      }
    }
    return mended.toString();
  }
}
