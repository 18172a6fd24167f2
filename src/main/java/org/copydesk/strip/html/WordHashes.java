package org.copydesk.strip.html;

import java.util.BitSet;

/**
 * Hash codes of words: tells most words that are not in a list after reading them once, without
 * looking them up. Safe across threads once it is filled.
 */
final class WordHashes {
  private static final int SIZE = 1 << 15;

  private final BitSet hashes = new BitSet(SIZE);

  /** The hash code of a word and one more letter; that of no letters is 0. */
  static int with(int hash, char letter) {
    return 31 * hash + letter;
  }

  /** Notes a word. */
  void add(String word) {
    int hash = 0;
    for (int i = 0; i < word.length(); i++) {
      hash = with(hash, word.charAt(i));
    }
    hashes.set(place(hash));
  }

  /** Whether a word of this hash code may be among those noted. */
  boolean mayHave(int hash) {
    return hashes.get(place(hash));
  }

  private static int place(int hash) {
    return (hash ^ hash >>> 15) & SIZE - 1;
  }
}
