package org.copydesk.dedup;

import java.util.Arrays;

/**
 * How alike two keys are: one less the share of characters that must be inserted, deleted or
 * replaced to make one the other (Levenshtein distance over the longer length), from 0 to 1.
 * Computed in a band, so the cost is length times the differences allowed.
 */
final class Likeness {
  /** More differences than these are never looked for, however long the keys. */
  private static final int MOST_DIFFERENCES = 96;

  private Likeness() {}

  /** Whether the keys are at least so alike. */
  static boolean atLeast(double share, String a, String b) {
    int longer = Math.max(a.length(), b.length());
    if (longer == 0) {
      return false;
    }
    int allowed = allowed(share, longer);
    return a.equals(b) || (allowed > 0 && within(allowed, a, b));
  }

  /** How many differences two keys may have that are at least so alike, the longer so long. */
  static int allowed(double share, int longer) {
    return (int) Math.min(MOST_DIFFERENCES, Math.floor((1 - share) * longer + 1e-9));
  }

  /** Whether so many differences make one key the other. */
  private static boolean within(int allowed, String a, String b) {
    if (Math.abs(a.length() - b.length()) > allowed) {
      return false;
    }
    int far = allowed + 1;
    int[] previous = new int[b.length() + 1];
    int[] current = new int[b.length() + 1];
    Arrays.fill(previous, far);
    for (int j = 0; j <= Math.min(b.length(), allowed); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int from = Math.max(1, i - allowed);
      int to = Math.min(b.length(), i + allowed);
      current[from - 1] = from == 1 ? Math.min(i, far) : far;
      int least = current[from - 1];
      for (int j = from; j <= to; j++) {
        int replaced = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int moved = Math.min(previous[j], current[j - 1]) + 1;
        current[j] = Math.min(far, Math.min(replaced, moved));
        least = Math.min(least, current[j]);
      }
      if (to < b.length()) {
        current[to + 1] = far;
      }
      if (least > allowed) {
        return false;
      }
      int[] row = previous;
      previous = current;
      current = row;
    }
    return previous[b.length()] <= allowed;
  }
}
