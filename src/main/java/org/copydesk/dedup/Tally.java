package org.copydesk.dedup;

/**
 * What near copies have in common and other passages hardly ever, cheap to compare: the figures,
 * and how often each letter stands in the key.
 *
 * @param passage the passage's number
 * @param length the key's length
 * @param figures the key's digits, in order
 * @param letters how many of the key's characters have each remainder by {@value #KINDS}; no two
 *     letters of the Latin alphabet share one
 */
@SuppressWarnings("ArrayRecordComponent") // compared by what is in it, and by nobody else
record Tally(int passage, int length, String figures, int[] letters) {
  private static final int KINDS = 32;

  static Tally of(int passage, String key) {
    int[] letters = new int[KINDS];
    StringBuilder figures = new StringBuilder();
    for (int i = 0; i < key.length(); i++) {
      char c = key.charAt(i);
      letters[c % KINDS]++;
      if (c <= '9' || (c >= 0x80 && Character.isDigit(c))) { // a key has no marks below the digits
        figures.append(c);
      }
    }
    return new Tally(passage, key.length(), figures.toString(), letters);
  }

  /**
   * Whether so many letters inserted, deleted or replaced could make one key the other: a
   * replacement changes two counts by one.
   */
  boolean within(int differences, Tally other) {
    int changed = 0;
    for (int i = 0; i < KINDS; i++) {
      changed += Math.abs(letters[i] - other.letters[i]);
    }
    return changed <= 2 * differences;
  }
}
