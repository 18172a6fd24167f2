package org.copydesk.memory.match;

import java.util.ArrayList;
import java.util.List;

/**
 * How a source writes: the wording of a few of its articles. What a paragraph has in common with
 * these it has in common with the house; what it has in common with its own article beyond that is
 * the topic.
 *
 * @param articles the wording of the middles of a few articles, at most {@link #MOST}
 */
public record House(List<Wording> articles) {
  /** So many articles tell how a source writes. */
  public static final int MOST = 8;

  /** Of a source that nothing is known of. */
  public static final House UNKNOWN = new House(List.of());

  /** One article of so many takes the place of an earlier one. */
  private static final int RENEWED = 16;

  public House {
    if (articles.size() > MOST) {
      throw new IllegalArgumentException("articles: " + articles.size());
    }
    articles = List.copyOf(articles);
  }

  /**
   * With this article among them: the first ones always, later ones now and then, so that the house
   * stays up to date and is seldom written.
   *
   * @param id the article's id; it alone decides whether and where the article is taken
   */
  public House with(String id, Wording middle) {
    if (articles.size() < MOST) {
      List<Wording> more = new ArrayList<>(articles);
      more.add(middle);
      return new House(more);
    }
    int place = Math.floorMod(id.hashCode(), MOST * RENEWED);
    if (place >= MOST) {
      return this;
    }
    List<Wording> renewed = new ArrayList<>(articles);
    renewed.set(place, middle);
    return new House(renewed);
  }

  /**
   * How much more of the paragraph's wording its own article has than the house, from -1 to 1:
   * about 0 for furniture, from 0.1 on for what belongs to the article's topic.
   */
  public double kinship(Wording paragraph, Wording ownMiddle) {
    double house =
        articles.stream()
            .filter(article -> !article.equals(ownMiddle))
            .mapToDouble(paragraph::shareIn)
            .average()
            .orElse(0);
    return paragraph.shareIn(ownMiddle) - house;
  }
}
