package org.copydesk.strip.html;

/**
 * How much the blocks of a page speak for an article: text among labels and links, as in lists of
 * other articles and in comments, counts less than text among text, and a long block more than
 * short ones of the same length.
 */
final class Weights {
  /** How many blocks on either side are looked at. */
  private static final int NEIGHBOURS = 3;

  /** What a label among the text weighs, in characters, beside its own. */
  private static final int LABEL_WEIGHT = 20;

  private static final double LENGTH_EXPONENT = 1.3;

  private final double[] sums;

  /**
   * @param prose the running text of the page outside its chrome
   */
  Weights(PageText page, Prose prose) {
    int count = page.blocks().size();
    int[] all = new int[count + 1];
    for (int i = 0; i < count; i++) {
      all[i + 1] = all[i] + page.blocks().get(i).mass() + (prose.at(i) == 0 ? LABEL_WEIGHT : 0);
    }
    sums = new double[count + 1];
    for (int i = 0; i < count; i++) {
      double weight = 0;
      if (prose.at(i) > 0) {
        int from = Math.max(0, i - NEIGHBOURS);
        int to = Math.min(count, i + NEIGHBOURS + 1);
        double density = (double) prose.between(from, to) / Math.max(1, all[to] - all[from]);
        weight = Math.pow(prose.at(i), LENGTH_EXPONENT) * density;
      }
      sums[i + 1] = sums[i] + weight;
    }
  }

  /** What the blocks inside an element weigh together. */
  double in(Region region) {
    return sums[region.end()] - sums[region.first()];
  }
}
