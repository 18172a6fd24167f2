package org.copydesk.strip.html;

import java.util.HashSet;
import java.util.Set;
import org.copydesk.strip.html.SiteFamilies.Mark;
import org.jspecify.annotations.Nullable;

/**
 * Which elements of a page are taken for chrome. An element that looks like chrome goes with all
 * that it holds, unless it holds more than the rest of the page does: then its name lied, and it is
 * pardoned. How far a name is believed depends on what it says: comments often outweigh a short
 * article, a sidebar never should.
 */
final class ChromeMap {
  /** How often a name may turn out to have lied on one page. */
  private static final int MOST_PARDONS = 12;

  /** A family's mark that asks for no more than this share of a page's text is its own. */
  private static final double SURE_MARK = 0.3;

  /** The share of a text that is most of it. */
  private static final double MOST = 0.5;

  /** Reasons that are names of lists of links. */
  private static final Set<String> LISTS_OF_LINKS = Set.of("contents", "tags");

  /** The share of a list of links that may be running text. */
  private static final double MOST_TEXT_IN_LISTS = 0.5;

  private final PageText page;
  private final Prose prose;
  private final @Nullable Chrome[] chrome;
  private final boolean[] pardoned;

  private ChromeMap(PageText page, Prose prose) {
    this.page = page;
    this.prose = prose;
    chrome = new @Nullable Chrome[page.regions().size()];
    pardoned = new boolean[page.regions().size()];
  }

  /**
   * The chrome of a page.
   *
   * @param prose all running text of the page
   */
  static ChromeMap of(PageText page, Prose prose) {
    ChromeMap map = new ChromeMap(page, prose);
    map.pardonHoldersOfTheBody();
    map.pardonTheArticle();
    map.pardonText();
    map.pardonFoldouts();
    for (int i = 0; i < MOST_PARDONS; i++) {
      map.mark();
      Region liar = map.liar();
      if (liar == null) {
        break;
      }
      map.pardoned[liar.index()] = true;
    }
    return map;
  }

  /** Why a region is chrome: by itself, or by one that it stands in; absent where it is none. */
  @Nullable Chrome of(Region region) {
    return chrome[region.index()];
  }

  /** Whatever holds what a family's own mark says is the body is no chrome. */
  private void pardonHoldersOfTheBody() {
    for (Region region : page.regions()) {
      Mark mark = region.mark();
      if (mark != null
          && mark.trust() <= SURE_MARK
          && prose.in(region) > mark.trust() * prose.total()) {
        pardonUpFrom(region);
      }
    }
  }

  /**
   * Nor is an article element that holds most of a page's text, and nothing inside it that is named
   * like what is around it: a newsletter's page calls all its parts so.
   */
  private void pardonTheArticle() {
    Region article = null;
    Set<String> reasons = new HashSet<>();
    for (Region region : page.regions()) {
      Chrome why = region.chrome();
      if (prose.in(region) > MOST * prose.total() && region.element().nameIs("article")) {
        article = region;
        pardonUpFrom(region);
        reasonsUpFrom(region, reasons);
      } else if (article != null
          && why != null
          && reasons.contains(why.reason())
          && article.holds(region)
          && prose.in(region) > MOST * prose.in(article)) {
        pardoned[region.index()] = true;
      }
    }
  }

  private static void reasonsUpFrom(Region region, Set<String> reasons) {
    for (Region walk = region; walk != null; walk = walk.parent()) {
      Chrome why = walk.chrome();
      if (why != null) {
        reasons.add(why.reason());
      }
    }
  }

  private void pardonUpFrom(Region region) {
    for (Region walk = region; walk != null; walk = walk.parent()) {
      Chrome why = walk.chrome();
      pardoned[walk.index()] |= why != null && why.doubt() > 0;
    }
  }

  /** What is named a list of links and holds running text for the most part is no such list. */
  private void pardonText() {
    for (Region region : page.regions()) {
      Chrome why = region.chrome();
      if (why != null && LISTS_OF_LINKS.contains(why.reason()) && why.rule().startsWith("class ")) {
        int mass = 0;
        for (int i = region.first(); i < region.end(); i++) {
          mass += page.blocks().get(i).mass();
        }
        pardoned[region.index()] =
            prose.in(region) > MOST_TEXT_IN_LISTS * mass && prose.in(region) > 150;
      }
    }
  }

  /** What is hidden until a reader opens it is text, unless it is there for other readers. */
  private void pardonFoldouts() {
    for (Region region : page.regions()) {
      Chrome why = region.chrome();
      if (why != null
          && why.reason().equals("hidden")
          && !why.rule().contains("screen")
          && prose.in(region) > 0
          && Foldouts.in(region)) {
        pardoned[region.index()] = true;
      }
    }
  }

  private void mark() {
    for (Region region : page.regions()) {
      Region parent = region.parent();
      Chrome outer = parent == null ? null : of(parent);
      chrome[region.index()] = outer != null || pardoned[region.index()] ? outer : region.chrome();
    }
  }

  /**
   * The region that is chrome by its name and outweighs all that is not; absent where none does.
   */
  private @Nullable Region liar() {
    Region most = null;
    double mostDoubt = 0;
    int left = prose.total();
    for (Region region : page.regions()) {
      Chrome why = of(region);
      Region parent = region.parent();
      if (why != null && (parent == null || of(parent) == null)) {
        left -= prose.in(region);
        double doubt = prose.in(region) * why.doubt();
        if (doubt > mostDoubt) {
          most = region;
          mostDoubt = doubt;
        }
      }
    }
    return mostDoubt > left ? most : null;
  }
}
