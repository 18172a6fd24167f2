package org.copydesk.strip.html;

import java.util.Arrays;

/**
 * The words of one class name or id, cut at what is no letter and where the case rises, in lower
 * case and without what stands between them. Digits belong to the word before them.
 *
 * @param letters the letters of all words, one after the other
 * @param starts where each word starts among the letters, and behind the last where it ends
 */
@SuppressWarnings("ArrayRecordComponent") // read once, compared never
record NameWords(char[] letters, int[] starts) {
  /** The words of the name that stands in a text from {@code from} to before {@code to}. */
  static NameWords of(String text, int from, int to) {
    char[] letters = new char[to - from];
    int[] starts = new int[to - from + 1];
    int length = 0;
    int words = 0;
    boolean inWord = false;
    boolean lowerBefore = false;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      boolean small = c >= 'a' && c <= 'z';
      boolean letter = small || Character.isLetter(c) || (inWord && c >= '0' && c <= '9');
      boolean upper = !small && Character.isUpperCase(c);
      if (letter) {
        if (!inWord || (upper && lowerBefore)) {
          starts[words++] = length;
        }
        letters[length++] = small ? c : Character.toLowerCase(c);
      }
      inWord = letter;
      lowerBefore = letter && !upper;
    }
    starts[words] = length;
    return new NameWords(letters, Arrays.copyOf(starts, words + 1));
  }

  int count() {
    return starts.length - 1;
  }
}
