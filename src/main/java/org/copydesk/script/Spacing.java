package org.copydesk.script;

/** Whether words of a script are parted by spaces. */
public final class Spacing {
  private Spacing() {}

  /**
   * What belongs between two pieces of one text that a line break parted: nothing where either side
   * is Chinese, Japanese, Thai, Lao, Khmer or Burmese, or a bracket is open; else a space.
   */
  public static String between(String before, String after) {
    if (before.isEmpty() || after.isEmpty()) {
      return "";
    }
    int left = before.codePointBefore(before.length());
    int right = after.codePointAt(0);
    return unspaced(left) || unspaced(right) || "([{“‘«¿¡".indexOf(left) >= 0 ? "" : " ";
  }

  private static boolean unspaced(int c) {
    Character.UnicodeScript script = Character.UnicodeScript.of(c);
    return switch (script) {
      case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
      default -> (c >= 0x3000 && c <= 0x303F) || (c >= 0xFF00 && c <= 0xFFEF);
    };
  }
}
