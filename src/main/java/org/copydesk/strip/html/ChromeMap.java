package org.copydesk.strip.html;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which elements of a page are taken for chrome. An element that looks like chrome by its name goes
 * with all that it holds, unless too little of the page would be left: then the name lied, and what
 * holds most of the text is pardoned first.
 */
final class ChromeMap {
  /** The least share of a page's prose that must be left. */
  private static final double LEAST_LEFT = 0.3;

  /** How often a name may turn out to have lied. */
  private static final int MOST_PARDONS = 12;

  /** How likely text behind a certain sign is the article's after all. */
  private static final double TRUST_IN_CERTAIN = 0.15;

  private final PageText page;
  private final Map<Region, Chrome> chrome = new HashMap<>();
  private final Map<Region, Boolean> pardoned = new HashMap<>();
  private final int[] prose;

  private ChromeMap(PageText page, int[] prose) {
    this.page = page;
    this.prose = prose;
  }

  /**
   * The chrome of a page.
   *
   * @param prose the prose of the first so many blocks, as a sum, for every count of blocks
   */
  static ChromeMap of(PageText page, int[] prose) {
    ChromeMap map = new ChromeMap(page, prose);
    int total = prose[prose.length - 1];
    map.mark();
    for (int i = 0; i < MOST_PARDONS && map.left() < LEAST_LEFT * total; i++) {
      Region pardon = map.mostToPardon();
      if (pardon == null) {
        break;
      }
      map.pardoned.put(pardon, true);
      map.mark();
    }
    return map;
  }

  /** Why a region is chrome: by itself, or by one that it stands in; absent where it is none. */
  @Nullable Chrome of(Region region) {
    return chrome.get(region);
  }

  private void mark() {
    chrome.clear();
    for (Region region : page.regions()) {
      Region parent = region.parent();
      Chrome effective = parent == null ? null : chrome.get(parent);
      if (effective == null && !pardoned.containsKey(region)) {
        effective = region.chrome();
      }
      if (effective != null) {
        chrome.put(region, effective);
      }
    }
  }

  private int left() {
    int struck = 0;
    List<Region> regions = page.regions();
    for (Region region : regions) {
      if (outermost(region)) {
        struck += prose(region);
      }
    }
    return prose[prose.length - 1] - struck;
  }

  private boolean outermost(Region region) {
    Region parent = region.parent();
    return chrome.containsKey(region) && (parent == null || !chrome.containsKey(parent));
  }

  private @Nullable Region mostToPardon() {
    Region most = null;
    double mostWorth = 0;
    for (Region region : page.regions()) {
      Chrome why = outermost(region) ? chrome.get(region) : null;
      if (why != null) {
        double worth = prose(region) * (why.certain() ? TRUST_IN_CERTAIN : 1);
        if (worth > mostWorth) {
          most = region;
          mostWorth = worth;
        }
      }
    }
    return most;
  }

  private int prose(Region region) {
    return prose[region.end()] - prose[region.first()];
  }
}
