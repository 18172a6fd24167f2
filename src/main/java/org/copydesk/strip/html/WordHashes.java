package org.copydesk.strip.html;

/**
 * Hash codes of words: tells of most words that they are in no list after reading them once,
 * without looking them up. Safe across threads once it is filled.
 */
final class WordHashes {
  private static final int SIZE = 1 << 15;

  /** By place, the lists that have a word there, as bits. */
  private final byte[] lists = new byte[SIZE];

  /** The hash code of a word and one more letter; that of no letters is 0. */
  static int with(int hash, char letter) {
    return 31 * hash + letter;
  }

  /**
   * Notes a word.
   *
   * @param list the bit of the list that it is in
   */
  void add(String word, int list) {
    int hash = 0;
    for (int i = 0; i < word.length(); i++) {
      hash = with(hash, word.charAt(i));
    }
    lists[place(hash)] |= (byte) list;
  }

  /** Whether a word of this hash code may be in the list. */
  boolean mayHave(int hash, int list) {
    return (lists[place(hash)] & list) != 0;
  }

  private static int place(int hash) {
    return (hash ^ hash >>> 15) & SIZE - 1;
  }
}
