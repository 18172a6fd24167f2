package org.copydesk.dedup;

/**
 * What near copies have in common and other passages hardly ever, cheap to compare: the figures,
 * and how often each letter stands in the key. For one thread.
 */
final class Tally {
  /** No two letters of the Latin alphabet have one remainder by this. */
  private static final int KINDS = 32;

  private static final int[] UNCOUNTED = {};

  private final int passage;
  private final String key;
  private final String figures;

  /** How many of the key's characters have each remainder; counted when first asked for. */
  private int[] letters = UNCOUNTED;

  private Tally(int passage, String key, String figures) {
    this.passage = passage;
    this.key = key;
    this.figures = figures;
  }

  /**
   * The tally of a key.
   *
   * @param passage the number of the passage that has it
   */
  static Tally of(int passage, String key) {
    StringBuilder figures = new StringBuilder();
    for (int i = 0; i < key.length(); i++) {
      char c = key.charAt(i);
      if (c <= '9' || (c >= 0x80 && Character.isDigit(c))) { // a key has no marks below the digits
        figures.append(c);
      }
    }
    return new Tally(passage, key, figures.toString());
  }

  int passage() {
    return passage;
  }

  /** The key's length. */
  int length() {
    return key.length();
  }

  /** The key's digits, in order. */
  String figures() {
    return figures;
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
      for (int i = 0; i < key.length(); i++) {
        letters[key.charAt(i) % KINDS]++;
      }
    }
    return letters;
  }
}
