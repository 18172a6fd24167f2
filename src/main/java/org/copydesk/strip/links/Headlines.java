package org.copydesk.strip.links;

import java.util.regex.Pattern;

/** Whether the text of a link reads like a headline. */
final class Headlines {
  private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0\\u3000\\u200B]+");
  private static final Pattern BULLET = Pattern.compile("^[·•●■◆▪►>»\\-–—*]+\\s*");

  private Headlines() {}

  /** One line, without a bullet. */
  static String tidy(String text) {
    return BULLET.matcher(BLANKS.matcher(text).replaceAll(" ").strip()).replaceFirst("").strip();
  }

  /**
   * From -3 for a button to 3 for a headline. Scripts that write words without blanks, and Korean,
   * say in a third of the letters what Latin does.
   */
  static int score(String text) {
    int letters = 0;
    int dense = 0;
    int words = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      letters += Character.isLetterOrDigit(c) ? 1 : 0;
      dense += isDense(c) ? 1 : 0;
      words += c == ' ' ? 1 : 0;
    }
    if (letters == 0) {
      return -1;
    }
    if (dense * 2 >= letters) {
      return dense >= 12 ? 3 : dense >= 8 ? 2 : dense >= 6 ? 0 : -2;
    }
    if (letters < 12 || words < 3) {
      return letters > 40 ? 2 : -2;
    }
    return words >= 6 || letters > 40 ? 3 : words >= 4 ? 2 : 0;
  }

  private static boolean isDense(char c) {
    return Character.isIdeographic(c)
        || (c >= 0x3040 && c <= 0x30FF)
        || (c >= 0xAC00 && c <= 0xD7A3)
        || (c >= 0x0E00 && c <= 0x0EFF);
  }
}
