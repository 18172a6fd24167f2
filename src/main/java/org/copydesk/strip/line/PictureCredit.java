package org.copydesk.strip.line;

import java.util.regex.Pattern;

/**
 * Tells a picture's caption by the credit that it ends with, in the languages where a dump has no
 * other sign of it: …통수식 모습. /청솔시 제공, …関係者=2020年9月13日、小野寺彩撮影, … Ảnh: Phạm Linh, … (צילום: רוני
 * לביא).
 */
public final class PictureCredit {
  /** A longer line says more than a caption does. */
  private static final int LONGEST = 240;

  /** Nobody's name and post are longer. */
  private static final int LONGEST_NAME = 32;

  private static final Pattern END =
      Pattern.compile(
          "(?iU)(?:[^。]{4,}(?:撮影|写す|画像提供|写真提供|(?:=|の)\\S{0,12}提供)|[\\s/=]\\S{1,12} ?(?:제공|촬영)"
              + "|(?:사진|그래픽) ?[=/|].{1,24}|ảnh ?: ?\\p{L}.{1,28}|(?:צילום|תצלום) ?: ?\\p{L}.{1,28}"
              + "|(?:تصوير|عدسة|عکس) ?: ?\\p{L}.{1,28}|ภาพ ?: ?\\p{L}.{1,28}|ছবি ?: ?\\p{L}.{1,28}"
              + "|फोटो ?: ?\\p{L}.{1,28})[)）\\]】]?$");

  private PictureCredit() {}

  /** Whether the line ends with whose picture it tells of; one that goes on does not. */
  public static boolean ends(String text) {
    if (text.length() > LONGEST) {
      return false;
    }
    int from = Math.max(0, text.length() - LONGEST_NAME - 8);
    return END.matcher(text.substring(from)).find();
  }
}
