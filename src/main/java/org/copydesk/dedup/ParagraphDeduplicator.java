package org.copydesk.dedup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.copydesk.article.Article;
import org.copydesk.article.Block;

/**
 * Strikes what a page repeats: a body pasted twice or more, a hidden second copy, paragraphs
 * doubled one by one. Passages are compared by their letters and digits, in one width and one
 * script, and {@link CopyFinder} says when two are copies. One copy of each stays, as it is and in
 * its order: the most complete. Stateless and safe across threads.
 */
public final class ParagraphDeduplicator {
  /** So many printings of one passage are weighed against each other. */
  private static final int MOST_PRINTINGS = 48;

  /** The article with each repeated block struck, reason {@code repeat}. */
  public Article withoutRepeats(Article article) {
    List<Passage> passages = new ArrayList<>();
    List<Block> blocks = new ArrayList<>(article.blocks());
    for (int i = 0; i < blocks.size(); i++) {
      if (blocks.get(i).kept()) {
        Passage passage = Passage.of(i, blocks.get(i));
        if (!passage.key().isEmpty()) {
          passages.add(passage);
        }
      }
    }
    CopyFinder finder = new CopyFinder(passages);
    Groups groups = finder.groups();
    if (!groups.any()) {
      return article;
    }
    Map<Integer, List<Occurrence>> printings = printings(passages, groups, finder.pieces());
    if (printings.values().stream().allMatch(p -> p.size() == 1)) {
      return article;
    }
    strike(blocks, passages, groups, chosen(printings));
    return article.withBlocks(blocks);
  }

  /** The printings of each group, by the group's name. */
  private static Map<Integer, List<Occurrence>> printings(
      List<Passage> passages, Groups groups, Map<Integer, Integer> pieces) {
    Map<Integer, List<Occurrence>> printings = new LinkedHashMap<>();
    int i = 0;
    while (i < passages.size()) {
      int last = pieces.getOrDefault(i, i);
      int worth = 0;
      boolean broken = false;
      for (int piece = i; piece <= last; piece++) {
        worth += passages.get(piece).worth();
        broken |= piece < last && passages.get(piece).cut();
      }
      boolean merged = last > i && !broken;
      printings
          .computeIfAbsent(groups.of(i), g -> new ArrayList<>())
          .add(new Occurrence(i, last, worth + (merged ? 1 : broken ? -1 : 0)));
      i = last + 1;
    }
    return printings;
  }

  /** The printings to keep. */
  private static List<Occurrence> chosen(Map<Integer, List<Occurrence>> printings) {
    List<int[]> printed = new ArrayList<>();
    printings.forEach((name, all) -> all.forEach(o -> printed.add(new int[] {o.first(), name})));
    printed.sort(Comparator.comparingInt(p -> p[0]));
    List<Integer> order = ReadingOrder.of(printed.stream().map(p -> p[1]).toList());
    List<List<Occurrence>> groups = new ArrayList<>();
    for (Integer name : order) {
      List<Occurrence> all = printings.getOrDefault(name, List.of());
      groups.add(all.size() > MOST_PRINTINGS ? best(all) : all);
    }
    return CopyChoice.of(groups);
  }

  /** The fullest printings, in the page's order. */
  private static List<Occurrence> best(List<Occurrence> all) {
    return all.stream()
        .sorted(Comparator.comparingInt(Occurrence::worth).reversed())
        .limit(MOST_PRINTINGS)
        .sorted(Comparator.comparingInt(Occurrence::first))
        .toList();
  }

  private static void strike(
      List<Block> blocks, List<Passage> passages, Groups groups, List<Occurrence> chosen) {
    Set<Integer> kept = new HashSet<>();
    Map<Integer, Integer> representative = new HashMap<>();
    for (Occurrence occurrence : chosen) {
      representative.put(groups.of(occurrence.first()), occurrence.first());
      for (int i = occurrence.first(); i <= occurrence.last(); i++) {
        kept.add(i);
      }
    }
    for (int i = 0; i < passages.size(); i++) {
      if (!kept.contains(i)) {
        int same = representative.getOrDefault(groups.of(i), i);
        Passage passage = passages.get(i);
        String place = passages.get(same).block().place();
        blocks.set(passage.at(), passage.block().struck("repeat", "repeats " + place));
      }
    }
  }
}
