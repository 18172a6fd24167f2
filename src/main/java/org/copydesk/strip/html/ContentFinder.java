package org.copydesk.strip.html;

import org.copydesk.strip.html.SiteFamilies.Mark;
import org.jspecify.annotations.Nullable;

/**
 * Finds the element that holds the article: from the page's body down, as long as one element
 * inside holds nearly all of the running text. Text among labels and links, as in lists of other
 * articles and in comments, counts less than text among text, and a long block more than short ones
 * of the same length.
 */
final class ContentFinder {
  /** The share that an element inside must hold to stand for the one around it. */
  private static final double NEARLY_ALL = 0.88;

  /** How many blocks on either side are looked at. */
  private static final int NEIGHBOURS = 3;

  /** What a label among the text weighs, in characters, beside its own. */
  private static final int LABEL_WEIGHT = 20;

  private static final double LENGTH_EXPONENT = 1.3;

  private final PageText page;
  private final double[] weights;

  private ContentFinder(PageText page, Prose prose) {
    this.page = page;
    weights = weights(page, prose);
  }

  /**
   * The element that holds the article.
   *
   * @param prose the running text of the page outside its chrome
   */
  static Region find(PageText page, Prose prose) {
    ContentFinder finder = new ContentFinder(page, prose);
    Region marked = marked(page, prose);
    return marked == null ? finder.descend() : marked;
  }

  /** The element with most running text of those that bear a family's mark and deserve it. */
  private static @Nullable Region marked(PageText page, Prose prose) {
    Region most = null;
    for (Region region : page.regions()) {
      Mark mark = region.mark();
      if (mark != null
          && prose.in(region) > mark.trust() * prose.total()
          && (most == null || prose.in(region) > prose.in(most))) {
        most = region;
      }
    }
    return most;
  }

  private static double[] weights(PageText page, Prose prose) {
    int count = page.blocks().size();
    int[] all = new int[count + 1];
    for (int i = 0; i < count; i++) {
      all[i + 1] = all[i] + page.blocks().get(i).mass() + (prose.at(i) == 0 ? LABEL_WEIGHT : 0);
    }
    double[] sums = new double[count + 1];
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
    return sums;
  }

  private double weight(Region region) {
    return weights[region.end()] - weights[region.first()];
  }

  private Region descend() {
    int[] heaviest = new int[page.regions().size()];
    for (Region region : page.regions()) {
      Region parent = region.parent();
      if (parent != null
          && (heaviest[parent.index()] == 0
              || weight(region) > weight(page.regions().get(heaviest[parent.index()])))) {
        heaviest[parent.index()] = region.index();
      }
    }
    Region here = page.regions().get(0);
    while (heaviest[here.index()] > 0) {
      Region next = page.regions().get(heaviest[here.index()]);
      if (weight(next) < NEARLY_ALL * weight(here) || next.kind() == TagKind.PARAGRAPH) {
        break;
      }
      here = next;
    }
    return here;
  }
}
