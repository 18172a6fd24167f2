package org.copydesk.strip.html;

import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.copydesk.article.Article;
import org.copydesk.article.Block;
import org.copydesk.article.Fields;
import org.copydesk.page.Page;
import org.jsoup.nodes.Document;

/** Finds the article of an HTML page. Stateless and safe across threads. */
public final class HtmlStripper {
  private final FieldReader fieldReader;

  private final ClassWords words = ClassWords.load();
  private final SiteFamilies families = SiteFamilies.load();

  /**
   * @param zone the zone of dates that state none
   */
  public HtmlStripper(ZoneId zone) {
    this.fieldReader = new FieldReader(zone);
  }

  /** The article of a page, its body possibly empty. */
  public Article strip(Page page) {
    Document document = PageParser.parse(page);
    PageText text = BlockCollector.collect(document, words, families);
    ChromeMap chrome = ChromeMap.of(text, Prose.of(text));
    Prose prose = Prose.outside(chrome, text);
    List<Block> blocks =
        text.blocks().isEmpty()
            ? List.of()
            : BlockJudge.judge(text, chrome, prose, ContentFinder.find(text, prose));
    Fields fields = fieldReader.read(document, page).build();
    return new Article(page, fields, blocks, Set.of());
  }
}
