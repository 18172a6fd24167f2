package org.copydesk.strip.html;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * The places of a page whose names say that they are not the article: comments, related articles,
 * navigation. They nest; zone 0 is the page outside of all. A place that the headline stands in is
 * no such place, whatever it is called.
 */
final class Zones {
  private final List<Integer> parents = new ArrayList<>(List.of(0));
  private final BitSet home = new BitSet();

  Zones() {
    home.set(0);
  }

  /** A new zone inside another one. */
  int within(int parent) {
    parents.add(parent);
    return parents.size() - 1;
  }

  /** How many there are, zone 0 among them; they are numbered from there on. */
  int count() {
    return parents.size();
  }

  /** Tells where the headline stands. */
  void settle(int zone) {
    for (int z = zone; z != 0; z = parents.get(z)) {
      home.set(z);
    }
  }

  /** Whether what stands in a zone says nothing of the article. */
  boolean foreign(int zone) {
    return !home.get(zone);
  }
}
