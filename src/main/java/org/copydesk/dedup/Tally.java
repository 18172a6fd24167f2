package org.copydesk.dedup;

/**
 * What near copies have in common and other passages hardly ever, cheap to compare: the figures,
 * and how often each letter stands in the key. For one thread.
 */
final class Tally {
  /** No two letters of the Latin alphabet have one remainder by this. */
  private static final int KINDS = 32;

  private static final int[] UNCOUNTED = {};

  private final int number;
  private final Passage passage;

  /** How many of the key's characters have each remainder; counted when first asked for. */
  private int[] letters = UNCOUNTED;

  /**
   * The tally of a passage.
   *
   * @param number the passage's number
   */
  Tally(int number, Passage passage) {
    this.number = number;
    this.passage = passage;
  }

  /** The passage's number. */
  int passage() {
    return number;
  }

  /** The key's length. */
  int length() {
    return passage.key().length();
  }

  /** The key's digits, in order. */
  String figures() {
    return passage.figures();
  }

  /**
   * Whether so many letters inserted, deleted or replaced could make one key the other: a
   * replacement changes two counts by one.
   */
  boolean within(int differences, Tally other) {
    int[] mine = letters();
    int[] others = other.letters();
    int changed = 0;
    for (int i = 0; i < KINDS && changed <= 2 * differences; i++) {
      changed += Math.abs(mine[i] - others[i]);
    }
    return changed <= 2 * differences;
  }

  private int[] letters() {
    if (letters.length == 0) {
      letters = new int[KINDS];
      String key = passage.key();
      for (int i = 0; i < key.length(); i++) {
        letters[key.charAt(i) % KINDS]++;
      }
    }
    return letters;
  }
}
