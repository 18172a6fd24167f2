package org.copydesk.strip.html;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.copydesk.article.Role;
import org.copydesk.article.Verdict;
import org.copydesk.script.Folding;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Decides for each block of a page whether it is the article's. For one page. */
final class BlockJudge {
  /** An element with less running text holds none of the body. */
  private static final int LEAST_BODY = 60;

  /** How many blocks above the content the headline is looked for. */
  private static final int LEAD_REACH = 25;

  /** The same, where it is known by its words. */
  private static final int FAR_REACH = 60;

  /** How many blocks above the content may lead in to it where there is no headline. */
  private static final int LEAD_NEAR = 3;

  /** Reasons by name that do not hold against the text that leads in. */
  private static final Set<String> NOT_AGAINST_A_LEAD = Set.of("header", "related", "metadata");

  /** A list with more entries is not announced by the line above it. */
  private static final int LONGEST_LIST = 40;

  /** A shorter line above a list is its label, and tells not whose it is. */
  private static final int SHORTEST_ANNOUNCEMENT = 40;

  /** A shorter block in a header, in Latin characters, is a slogan. */
  private static final int LEAST_IN_HEADER = 80;

  /** A shorter block above the content does not lead in to it. */
  private static final int LEAST_LEAD = 50;

  /** The same, of one that ends without a mark, as a summary set as a heading does. */
  private static final int LEAST_SUMMARY = 110;

  /** The share of a block's text that may stand outside of its link. */
  private static final double ALL_LINK = 0.9;

  /** How deep inside its link the heading of a card stands. */
  private static final int CARD_DEPTH = 3;

  /** How many stories a text leads to by links of their own. */
  private static final int FEW_CARDS = 3;

  /** What stands in front of links that lead away. */
  private static final String POINTERS = "►▶▷➤➔➡→»›▸❯☞👉⇒";

  private final PageText page;
  private final ChromeMap chrome;
  private final Region content;
  private final BitSet cards;
  private final int[] held;
  private final int lead;
  private final Verdict kept;
  private final Verdict outside;
  private final boolean fewCards;
  private int firstProse = Integer.MAX_VALUE;
  private int lastProse = -1;

  private BlockJudge(
      PageText page, ChromeMap chrome, Prose prose, Region content, @Nullable String headline) {
    this.page = page;
    this.chrome = chrome;
    this.content = content;
    String place = content.place().words();
    kept = Verdict.kept("in " + place);
    outside = Verdict.struck("outside", "outside " + place);
    lead = lead(headline == null ? "" : Folding.key(headline));
    cards = Cards.in(content, page, prose);
    held = new int[page.regions().size()];
    int links = 0;
    for (int i = content.first(); i < content.end(); i++) {
      TextBlock block = page.blocks().get(i);
      held[block.region().holder().index()] += prose.at(i);
      links += card(block) && chrome.of(block.region()) == null ? 1 : 0;
    }
    fewCards = links <= FEW_CARDS;
    for (int i = content.first(); i < content.end(); i++) {
      if (prose.at(i) > 0 && inBody(page.blocks().get(i)) && struck(i) == null) {
        firstProse = Math.min(firstProse, i);
        lastProse = i;
      }
    }
  }

  /** The verdict on each block of the page, by its place in the page. */
  static List<Verdict> judge(
      PageText page, ChromeMap chrome, Prose prose, Region content, @Nullable String headline) {
    BlockJudge judge = new BlockJudge(page, chrome, prose, content, headline);
    List<Verdict> verdicts = new ArrayList<>(page.blocks().size());
    for (int i = 0; i < page.blocks().size(); i++) {
      verdicts.add(judge.verdict(i));
    }
    return verdicts;
  }

  private Verdict verdict(int i) {
    Verdict struck = struck(i);
    if (struck != null) {
      return struck;
    }
    if (lastProse >= 0
        && i >= content.first()
        && !inBody(page.blocks().get(i))
        && chrome.of(page.blocks().get(i).region()) == null
        && (i < firstProse || i > lastProse)) {
      return Verdict.struck("outside", i < firstProse ? "above the body" : "below the body");
    }
    return kept;
  }

  private @Nullable Verdict struck(int i) {
    TextBlock block = page.blocks().get(i);
    boolean inside = i >= content.first() && i < content.end();
    Chrome why = chrome.of(block.region());
    if (i >= lead && i < content.first() && leadsIn(block, why)) {
      return null;
    }
    if (why != null
        && !(inside && why.reason().equals("header") && runsOn(block, LEAST_IN_HEADER))) {
      return Verdict.struck(why.reason(), why.rule());
    }
    if (!inside) {
      return outside;
    }
    if (cards.get(i)) {
      return Verdict.struck("related", "cards in a row");
    }
    if (block.linkDensity() > 0.6 && block.stops() == 0 && !linksMayStay(i)) {
      return Verdict.struck("links", "link density");
    }
    if (block.linkDensity() > ALL_LINK && POINTERS.indexOf(block.text().charAt(0)) >= 0) {
      return Verdict.struck("related", "a link behind a pointer");
    }
    return null;
  }

