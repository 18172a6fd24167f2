package org.copydesk.dedup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds which passages may be near copies without comparing all with all: passages that share
 * enough of their winnowed character n-grams (Schleimer, Wilkerson and Aiken, SIGMOD 2003). An
 * n-gram that many passages have tells nothing and is passed over, so the work stays linear.
 */
final class Fingerprints {
  /** Characters in an n-gram. */
  private static final int GRAM = 5;

  /** Of so many neighbouring n-grams, the one with the least hash is kept. */
  private static final int WINDOW = 6;

  /** So many passages are remembered for an n-gram. */
  private static final int MOST = 12;

  /** Passages that share this part of the shorter one's fingerprints are candidates. */
  private static final double SHARED = 0.25;

  private final Map<Integer, List<Integer>> passages = new HashMap<>();
  private final Map<Integer, Integer> sizes = new HashMap<>();

  /** The earlier passages that may be near copies of this one, which is remembered. */
  List<Integer> candidates(int passage, String key) {
    Set<Integer> prints = of(key);
    Map<Integer, Integer> shared = new HashMap<>();
    for (int print : prints) {
      List<Integer> holders = passages.computeIfAbsent(print, p -> new ArrayList<>(2));
      for (int holder : holders) {
        shared.merge(holder, 1, Integer::sum);
      }
      if (holders.size() < MOST) {
        holders.add(passage);
      }
    }
    sizes.put(passage, prints.size());
    List<Integer> candidates = new ArrayList<>();
    shared.forEach(
        (other, count) -> {
          int fewer = Math.min(prints.size(), sizes.getOrDefault(other, 0));
          if (count >= Math.max(2, SHARED * fewer)) {
            candidates.add(other);
          }
        });
    candidates.sort(null);
    return candidates;
  }

  private static Set<Integer> of(String key) {
    int grams = key.length() - GRAM + 1;
    Set<Integer> prints = new LinkedHashSet<>();
    if (grams <= 0) {
      return prints;
    }
    int[] hashes = new int[grams];
    for (int i = 0; i < grams; i++) {
      hashes[i] = mixed(key, i);
    }
    for (int i = 0; i + WINDOW <= grams || i == 0; i++) {
      int least = hashes[i];
      for (int j = i + 1; j < Math.min(grams, i + WINDOW); j++) {
        least = Math.min(least, hashes[j]);
      }
      prints.add(least);
    }
    return prints;
  }

  private static int mixed(String key, int from) {
    int hash = 0;
    for (int i = from; i < from + GRAM; i++) {
      hash = hash * 31 + key.charAt(i);
    }
    hash ^= hash >>> 16;
    hash *= 0x85ebca6b;
    return hash ^ (hash >>> 13);
  }
}
