package org.copydesk.strip.html;

import org.copydesk.page.Page;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** The one place where a page's text becomes a tree. */
public final class PageParser {
  private PageParser() {}

  /** The tree of an HTML page, its base URL the page's own where that is known. */
  public static Document parse(Page page) {
    String url = page.intake().url();
    return Jsoup.parse(page.text(), url == null ? "" : url);
  }
}
