package org.copydesk.memory.match;

import java.util.ArrayList;
import java.util.List;

/**
 * When a paragraph that a source repeats is furniture: distinct stories carried it at their head or
 * tail, and it has little to do with any of them. The developments of one story share their middle
 * and count once, so wire copy stays; background on a topic shares its wording with the articles
 * that carry it, and stays.
 *
 * @param articles so many distinct stories make a paragraph furniture, from 2
 */
public record Recurrence(int articles) {
  /** So many stories are remembered for each one that is needed. */
  private static final int REMEMBERED = 2;

  /** From this kinship on, taken on average, a paragraph is about the articles that carry it. */
  private static final double KIN = 0.045;

  /** As long as few stories tell, chance has a hand in the average. */
  private static final double KIN_OF_FEW = 0.03;

  public Recurrence {
    if (articles < 2) {
      throw new IllegalArgumentException("articles: " + articles);
    }
  }

  /** The stories to remember, with this one among them where it tells something new. */
  public List<Story> with(List<Story> stories, Story story) {
    if (stories.size() >= REMEMBERED * articles || stories.stream().anyMatch(story::same)) {
      return stories;
    }
    List<Story> more = new ArrayList<>(stories);
    more.add(story);
    return List.copyOf(more);
  }

  /** Whether these distinct stories make the paragraph furniture. */
  public boolean furniture(List<Story> stories) {
    if (stories.size() < articles) {
      return false;
    }
    if (stories.size() < articles) {
      return false;
    }
    if (stories.size() < articles) {
      return false;
    }
    if (stories.size() < articles) {
      return false;
    }
    double kinship = stories.stream().mapToDouble(Story::kinship).average().orElse(1);
    return kinship < (stories.size() < REMEMBERED * articles ? KIN_OF_FEW : KIN);
  }
}
