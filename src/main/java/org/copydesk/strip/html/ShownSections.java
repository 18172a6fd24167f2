package org.copydesk.strip.html;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.strip.field.Edges;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/** The sections that a page shows: in its breadcrumb, in the label beside its headline. */
final class ShownSections {
  /** What parts the steps of a path. */
  private static final String EDGES = " |/\\>»›•·:,–-";

  private static final int LONGEST_PATH = 300;

  /** No page has more breadcrumbs. */
  private static final int MOST_PATHS = 8;

  private static final int LONGEST_NAME = 30;

  /** How far the label of the section stands above the headline or below it, in lines. */
  private static final int LINES = 4;

  private static final int ELSEWHERE =
      Mark.COMMENT.bit() | Mark.RELATED.bit() | Mark.ASIDE.bit() | Mark.AUTHOR.bit();

  private ShownSections() {}

  /** The links of the page's breadcrumb, outermost first; empty where it shows none. */
  static List<String> path(PageSurvey page) {
    int crumbs = 0;
    for (MarkedElement marked : page.marked()) {
      if (!Mark.CRUMB.in(marked.own()) || (marked.around() & ELSEWHERE) != 0) {
        continue;
      }
      if (++crumbs > MOST_PATHS) {
        break;
      }
      List<String> steps = new ArrayList<>();
      if (ElementText.of(marked.element(), LONGEST_PATH).length() <= LONGEST_PATH) {
        for (Element link : marked.element().getElementsByTag("a")) {
          String name = Edges.without(EDGES, ElementText.of(link, LONGEST_PATH));
          if (!name.isEmpty() && !home(link.attr("href").strip())) {
            steps.add(name);
          }
        }
      }
      if (!steps.isEmpty()) {
        return steps;
      }
    }
    return List.of();
  }

  /**
   * The name in the first element beside the headline that is marked as the section's; empty where
   * there is none.
   *
   * @param headline the index of the headline's line; -1 where none is shown
   */
  static List<String> label(PageSurvey page, int headline) {
    for (MarkedElement marked : page.marked()) {
      if (headline >= 0
          && Mark.SECTION.in(marked.own())
          && (marked.around() & (ELSEWHERE | Mark.CHROME.bit())) == 0
          && Math.abs(marked.line() - headline) <= LINES
          && !page.foreign(marked)) {
        Elements links = marked.element().getElementsByTag("a");
        Element named = links.isEmpty() ? marked.element() : links.get(0);
        String name = Edges.without(EDGES, ElementText.of(named, LONGEST_NAME));
        if (!name.isEmpty()
            && name.length() <= LONGEST_NAME
            && name.chars().noneMatch(Character::isDigit)) {
          return List.of(name);
        }
      }
    }
    return List.of();
  }

  /** Whether a link leads to the site's first page. */
  private static boolean home(String href) {
    int scheme = href.indexOf("//");
    int path = href.indexOf('/', scheme < 0 ? 0 : scheme + 2);
    return path < 0 ? scheme >= 0 : path == href.length() - 1 && (scheme >= 0 || path == 0);
  }
}
