package org.copydesk.strip.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.copydesk.article.Block;
import org.copydesk.article.Role;
import org.copydesk.article.Verdict;

/** Finds the article among the blocks of a page. */
final class ContentFinder {
  private final PageText page;
  private final ChromeMap chrome;
  private final int[] good;

  ContentFinder(PageText page) {
    this.page = page;
    int n = page.blocks().size();
    int[] raw = new int[n + 1];
    for (int i = 0; i < n; i++) {
      raw[i + 1] = raw[i] + prose(page.blocks().get(i));
    }
    chrome = ChromeMap.of(page, raw);
    good = new int[n + 1];
    for (int i = 0; i < n; i++) {
      TextBlock b = page.blocks().get(i);
      good[i + 1] = good[i] + (chrome.of(b.region()) != null ? 0 : prose(b));
    }
  }

  private static int prose(TextBlock block) {
    if (block.linkDensity() > 0.5) {
      return 0;
    }
    if (block.stops() + block.commas() == 0 && block.mass() < 80) {
      return 0;
    }
    return (int) (block.mass() * (1 - block.linkDensity()));
  }

  private int good(Region region) {
    return good[region.end()] - good[region.first()];
  }

  List<Block> blocks() {
    Region content = descend();
    List<Block> out = new ArrayList<>();
    for (int i = 0; i < page.blocks().size(); i++) {
      TextBlock b = page.blocks().get(i);
      Chrome why = chrome.of(b.region());
      boolean inside = i >= content.first() && i < content.end();
      boolean intro =
          inside
              && why != null
              && why.reason().equals("header")
              && b.linkDensity() < 0.2
              && b.mass() > 80
              && b.stops() > 0;
      Verdict verdict;
      if (why != null && !intro) {
        verdict = Verdict.struck(why.reason(), why.rule());
      } else if (!inside) {
        verdict = Verdict.struck("outside", "outside " + content.place());
      } else if (b.linkDensity() > 0.6 && b.stops() == 0 && b.region().role() != Role.HEADING) {
        verdict = Verdict.struck("links", "link density");
      } else {
        verdict = Verdict.kept(content.place());
      }
      out.add(new Block(b.region().place(), b.region().role(), b.text(), verdict));
    }
    return out;
  }

  private Region descend() {
    Map<Region, Region> best = new HashMap<>();
    for (Region region : page.regions()) {
      Region parent = region.parent();
      if (parent != null) {
        best.merge(parent, region, (a, b) -> good(b) > good(a) ? b : a);
      }
    }
    Region here = page.regions().get(0);
    while (true) {
      Region next = best.get(here);
      if (next == null || good(next) < 0.8 * good(here) || next.kind() == TagKind.PARAGRAPH) {
        return here;
      }
      here = next;
    }
  }
}
