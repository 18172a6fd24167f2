package org.copydesk.script;

import java.util.HashSet;
import java.util.Set;

/**
 * The words of a text, to tell how much of one text's wording another one has: longer words as
 * {@link Folding#words} folds them, and the pairs of neighbours in scripts that part no words.
 */
public final class Wording {
  /** Shorter words stand in every text. */
  private static final int SHORTEST = 4;

  /** Of longer words so many letters count: the endings vary. */
  private static final int LONGEST = 7;

  private final Set<String> words = new HashSet<>();

  /** The wording of a text; empty where it has no longer word. */
  public static Wording of(String text) {
    Wording wording = new Wording();
    wording.add(text);
    return wording;
  }

  /** Adds the wording of a further text. */
  public void add(String text) {
    String folded = Folding.words(text);
    int start = 0;
    while (start < folded.length()) {
      boolean dense = dense(folded.charAt(start));
      int end = start;
      while (end < folded.length()
          && wordy(folded.charAt(end))
          && dense(folded.charAt(end)) == dense) {
        end++;
      }
      if (dense) {
        for (int i = start; i + 2 <= end; i++) {
          words.add(folded.substring(i, i + 2));
        }
      } else if (end - start >= SHORTEST) {
        words.add(folded.substring(start, Math.min(end, start + LONGEST)));
      }
      start = Math.max(end, start + 1);
    }
  }

  /** How many different words, or pairs, there are. */
  public int size() {
    return words.size();
  }

  /** The share of these words that another text has too, from 0 to 1; 0 where there are none. */
  public double in(Wording other) {
    int common = 0;
    for (String word : words) {
      common += other.words.contains(word) ? 1 : 0;
    }
    return words.isEmpty() ? 0 : (double) common / words.size();
  }

  private static boolean wordy(char c) {
    return Character.isLetterOrDigit(c)
        || Character.isSurrogate(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || Character.getType(c) == Character.COMBINING_SPACING_MARK;
  }

  /** Of a script that parts no words: wide characters, and those of Thai and its neighbours. */
  private static boolean dense(char c) {
    return Columns.of(c) == 2
        || (c >= 0x0E00 && c <= 0x0EFF)
        || (c >= 0x1000 && c <= 0x109F)
        || (c >= 0x1780 && c <= 0x17FF);
  }
}
