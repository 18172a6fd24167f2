package org.copydesk.strip.html;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.copydesk.article.Verdict;
import org.copydesk.page.Guidance;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.jspecify.annotations.Nullable;

/**
 * The elements of a page that its source's configuration selects as the body or strikes. For one
 * page; immutable.
 */
final class Selection {
  /** Of a page that nobody selected anything on. */
  static final Selection NONE = new Selection("", Set.of(), Set.of(), new IdentityHashMap<>());

  private final String css;
  private final Set<Element> bodies;
  private final Set<Element> around;
  private final IdentityHashMap<Element, Chrome> struck;

  private Selection(
      String css,
      Set<Element> bodies,
      Set<Element> around,
      IdentityHashMap<Element, Chrome> struck) {
    this.css = css;
    this.bodies = bodies;
    this.around = around;
    this.struck = struck;
  }

  /**
   * What the configuration selects on a page.
   *
   * @throws IllegalArgumentException when a selector is none
   */
  static Selection of(Document document, Guidance guidance) {
    String body = guidance.select().get("body");
    if (body == null && guidance.strike().isEmpty()) {
      return NONE;
    }
    Set<Element> bodies = Collections.newSetFromMap(new IdentityHashMap<>());
    Set<Element> around = Collections.newSetFromMap(new IdentityHashMap<>());
    if (body != null) {
      for (Element element : CssSelector.of(body).in(document)) {
        bodies.add(element);
        for (Element walk = element; walk != null && around.add(walk); ) {
          walk = walk.parent();
        }
      }
    }
    IdentityHashMap<Element, Chrome> struck = new IdentityHashMap<>();
    for (String css : guidance.strike()) {
      Elements elements = CssSelector.of(css).in(document);
      elements.forEach(element -> struck.put(element, new Chrome("configured", css, 0)));
    }
    return new Selection(body == null ? "" : body, bodies, around, struck);
  }

  /** Whether an element is struck by the configuration. */
  boolean strikes(Element element) {
    return !struck.isEmpty() && struck.containsKey(element);
  }

  /**
   * Why an element is chrome: because the configuration strikes it, or as it looks; never when the
   * selected body is in it.
   */
  @Nullable Chrome chrome(Element element, @Nullable Chrome looks) {
    if (this == NONE) {
      return looks;
    }
    Chrome configured = struck.get(element);
    return configured != null ? configured : around.contains(element) ? null : looks;
  }

  /** The region around all that is selected as the body; absent where that has no text. */
  @Nullable Region body(PageText page) {
    Region all = null;
    for (Region region : page.regions()) {
      if (bodies.contains(region.element()) && region.end() > region.first()) {
        all = all == null ? region : BodyParts.around(all, region);
      }
    }
    return all;
  }

  /**
   * The verdicts where a body is selected: what is outside of it goes, what is in it and is no
   * chrome stays.
   */
  List<Verdict> settled(PageText page, List<Verdict> verdicts) {
    List<Verdict> settled = new ArrayList<>(verdicts);
    Verdict in = Verdict.kept("in " + css);
    Verdict outside = Verdict.struck("outside", "outside " + css);
    for (int i = 0; i < settled.size(); i++) {
      Verdict verdict = settled.get(i);
      boolean inside = inside(page.blocks().get(i).region());
      if (!inside && verdict.kept()) {
        settled.set(i, outside);
      } else if (inside && (verdict.kept() || verdict.reason().equals("outside"))) {
        settled.set(i, in);
      }
    }
    return settled;
  }

  private boolean inside(Region region) {
    for (Region walk = region; walk != null; walk = walk.parent()) {
      if (bodies.contains(walk.element())) {
        return true;
      }
    }
    return false;
  }
}
