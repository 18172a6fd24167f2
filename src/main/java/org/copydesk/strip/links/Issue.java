package org.copydesk.strip.links;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a page of an e-paper leads to.
 *
 * @param day the day of the issue; absent where the address names none
 * @param articles the articles of this page of the paper, each once
 * @param pages the other pages of the issue or, of an entrance, the first page of the newest issue
 */
public record Issue(@Nullable LocalDate day, List<PageLink> articles, List<String> pages) {
  public Issue {
    articles = List.copyOf(articles);
    pages = List.copyOf(pages);
  }
}
