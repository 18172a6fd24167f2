package org.copydesk.strip;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.copydesk.article.Article;
import org.copydesk.article.Block;
import org.copydesk.page.Page;
import org.copydesk.strip.html.DumpStripper;
import org.copydesk.strip.html.HtmlStripper;

/** Takes the chrome off a page of either kind. Stateless and safe across threads. */
public final class ChromeStripper {
  private final HtmlStripper html;
  private final DumpStripper text;

  public ChromeStripper(HtmlStripper html, DumpStripper text) {
    this.html = html;
    this.text = text;
  }

  /**
   * Finds the article of a page and of those on which it goes on.
   *
   * @throws NoArticleException when the page has none
   */
  public Article strip(Page page) {
    Article article = stripped(page);
    if (!page.further().isEmpty()) {
      List<Block> blocks = new ArrayList<>(article.blocks());
      for (int i = 0; i < page.further().size(); i++) {
        String on = "page " + (i + 2) + ": ";
        for (Block block : stripped(page.further().get(i)).blocks()) {
          blocks.add(new Block(on + block.place(), block.role(), block.text(), block.verdict()));
        }
      }
      article = article.withBlocks(blocks);
    }
    if (article.body().isEmpty()) {
      throw new NoArticleException(article);
    }
    return article.withFields(OfferedFields.completed(article.fields(), page.guidance().offered()));
  }

  private Article stripped(Page page) {
    ZoneId zone = page.guidance().zone();
    return switch (page.kind()) {
      case HTML -> (zone == null ? html : html.in(zone)).strip(page);
      case TEXT -> (zone == null ? text : text.in(zone)).strip(page);
    };
  }
}
