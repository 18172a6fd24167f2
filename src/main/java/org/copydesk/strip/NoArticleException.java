package org.copydesk.strip;

import org.copydesk.article.Article;
import org.copydesk.page.RejectedPageException;

/** A page that was read, and has no article on it. */
public final class NoArticleException extends RejectedPageException {
  private static final long serialVersionUID = 1L;

  private final transient Article remains;

  /**
   * @param remains the page's blocks, none of them kept
   */
  public NoArticleException(Article remains) {
    super(
        "strip",
        "no-article",
        "none of the page's " + remains.blocks().size() + " blocks is an article's",
        "See what was struck with `clean --format explain FILE`; if an article was, report the rule that struck it.");
    this.remains = remains;
  }

  /** The page's blocks, none of them kept, and why. */
  public Article remains() {
    return remains;
  }
}
