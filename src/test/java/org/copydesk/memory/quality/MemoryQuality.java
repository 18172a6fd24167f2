package org.copydesk.memory.quality;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.copydesk.event.ArticleEvent;
import org.copydesk.memory.MemoryDriver;
import org.copydesk.memory.Readings;
import org.jspecify.annotations.Nullable;

/** Passes a corpus through the memory's topology, and counts what it found of what is true. */
final class MemoryQuality {
  /** Copies that have less of the original need not be found. */
  private static final double MOST = 0.6;

  /** So many stories must have carried a line before. */
  private static final int STORIES = 4;

  final Rate recurring = new Rate();
  final Rate reprints = new Rate();
  final Map<String, Rate> reprintsByKind = new TreeMap<>();
  final List<String> wrong = new ArrayList<>();

  private final Map<String, Item> byEvent = new HashMap<>();
  private final Map<String, Set<String>> carriers = new HashMap<>();

  private MemoryQuality() {}

  /**
   * What the memory makes of a corpus.
   *
   * @param state an empty folder
   */
  static MemoryQuality of(List<Item> corpus, Path state) {
    MemoryQuality quality = new MemoryQuality();
    try (MemoryDriver memory = new MemoryDriver(state)) {
      for (Item item : corpus) {
        ArticleEvent page =
            Readings.page(item.source(), item.id(), item.body().toArray(String[]::new));
        ArticleEvent cleaned =
            item.headline().isEmpty() ? page : Readings.headed(page, item.headline());
        quality.byEvent.put(cleaned.id(), item);
        List<ArticleEvent> published = memory.clean(cleaned);
        if (published.isEmpty()) {
          quality.wrong.add("nothing published of " + item);
        } else {
          quality.judge(item, published.get(0));
        }
      }
    }
    return quality;
  }

  private void judge(Item item, ArticleEvent article) {
    judgeRecurring(item, article);
    if (!item.kind().equals("development")) { // of which nobody can say that it is no copy
      ArticleEvent.Reprint reprint = article.reprintOf();
      judgeReprint(item, reprint == null ? null : byEvent.get(reprint.id()));
    }
  }

  private void judgeRecurring(Item item, ArticleEvent article) {
    List<String> kept =
        new ArrayList<>(article.body().stream().map(ArticleEvent.Paragraph::text).toList());
    boolean series = item.kind().equals("development") || item.kind().equals("form");
    String story = series ? item.kind() : item.id();
    for (int i = 0; i < item.body().size(); i++) {
      String paragraph = item.body().get(i);
      boolean struck = !kept.remove(paragraph);
      boolean due = false;
      if (item.furniture().contains(i)) {
        String line = item.source() + paragraph.replaceAll("\\d+", "0");
        Set<String> stories = carriers.computeIfAbsent(line, l -> new HashSet<>());
        due = stories.size() >= STORIES && !stories.contains(story);
        stories.add(story);
        if (!due) {
          continue;
        }
      }
      recurring.count(due, struck);
      if (due != struck) {
        wrong.add((struck ? "struck " : "not struck ") + paragraph + " of " + item);
      }
    }
  }

  private void judgeReprint(Item item, @Nullable Item told) {
    boolean right =
        told != null
            && item.original() != null
            && (told.id().equals(item.original()) || item.original().equals(told.original()));
    if (item.original() != null && item.shared() < MOST) {
      return; // told or not, neither is wrong
    }
    boolean there = item.original() != null;
    reprints.count(there, there ? right : told != null);
    if (there) {
      reprintsByKind.computeIfAbsent(item.kind(), k -> new Rate()).count(true, right);
    }
    if (there ? !right : told != null) {
      wrong.add("told " + (told == null ? "none" : told.id()) + " as original of " + item);
    }
  }

  @Override
  public String toString() {
    return "recurring paragraphs: %s%nreprints: %s%n  by kind: %s"
        .formatted(recurring, reprints, reprintsByKind);
  }
}
