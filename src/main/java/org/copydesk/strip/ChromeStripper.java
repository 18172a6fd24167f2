package org.copydesk.strip;

import org.copydesk.article.Article;
import org.copydesk.page.Page;
import org.copydesk.strip.html.HtmlStripper;
import org.copydesk.strip.text.TextStripper;

/** Takes the chrome off a page of either kind. Stateless and safe across threads. */
public final class ChromeStripper {
  private final HtmlStripper html;
  private final TextStripper text;

  public ChromeStripper(HtmlStripper html, TextStripper text) {
    this.html = html;
    this.text = text;
  }

  /**
   * Finds the article of a page.
   *
   * @throws NoArticleException when the page has none
   */
  public Article strip(Page page) {
    Article article =
        switch (page.kind()) {
          case HTML -> html.strip(page);
          case TEXT -> text.strip(page);
        };
    if (article.body().isEmpty()) {
      throw new NoArticleException(article);
    }
    return article;
  }
}
