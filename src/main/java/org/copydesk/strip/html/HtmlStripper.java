package org.copydesk.strip.html;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.copydesk.article.Article;
import org.copydesk.article.Block;
import org.copydesk.article.Fields;
import org.copydesk.article.Role;
import org.copydesk.article.Verdict;
import org.copydesk.page.Page;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Finds the article of an HTML page. Stateless and safe across threads. */
public final class HtmlStripper {
  private final ZoneId zone;

  /**
   * @param zone the zone of dates that state none
   */
  public HtmlStripper(ZoneId zone) {
    this.zone = zone;
  }

  /** The article of a page, its body possibly empty. */
  public Article strip(Page page) {
    Document document = PageParser.parse(page);
    List<Block> blocks = new ArrayList<>();
    for (Element paragraph : document.select("p")) {
      if (paragraph.hasText()) {
        blocks.add(
            new Block(
                paragraph.cssSelector(),
                Role.PARAGRAPH,
                paragraph.text(),
                Verdict.kept("p " + zone)));
      }
    }
    Fields fields = Fields.builder().headline(document.title()).build();
    return new Article(page, fields, blocks, Set.of());
  }
}
