package org.copydesk.strip.html;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.copydesk.article.Role;

/**
 * Cards of other articles: elements of one name side by side, each with a linked heading and few
 * words. They are told from the parts of a round-up by how little each says.
 */
final class Cards {
  private static final int MOST_BLOCKS = 7;

  /** A card's running text, in Latin characters. */
  private static final int MOST_TEXT = 260;

  /** A shorter link is a button. */
  private static final int SHORTEST_LINK = 15;

  private static final int LEAST_CARDS = 3;

  /** The share of the text that may stand in cards on the page of an article. */
  private static final double MOST_IN_CARDS = 0.15;

  private Cards() {}

  /** One name below one element. */
  private record Row(int parent, String name, String classes) {}

  /** The blocks inside an element that stand in cards; none where cards are what the page has. */
  static BitSet in(Region content, PageText page, Prose prose) {
    Map<Row, Integer> counts = new HashMap<>();
    for (int i = content.index(); i < page.regions().size(); i++) {
      Region region = page.regions().get(i);
      if (region.first() >= content.end()) {
        break;
      }
      if (isCard(region, page, prose)) {
        counts.merge(row(region), 1, Integer::sum);
      }
    }
    BitSet blocks = new BitSet();
    if (counts.isEmpty()) {
      return blocks;
    }
    int text = 0;
    for (int i = content.index(); i < page.regions().size(); i++) {
      Region region = page.regions().get(i);
      if (region.first() >= content.end()) {
        break;
      }
      if (isCard(region, page, prose) && counts.getOrDefault(row(region), 0) >= LEAST_CARDS) {
        blocks.set(region.first(), region.end());
      }
    }
    for (int i = blocks.nextSetBit(0); i >= 0; i = blocks.nextSetBit(i + 1)) {
      text += prose.at(i);
    }
    if (text > MOST_IN_CARDS * prose.in(content)) {
      blocks.clear();
    }
    return blocks;
  }

  private static Row row(Region region) {
    Region parent = region.parent();
    return new Row(
        parent == null ? -1 : parent.index(),
        region.element().normalName(),
        region.element().className());
  }

  private static boolean isCard(Region region, PageText page, Prose prose) {
    int count = region.end() - region.first();
    if (count < 2
        || region.element().className().isEmpty()
        || count > MOST_BLOCKS
        || (region.kind() != TagKind.BLOCK && region.kind() != TagKind.ITEM)
        || prose.in(region) > MOST_TEXT) {
      return false;
    }
    for (int i = region.first(); i < region.end(); i++) {
      TextBlock block = page.blocks().get(i);
      if (block.region().role() == Role.HEADING
          && block.linkDensity() > 0.8
          && block.mass() >= SHORTEST_LINK) {
        return true;
      }
    }
    return false;
  }
}
