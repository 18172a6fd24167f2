package org.copydesk.strip.html;

import org.copydesk.strip.html.SiteFamilies.Mark;
import org.jspecify.annotations.Nullable;

/**
 * Finds the element that holds the article: from the page's body down, as long as one element
 * inside holds nearly all of the running text; or the element around all parts of a body.
 */
final class ContentFinder {
  /** The share that an element inside must hold to stand for the one around it. */
  private static final double NEARLY_ALL = 0.86;

  /** The same for an element whose class or id has a word of articles. */
  private static final double NEARLY_ALL_IN_AN_ARTICLE = 0.7;

  /** The share that elements of the same name beside it may hold. */
  private static final double MOST_IN_TWINS = 0.05;

  /** The share of a marked element's text that a marked one inside it must hold to be preferred. */
  private static final double INNER_SHARE = 0.7;

  private final PageText page;
  private final Weights weights;

  private ContentFinder(PageText page, Prose prose) {
    this.page = page;
    weights = new Weights(page, prose);
  }

  /**
   * The element that holds the article.
   *
   * @param prose the running text of the page outside its chrome
   */
  static Region find(PageText page, Prose prose) {
    ContentFinder finder = new ContentFinder(page, prose);
    Region marked = marked(page, prose);
    Region found = finder.descend(marked == null ? page.regions().get(0) : marked);
    return new BodyParts(page, finder.weights).around(found);
  }

  /**
   * The element that bears a family's mark and deserves it: the one with most running text, or one
   * inside it with nearly as much.
   */
  private static @Nullable Region marked(PageText page, Prose prose) {
    Region best = null;
    for (Region bearer : page.regions()) {
      Mark mark = bearer.mark();
      Region region = bearer.holder(); // a marked paragraph is one of many
      if (mark != null && prose.in(region) > mark.trust() * prose.total()) {
        double needed = best == null ? 0 : prose.in(best) * (best.holds(region) ? INNER_SHARE : 1);
        if (best == null || prose.in(region) > needed) {
          best = region;
        }
      }
    }
    return best;
  }

  private Region descend(Region from) {
    Region here = from;
    while (true) {
      Region next = heaviestInside(here);
      if (next == null || next.kind() == TagKind.PARAGRAPH || next.kind() == TagKind.LIST) {
        return here;
      }
      double needed = next.words() > 0 ? NEARLY_ALL_IN_AN_ARTICLE : NEARLY_ALL;
      if (weights.in(next) < needed * weights.in(here)
          || twins(next) > MOST_IN_TWINS * weights.in(here)) {
        return here;
      }
      here = next;
    }
  }

  private @Nullable Region heaviestInside(Region region) {
    Region heaviest = null;
    for (Region child : page.inside(region)) {
      if (heaviest == null || weights.in(child) > weights.in(heaviest)) {
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
        sum += weights.in(sibling);
      }
    }
    return sum;
  }
}
