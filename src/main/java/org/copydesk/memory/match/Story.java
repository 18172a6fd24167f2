package org.copydesk.memory.match;

import java.util.Collections;
import java.util.List;

/**
 * An article that carried a paragraph at its head or tail.
 *
 * @param article its id
 * @param sketch a few values of its middle ({@link Imprint#sketch()})
 * @param kinship how much the paragraph had to do with the article ({@link House#kinship})
 */
public record Story(String article, List<Long> sketch, double kinship) {
  /** Articles that share so many values of their sketches tell one story. */
  private static final int SHARED = 2;

  /** Whether both tell one story: their middles share text. */
  boolean same(Story other) {
    if (article.equals(other.article)) {
      return true;
    }
    int shared = 0;
    for (long value : sketch) {
      shared += Collections.binarySearch(other.sketch, value) >= 0 ? 1 : 0;
    }
    int fewer = Math.min(sketch.size(), other.sketch.size());
    return shared >= Math.min(SHARED, Math.max(1, fewer));
  }
}
