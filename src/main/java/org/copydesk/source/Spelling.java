package org.copydesk.source;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Words that were meant. */
final class Spelling {
  private Spelling() {}

  /** The one of some words that a text is nearly: at most two letters off (Levenshtein). */
  static Optional<String> nearest(String text, List<String> words) {
    String plain = text.toLowerCase(Locale.ROOT).replace('_', '-');
    return words.stream()
        .filter(word -> distance(plain, word) <= Math.min(2, word.length() / 2))
        .min(Comparator.comparing(word -> distance(plain, word)));
  }

  private static int distance(String one, String other) {
    int[] above = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      above[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int[] row = new int[other.length() + 1];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int changed = above[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(changed, Math.min(above[j], row[j - 1]) + 1);
      }
      above = row;
    }
    return above[other.length()];
  }
}
