package org.copydesk.memory.quality;

/** How often something was found that was there, and something that was not. */
final class Rate {
  private int found;
  private int made;
  private int missed;

  void count(boolean there, boolean told) {
    found += there && told ? 1 : 0;
    made += !there && told ? 1 : 0;
    missed += there && !told ? 1 : 0;
  }

  /** The share of what was told that was there; 1 where nothing was told. */
  double precision() {
    return found + made == 0 ? 1 : (double) found / (found + made);
  }

  /** The share of what was there that was told; 1 where nothing was there. */
  double recall() {
    return found + missed == 0 ? 1 : (double) found / (found + missed);
  }

  @Override
  public String toString() {
    return "P %.4f R %.4f (found %d, made up %d, missed %d)"
        .formatted(precision(), recall(), found, made, missed);
  }
}