  /** Whether a block of links is a part of the text: a heading, code, an entry between others. */
  private boolean linksMayStay(int i) {
    TextBlock block = page.blocks().get(i);
    Role role = block.region().role();
    boolean card = fewCards && card(block);
    return (role == Role.HEADING && !card && !onCard(block))
        || role == Role.CODE
        || (role == Role.LIST
            && (announced(i) || amongText(i) || (textAround(i, -1) && textAround(i, 1) && !card)));
  }

  /**
   * Whether a link is all there is: a heading inside of one, the only entry of a list. Here and
   * there in a text they lead to another story; a page with many heads its own parts so.
   */
  private static boolean card(TextBlock block) {
    if (block.linkDensity() <= ALL_LINK) {
      return false;
    }
    if (block.region().role() == Role.HEADING) {
      Element around = block.region().element().parent();
      return around != null && around.nameIs("a");
    }
    Region item = item(block.region());
    Region list = item == null ? null : item.parent();
    return list != null && list.end() - list.first() == 1;
  }

  /** Whether a heading and more are inside one link, as on the card of another page. */
  private static boolean onCard(TextBlock heading) {
    Element inside = heading.region().element();
    Element around = inside.parent();
    for (int i = 0; i < CARD_DEPTH && around != null; i++) {
      if (around.nameIs("a")) {
        return around.childrenSize() > 1 || inside.childrenSize() > 1;
      }
      inside = around;
      around = around.parent();
    }
    return false;
  }

  /** Whether a text right above the list that a block stands in ends with a colon. */
  private boolean announced(int i) {
    for (int j = i - 1; j >= content.first() && j > i - LONGEST_LIST; j--) {
      TextBlock block = page.blocks().get(j);
      if (block.region().role() != Role.LIST) {
        char end = block.text().charAt(block.text().length() - 1);
        return (end == ':' || end == '：')
            && block.mass() > SHORTEST_ANNOUNCEMENT
            && chrome.of(block.region()) == null;
      }
    }
    return false;
  }

  /** Whether a block is a whole entry of a list, and the entry right before or behind is text. */
  private boolean amongText(int i) {
    return entry(i, i - 1) || entry(i, i + 1);
  }

  private boolean entry(int i, int j) {
    if (j < content.first() || j >= content.end()) {
      return false;
    }
    TextBlock block = page.blocks().get(j);
    Region one = item(page.blocks().get(i).region());
    Region other = item(block.region());
    return one != null
        && other != null
        && one.end() - one.first() == 1
        && one.parent() == other.parent()
        && block.linkDensity() < 0.5
        && chrome.of(block.region()) == null;
  }

  private static @Nullable Region item(Region region) {
    Region walk = region;
    while (walk != null && walk.kind() != TagKind.ITEM) {
      walk = walk.parent();
    }
    return walk;
  }

  /** Whether one of the next two blocks on a side is text inside the content. */
  private boolean textAround(int i, int step) {
    for (int j = i + step; j != i + 3 * step; j += step) {
      if (j >= content.first() && j < content.end()) {
        TextBlock block = page.blocks().get(j);
        if (block.linkDensity() < 0.5 && chrome.of(block.region()) == null) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean inBody(TextBlock block) {
    return held[block.region().holder().index()] >= LEAST_BODY;
  }

  /** The first block that may lead in to the content: right below the headline above it. */
  private int lead(String headline) {
    int first = content.first();
    for (int i = first - 1; i >= 0 && i >= first - FAR_REACH; i--) {
      TextBlock block = page.blocks().get(i);
      if (i >= first - LEAD_REACH
          && block.region().element().normalName().equals("h1")
          && headsTheArticle(block)) {
        return i + 1;
      }
      if (block.region().kind() == TagKind.HEADING
          && !headline.isEmpty()
          && Folding.key(block.text()).equals(headline)) {
        return i + 1;
      }
    }
    return Math.max(0, first - LEAD_NEAR);
  }

  /** Whether a heading is not that of a menu, a share bar or the like. */
  private boolean headsTheArticle(TextBlock block) {
    Chrome why = chrome.of(block.region());
    return why == null || NOT_AGAINST_A_LEAD.contains(why.reason());
  }

  /** Whether a block above the content is text that leads in to it. */
  private static boolean leadsIn(TextBlock block, @Nullable Chrome why) {
    boolean summary =
        block.linkDensity() < 0.2 && block.mass() > LEAST_SUMMARY && block.commas() > 0;
    return (summary || runsOn(block, LEAST_LEAD))
        && (why == null || NOT_AGAINST_A_LEAD.contains(why.reason()));
  }

  /** Whether a block is text, and no label. */
  private static boolean runsOn(TextBlock block, int least) {
    return block.linkDensity() < 0.2 && block.mass() > least && block.stops() > 0;
  }
}
