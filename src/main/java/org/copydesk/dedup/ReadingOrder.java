package org.copydesk.dedup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * The order of an article's passages as its copies together tell it: a passage that only the second
 * copy has stands where the second copy has it.
 */
final class ReadingOrder {
  private ReadingOrder() {}

  /**
   * Each name once, in an order that no copy contradicts; where copies contradict one another, the
   * first printing decides.
   *
   * @param printed the names of the passages as printed, with repeats
   */
  static List<Integer> of(List<Integer> printed) {
    Map<Integer, Set<Integer>> after = new LinkedHashMap<>();
    Map<Integer, Integer> waiting = new HashMap<>();
    Map<Integer, Integer> rank = new HashMap<>();
    Set<Integer> copy = new HashSet<>();
    Integer before = null;
    for (Integer name : printed) {
      rank.putIfAbsent(name, rank.size());
      after.computeIfAbsent(name, n -> new LinkedHashSet<>());
      waiting.putIfAbsent(name, 0);
      if (!copy.add(name)) {
        copy.clear();
        copy.add(name);
      } else if (before != null && after.getOrDefault(before, Set.of()).contains(name)) {
        before = name;
        continue;
      } else if (before != null && !before.equals(name)) {
        after.computeIfAbsent(before, n -> new LinkedHashSet<>()).add(name);
        waiting.merge(name, 1, Integer::sum);
      }
      before = name;
    }
    return sorted(after, waiting, rank);
  }

  private static List<Integer> sorted(
      Map<Integer, Set<Integer>> after, Map<Integer, Integer> waiting, Map<Integer, Integer> rank) {
    PriorityQueue<Integer> ready =
        new PriorityQueue<>(
            (a, b) -> Integer.compare(rank.getOrDefault(a, 0), rank.getOrDefault(b, 0)));
    List<Integer> byRank = new ArrayList<>(rank.keySet());
    byRank.sort((a, b) -> Integer.compare(rank.getOrDefault(a, 0), rank.getOrDefault(b, 0)));
    Set<Integer> done = new LinkedHashSet<>();
    int next = 0;
    for (Integer name : byRank) {
      if (waiting.getOrDefault(name, 0) == 0) {
        ready.add(name);
      }
    }
    while (done.size() < byRank.size()) {
      if (ready.isEmpty()) {
        while (done.contains(byRank.get(next))) {
          next++;
        }
        ready.add(byRank.get(next));
      }
      Integer name = ready.remove();
      if (done.add(name)) {
        for (Integer follower : after.getOrDefault(name, Set.of())) {
          if (waiting.merge(follower, -1, Integer::sum) == 0 && !done.contains(follower)) {
            ready.add(follower);
          }
        }
      }
    }
    return new ArrayList<>(done);
  }
}
