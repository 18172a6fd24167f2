package org.copydesk.strip.html;

/**
 * Finds the element around a body that is cut into several elements of one name: sections between
 * advertisements, the blocks of a page builder.
 */
final class BodyParts {
  /** The share of the one part's weight that the others must have together to count. */
  private static final double LEAST_IN_OTHERS = 0.05;

  private final PageText page;
  private final Weights weights;

  BodyParts(PageText page, Weights weights) {
    this.page = page;
    this.weights = weights;
  }

  /** The element around all parts of the body that {@code part} is one of; itself where alone. */
  Region around(Region part) {
    double others = 0;
    Region all = part;
    for (Region other : page.regions()) {
      if (weights.in(other) > 0 && alike(part, other) && !part.holds(other) && !other.holds(part)) {
        Region both = around(all, other);
        if (!hasHeadlineOfItsOwn(other, both) && !hasHeadlineOfItsOwn(part, both)) {
          others += weights.in(other);
          all = both;
        }
      }
    }
    // a family's mark is believed of each part, a name that happens to be the same is not
    double least = part.mark() == null ? LEAST_IN_OTHERS * weights.in(part) : 0;
    return others > least ? all : part;
  }

  private static boolean alike(Region one, Region other) {
    return one.words() == other.words()
        && !one.classes().isEmpty()
        && one.classes().equals(other.classes())
        && one.element().normalName().equals(other.element().normalName());
  }

  /** The least region around two. */
  static Region around(Region one, Region other) {
    Region walk = one;
    while (!walk.holds(other)) {
      Region parent = walk.parent();
      if (parent == null) {
        return walk;
      }
      walk = parent;
    }
    return walk;
  }

  /** Whether what stands around a part, up to {@code around}, makes it an article of its own. */
  private boolean hasHeadlineOfItsOwn(Region part, Region around) {
    Region top = part;
    for (Region walk = part; walk != null && !walk.equals(around); walk = walk.parent()) {
      if (walk.element().normalName().equals("article")) {
        return true;
      }
      top = walk;
    }
    for (int i = top.index(); i < page.regions().size(); i++) {
      Region inside = page.regions().get(i);
      if (!top.holds(inside)) {
        return false;
      }
      if (inside.element().normalName().equals("h1")) {
        return true;
      }
    }
    return false;
  }
}
