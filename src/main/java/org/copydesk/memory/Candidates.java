package org.copydesk.memory;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Chooses the articles that are worth a comparison. */
final class Candidates {
  /** So many articles are compared at most. */
  static final int MOST = 3;

  private Candidates() {}

  /**
   * The articles that cover most of the keys between them, each with when it was first seen: first
   * the one that has most, then the one that has most of the rest; of equals the earliest.
   *
   * @param sightings who was seen with which key
   * @param struck the paragraphs whose keys do not count
   */
  static List<Letter.Holder> of(List<Letter.Sighting> sightings, Set<Integer> struck) {
    Map<String, BitSet> keys = new HashMap<>();
    Map<String, Long> times = new HashMap<>();
    for (int key = 0; key < sightings.size(); key++) {
      if (!struck.contains(sightings.get(key).paragraph())) {
        for (Letter.Holder holder : sightings.get(key).holders()) {
          keys.computeIfAbsent(holder.article(), article -> new BitSet()).set(key);
          times.merge(holder.article(), holder.time(), Math::min);
        }
      }
    }
    List<Letter.Holder> chosen = new ArrayList<>();
    while (chosen.size() < MOST && !keys.isEmpty()) {
      String best =
          keys.keySet().stream()
              .min(
                  Comparator.comparingInt((String a) -> -cardinality(keys, a))
                      .thenComparingLong(a -> times.getOrDefault(a, 0L))
                      .thenComparing(Comparator.naturalOrder()))
              .orElseThrow();
      BitSet covered = new BitSet();
      covered.or(keys.getOrDefault(best, new BitSet()));
      chosen.add(new Letter.Holder(best, times.getOrDefault(best, 0L)));
      keys.values().forEach(own -> own.andNot(covered));
      keys.values().removeIf(BitSet::isEmpty);
    }
    return chosen;
  }

  private static int cardinality(Map<String, BitSet> keys, String article) {
    return keys.getOrDefault(article, new BitSet()).cardinality();
  }
}
