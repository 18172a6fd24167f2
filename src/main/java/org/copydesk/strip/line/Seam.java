package org.copydesk.strip.line;

import com.ibm.icu.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import org.copydesk.script.Folding;

/**
 * The place where one line ends and the next begins, for telling whether a sentence runs over it
 * although the first line is as short as a sub-heading.
 *
 * @param before the line before
 * @param after the line after
 */
record Seam(String before, String after) {
  /** Characters of words that a heading does not end with, for a phrase must follow them. */
  private static final String LEADING = "的和与及在是对将把被向从由于而且并或以为让使到则等更最地得所之";

  /** Hiragana and katakana, without the point that parts words in Chinese as well. */
  private static final char FIRST_KANA = '\u3041';

  private static final char LAST_KANA = '\u30FA';

  /** So many characters on each side are looked at. */
  private static final int REACH = 12;

  /** A seam's wording is known when so many characters of either side stand together elsewhere. */
  private static final int SIDE = 2;

  /** Whether a sentence runs over the seam, by any of the three signs. */
  boolean runsOver(List<String> page) {
    return han() && (leads() || splitsWord() || known(page));
  }

  /** Whether Chinese characters meet; Japanese lines end with such words and begin with others. */
  private boolean han() {
    return han(before.codePointBefore(before.length()))
        && han(after.codePointAt(0))
        && !kana(before)
        && !kana(after);
  }

  private static boolean kana(String text) {
    return text.chars().anyMatch(c -> c >= FIRST_KANA && c <= LAST_KANA);
  }

  private static boolean han(int c) {
    return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
  }

  /** Whether the first line ends with a word that must be followed. */
  private boolean leads() {
    String folded = Folding.line(before);
    return LEADING.indexOf(folded.charAt(folded.length() - 1)) >= 0 && !splitHeading(folded);
  }

  /** Some nouns end with such a character: 目的, 总和, 参与. */
  private static boolean splitHeading(String folded) {
    return folded.endsWith("目的")
        || folded.endsWith("总和")
        || folded.endsWith("参与")
        || folded.endsWith("作为")
        || folded.endsWith("行为")
        || folded.endsWith("平等")
        || folded.endsWith("周到");
  }

  /** Whether the dictionary of Chinese words finds a word across the seam. */
  boolean splitsWord() {
    if (!han()) {
      return false;
    }
    String left = before.substring(Math.max(0, before.length() - REACH));
    String right = after.substring(0, Math.min(REACH, after.length()));
    BreakIterator words = BreakIterator.getWordInstance(Locale.CHINESE);
    words.setText(Folding.line(left + right));
    return !words.isBoundary(left.length());
  }

  /** Whether the page has the same wording elsewhere, where no line ends. */
  private boolean known(List<String> page) {
    if (before.length() < SIDE || after.length() < SIDE) {
      return false;
    }
    String wording = before.substring(before.length() - SIDE) + after.substring(0, SIDE);
    return page.stream().anyMatch(line -> line.contains(wording));
  }
}
