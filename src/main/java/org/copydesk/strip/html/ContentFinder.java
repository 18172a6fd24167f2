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
  private static final double NEARLY_ALL = 0.86;

  /** The same for an element whose class or id has a word of articles. */
  private static final double NEARLY_ALL_IN_AN_ARTICLE = 0.7;

  /** The share that elements of the same name beside it may hold. */
  private static final double MOST_IN_TWINS = 0.05;

  /** How many blocks on either side are looked at. */
  private static final int NEIGHBOURS = 3;

  /** What a label among the text weighs, in characters, beside its own. */
  private static final int LABEL_WEIGHT = 20;

  private static final double LENGTH_EXPONENT = 1.3;

  /** The share of a marked element's text that a marked one inside it must hold to be preferred. */
  private static final double INNER_SHARE = 0.7;

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
    Region marked = marked(page, prose);
    return new ContentFinder(page, prose).descend(marked == null ? page.regions().get(0) : marked);
  }

  /**
   * The element that bears a family's mark and deserves it: the one with most running text, or one
   * inside it with nearly as much.
   */
  private static @Nullable Region marked(PageText page, Prose prose) {
    Region best = null;
    for (Region region : page.regions()) {
      Mark mark = region.mark();
      if (mark != null && prose.in(region) > mark.trust() * prose.total()) {
        double needed = best == null ? 0 : prose.in(best) * (best.holds(region) ? INNER_SHARE : 1);
        if (best == null || prose.in(region) > needed) {
          best = region;
        }
      }
    }
    return best;
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

  private Region descend(Region from) {
    Region here = from;
    while (true) {
      Region next = heaviestInside(here);
      if (next == null || next.kind() == TagKind.PARAGRAPH || next.kind() == TagKind.LIST) {
        return here;
      }
      double needed = next.words() > 0 ? NEARLY_ALL_IN_AN_ARTICLE : NEARLY_ALL;
      if (weight(next) < needed * weight(here) || twins(next) > MOST_IN_TWINS * weight(here)) {
        return here;
      }
      here = next;
    }
  }

  private @Nullable Region heaviestInside(Region region) {
    Region heaviest = null;
    for (Region child : page.inside(region)) {
      if (heaviest == null || weight(child) > weight(heaviest)) {
        heaviest = child;
      }
    }
    return heaviest;
  }

  /** What the siblings of an element weigh that bear the same tag and class: parts of one body. */
  private double twins(Region region) {
    Region parent = region.parent();
    if (parent == null) {
      return 0;
    }
    double sum = 0;
    for (Region sibling : page.inside(parent)) {
      if (sibling.index() != region.index()
          && sibling.element().normalName().equals(region.element().normalName())
          && sibling.element().className().equals(region.element().className())) {
        sum += weight(sibling);
      }
    }
    return sum;
  }
}
