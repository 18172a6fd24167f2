package org.copydesk.memory.match;

import java.util.Arrays;
import java.util.List;

/**
 * The wording of a text: its pairs of words, or its runs of three characters in a script without
 * spaces, each once. Names and turns of phrase are in it, and where they come again can be told.
 */
public final class Wording {
  /** So many runs tell the wording of a long text. */
  private static final int MOST = 600;

  private final int[] runs;

  private Wording(int[] sorted) {
    runs = sorted;
  }

  /** The wording that {@link #runs()} once told. */
  public static Wording of(int[] runs) {
    int[] sorted = runs.clone();
    Arrays.sort(sorted);
    int size = 0;
    for (int run : sorted) {
      if (size == 0 || run != sorted[size - 1]) {
        sorted[size++] = run;
      }
    }
    return new Wording(Arrays.copyOf(sorted, size));
  }

  static Wording of(List<Tokens> texts) {
    int[] runs = new int[MOST];
    int size = 0;
    for (Tokens text : texts) {
      for (long run : text.runs(text.unspaced() ? 3 : 2)) {
        if (size < MOST) {
          runs[size++] = Long.hashCode(run);
        }
      }
    }
    return of(Arrays.copyOf(runs, size));
  }

  /** The hashes of the runs, in ascending order. */
  public int[] runs() {
    return runs.clone();
  }

  /** The share of this wording that the other has too, from 0 to 1; 0 for an empty one. */
  double shareIn(Wording other) {
    int shared = 0;
    for (int run : runs) {
      shared += Arrays.binarySearch(other.runs, run) >= 0 ? 1 : 0;
    }
    return runs.length == 0 ? 0 : (double) shared / runs.length;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Wording wording && Arrays.equals(runs, wording.runs);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(runs);
  }
}
