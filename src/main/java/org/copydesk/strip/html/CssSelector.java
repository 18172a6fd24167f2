package org.copydesk.strip.html;

import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jsoup.select.Selector;

/** A CSS selector as jsoup reads them. Stateless and safe across threads. */
public final class CssSelector {
  private final String css;
  private final Evaluator evaluator;

  private CssSelector(String css, Evaluator evaluator) {
    this.css = css;
    this.evaluator = evaluator;
  }

  /**
   * A selector.
   *
   * @throws IllegalArgumentException when the text is none; the message says why
   */
  public static CssSelector of(String css) {
    try {
      return new CssSelector(css, QueryParser.parse(css));
    } catch (Selector.SelectorParseException | IllegalArgumentException e) {
      throw new IllegalArgumentException("no CSS selector: " + e.getMessage(), e);
    }
  }

  /** The elements below a root that it selects, in the page's order. */
  Elements in(Element root) {
    return root.select(evaluator);
  }

  @Override
  public String toString() {
    return css;
  }
}
