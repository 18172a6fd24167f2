package org.copydesk.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.copydesk.event.ArticleEvent;
import org.copydesk.memory.match.Comparison;

/**
 * A cleaned article without what its source says again and again.
 *
 * @param event the article as it was cleaned
 * @param body what is left of its body, never nothing
 * @param recurring what was struck
 */
record Draft(
    ArticleEvent event, List<ArticleEvent.Paragraph> body, List<Note.Recurring> recurring) {

  static Draft of(ArticleEvent event, List<Letter.Furniture> furniture) {
    Map<Integer, Integer> stories = new TreeMap<>();
    furniture.forEach(block -> stories.put(block.paragraph(), block.stories()));
    List<ArticleEvent.Paragraph> kept = new ArrayList<>();
    List<Note.Recurring> struck = new ArrayList<>();
    for (int i = 0; i < event.body().size(); i++) {
      Integer carriers = stories.get(i);
      if (carriers == null) {
        kept.add(event.body().get(i));
      } else {
        struck.add(new Note.Recurring(event.body().get(i).text(), carriers));
      }
    }
    return kept.isEmpty()
        ? new Draft(event, event.body(), List.of())
        : new Draft(event, kept, struck);
  }

  /** The article with what is left of its body. */
  ArticleEvent stripped() {
    return event.version(event.id(), event.version(), event.firstSeen(), body, "");
  }

  /** The draft as others compare it. */
  Comparison.Copy copy() {
    return copy(event, body);
  }

  /** An article as others compare it. */
  static Comparison.Copy copy(ArticleEvent article) {
    return copy(article, article.body());
  }

  private static Comparison.Copy copy(ArticleEvent event, List<ArticleEvent.Paragraph> body) {
    String headline = event.headline();
    return new Comparison.Copy(
        headline == null ? "" : headline, body.stream().map(ArticleEvent.Paragraph::text).toList());
  }
}
