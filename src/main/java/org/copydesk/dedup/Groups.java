package org.copydesk.dedup;

import java.util.Arrays;

/** Which passages are copies of one another (disjoint sets). */
final class Groups {
  private final int[] parent;
  private boolean any;

  Groups(int passages) {
    parent = new int[passages];
    Arrays.setAll(parent, i -> i);
  }

  /** The name of a passage's group: its first passage. */
  int of(int passage) {
    int root = passage;
    while (parent[root] != root) {
      parent[root] = parent[parent[root]];
      root = parent[root];
    }
    return root;
  }

  /** Whether any two passages are in one group. */
  boolean any() {
    return any;
  }

  boolean same(int a, int b) {
    return of(a) == of(b);
  }

  /** Puts two passages in one group; false when they were. */
  boolean join(int a, int b) {
    int first = Math.min(of(a), of(b));
    int second = Math.max(of(a), of(b));
    parent[second] = first;
    any |= first != second;
    return first != second;
  }
}
