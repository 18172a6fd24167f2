package org.copydesk.strip.text;

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

/** Finds the article of a text dump. Stateless and safe across threads. */
public final class TextStripper {
  private final ZoneId zone;

  /**
   * @param zone the zone of dates that state none
   */
  public TextStripper(ZoneId zone) {
    this.zone = zone;
  }

  /** The article of a page, its body possibly empty. */
  public Article strip(Page page) {
    List<Block> blocks = new ArrayList<>();
    int number = 0;
    for (String line : page.text().split("\\R", -1)) {
      number++;
      if (!line.isBlank()) {
        blocks.add(
            new Block(
                "line " + number, Role.PARAGRAPH, line.strip(), Verdict.kept("line " + zone)));
      }
    }
    return new Article(page, Fields.builder().build(), blocks, Set.of());
  }
}
