package org.copydesk.strip.html;

/**
 * Hash codes of words: tells of most words that they are in no list after reading them once,
 * without looking them up. Safe across threads once it is filled.
 */
final class WordHashes {
  private static final int SIZE = 1 << 15;

  private static final int BASE = 31;

  /** No longer word can be joined to another, in letters. */
  static final int LONGEST_JOINED = 80;

  private static final int[] POWERS = new int[LONGEST_JOINED + 1];

  static {
    POWERS[0] = 1;
    for (int i = 1; i <= LONGEST_JOINED; i++) {
      POWERS[i] = BASE * POWERS[i - 1];
    }
  }

  /** By place, the lists that have a word there, as bits. */
  private final byte[] lists = new byte[SIZE];

  /** The hash code of a word and one more letter; that of no letters is 0. */
  static int with(int hash, char letter) {
    return BASE * hash + letter;
  }

  /**
   * The hash code of two words joined.
   *
   * @param length how many letters the second has, {@value #LONGEST_JOINED} at most
   */
  static int joined(int first, int second, int length) {
    return first * POWERS[length] + second;
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
