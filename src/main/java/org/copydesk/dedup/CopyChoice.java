package org.copydesk.dedup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Chooses which copy of each passage is published: such that the page's order is kept, then that
 * most of the article is there, then that neighbours come from one copy, then the earliest.
 */
final class CopyChoice {
  /** Taking a passage from before its predecessor would turn the order round. */
  private static final long TURNED = 1_000_000;

  /** Going from one copy to another must bring more text than this many characters. */
  private static final long CHANGED = 1;

  private CopyChoice() {}

  /**
   * The printing to publish of each passage.
   *
   * @param groups the printings of each passage, in reading order; none empty
   */
  static List<Occurrence> of(List<List<Occurrence>> groups) {
    int size = groups.size();
    long[] before = {};
    int[][] from = new int[size][];
    for (int g = 0; g < size; g++) {
      List<Occurrence> group = groups.get(g);
      long[] best = new long[group.size()];
      from[g] = new int[group.size()];
      for (int o = 0; o < best.length; o++) {
        best[o] = group.get(o).worth();
        if (g > 0) {
          long most = Long.MIN_VALUE;
          for (int p = 0; p < before.length; p++) {
            long value = before[p] - cost(groups.get(g - 1).get(p), group.get(o));
            if (value > most) {
              most = value;
              from[g][o] = p;
            }
          }
          best[o] += most;
        }
      }
      before = best;
    }
    return traced(groups, from, before);
  }

  private static List<Occurrence> traced(List<List<Occurrence>> groups, int[][] from, long[] last) {
    int choice = 0;
    for (int o = 1; o < last.length; o++) {
      if (last[o] > last[choice]) {
        choice = o;
      }
    }
    Occurrence[] chosen = new Occurrence[groups.size()];
    for (int g = groups.size() - 1; g >= 0; g--) {
      chosen[g] = groups.get(g).get(choice);
      choice = from[g][choice];
    }
    return new ArrayList<>(Arrays.asList(chosen));
  }

  private static long cost(Occurrence before, Occurrence after) {
    if (after.first() < before.last()) {
      return TURNED;
    }
    return after.first() == before.last() + 1 ? 0 : CHANGED;
  }
}
