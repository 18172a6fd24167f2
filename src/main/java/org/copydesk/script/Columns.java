package org.copydesk.script;

/**
 * The width of a text in columns, as a terminal or a typewriter would set it: two for an East Asian
 * wide character, one for any other, none for a mark. Makes lengths of different scripts
 * comparable: 40 columns are 20 Chinese characters or seven English words.
 */
public final class Columns {
  private Columns() {}

  /** The width of the text, in columns. */
  public static int of(CharSequence text) {
    int columns = 0;
    for (int i = 0; i < text.length(); i++) {
      columns += of(text.charAt(i));
    }
    return columns;
  }

  /** Whether a text is at least so wide, in columns; it is read no further than needed to tell. */
  public static boolean reached(int columns, CharSequence text) {
    int missing = columns;
    for (int i = 0; i < text.length() && missing > 0; i++) {
      missing -= of(text.charAt(i));
    }
    return missing <= 0;
  }

  /** The width of one UTF-16 unit, from 0 to 2; a surrogate counts 1, so that its pair is wide. */
  public static int of(char c) {
    if (c < 0x300) {
      return 1;
    }
    if (between(c, 0x1100, 0x115F)
        || between(c, 0x2E80, 0xD7A3)
        || between(c, 0xF900, 0xFAFF)
        || between(c, 0xFE30, 0xFE6F)
        || between(c, 0xFF00, 0xFF60)
        || between(c, 0xFFE0, 0xFFE6)) {
      return 2;
    }
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.FORMAT ? 0 : 1;
  }

  private static boolean between(char c, int first, int last) {
    return c >= first && c <= last;
  }
}
