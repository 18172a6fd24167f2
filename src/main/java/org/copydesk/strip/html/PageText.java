package org.copydesk.strip.html;

import java.util.ArrayList;
import java.util.List;

/** A page's text, read once: its blocks in order, and the block-level elements around them. */
final class PageText {
  private final List<TextBlock> blocks;
  private final List<Region> regions;
  private final List<List<Region>> inside;

  /**
   * @param blocks the blocks in order
   * @param regions the block-level elements, each before those inside it
   */
  PageText(List<TextBlock> blocks, List<Region> regions) {
    this.blocks = blocks;
    this.regions = regions;
    inside = new ArrayList<>(regions.size());
    for (Region region : regions) {
      inside.add(List.of());
      Region parent = region.parent();
      if (parent != null && region.end() > region.first()) {
        List<Region> siblings = inside.get(parent.index());
        if (siblings.isEmpty()) {
          siblings = new ArrayList<>(4);
          inside.set(parent.index(), siblings);
        }
        siblings.add(region);
      }
    }
  }

  List<TextBlock> blocks() {
    return blocks;
  }

  List<Region> regions() {
    return regions;
  }

  /** The regions with text right inside one, in order. */
  List<Region> inside(Region region) {
    return inside.get(region.index());
  }
}
