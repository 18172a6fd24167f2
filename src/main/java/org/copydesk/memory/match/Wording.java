package org.copydesk.memory.match;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

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
    return new Wording(sorted);
  }

  static Wording of(List<Tokens> texts) {
    return new Wording(
        texts.stream().flatMapToInt(Wording::runs).distinct().limit(MOST).sorted().toArray());
  }

  private static IntStream runs(Tokens text) {
    return Arrays.stream(text.runs(text.unspaced() ? 3 : 2)).mapToInt(Long::hashCode);
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
