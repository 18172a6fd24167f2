package org.copydesk.strip.html;

import org.copydesk.page.Page;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** The one place where a page's text becomes a tree. */
public final class PageParser {
  private PageParser() {}

  /** The tree of an HTML page, its base URL the page's own where that is known. */
  public static Document parse(Page page) {
    String url = page.intake().url();
    return Parser.htmlParser().parseInput(page.decoded().reader(), url == null ? "" : url);
  }

  /** The tree of HTML that is in memory as one string: what its parse costs alone. */
  public static Document parse(String html) {
    return Parser.htmlParser().parseInput(html, "");
  }
}
