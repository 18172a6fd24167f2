package org.copydesk.strip.html;

import org.copydesk.article.Role;
import org.copydesk.script.Folding;
import org.jspecify.annotations.Nullable;

/**
 * Tells the article that a page is about from others that stand below or above it in elements of
 * the same name, as where reading on loads the next one: it is the one with the page's headline.
 */
final class OneOfSeveral {
  /** An element with less running text, in Latin characters, is no article but a mention of one. */
  private static final int LEAST_TEXT = 150;

  private OneOfSeveral() {}

  /** The element with the page's own article; {@code content} itself where it is the only one. */
  static Region choose(PageText page, Prose prose, Region content, @Nullable String headline) {
    String key = headline == null ? "" : Folding.key(headline);
    if (key.isEmpty()) {
      return content;
    }
    String level = "";
    for (TextBlock block : page.blocks()) {
      String name = block.region().element().normalName();
      if (block.region().role() == Role.HEADING
          && block.linkDensity() < 0.5
          && name.compareTo(level.isEmpty() ? name : level) <= 0
          && Folding.key(block.text()).equals(key)) {
        Region own = around(page, prose, content, block.region());
        if (own != null) {
          return own;
        }
        // a question further down may be asked as the headline is
        level = name;
      }
    }
    return content;
  }

  private static @Nullable Region around(
      PageText page, Prose prose, Region content, Region heading) {
    for (Region own = heading; own != null; own = own.parent()) {
      Region parent = own.parent();
      if (parent == null || prose.in(own) < LEAST_TEXT) {
        continue;
      }
      for (Region other : page.inside(parent)) {
        if (!other.equals(own)
            && (content.holds(own) || other.holds(content))
            && prose.in(other) >= LEAST_TEXT
            && sameName(own, other)
            && headed(page, other, heading.element().normalName())) {
          return own;
        }
      }
    }
    return null;
  }

  private static boolean sameName(Region one, Region other) {
    return one.element().normalName().equals(other.element().normalName())
        && one.element().className().equals(other.element().className());
  }

  /** Whether an element has a heading of its own, of a level. */
  private static boolean headed(PageText page, Region region, String level) {
    for (int i = region.first(); i < region.end(); i++) {
      if (page.blocks().get(i).region().element().normalName().equals(level)) {
        return true;
      }
    }
    return false;
  }
}
