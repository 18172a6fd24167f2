package org.copydesk.strip.html;

import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Everything on a page that may state a field, gathered in one pass over the tree.
 *
 * @param title the text of its title element; empty where it has none
 * @param meta its meta elements
 * @param canonical the target of its canonical link, as written; absent where it has none
 * @param scripts the texts of its JSON-LD scripts
 * @param programs all its script elements
 * @param comments its comments that may hold metadata
 * @param headings its headings, h1 to h6 and what is marked as one
 * @param marked the elements marked as author, date, source …, and time elements
 * @param images its pictures
 * @param lines its visible lines
 * @param zones the places that are not the article
 */
record PageSurvey(
    String title,
    MetaTags meta,
    @Nullable String canonical,
    List<String> scripts,
    List<Element> programs,
    List<String> comments,
    List<MarkedElement> headings,
    List<MarkedElement> marked,
    List<MarkedElement> images,
    List<TextLine> lines,
    Zones zones) {
  /** A shorter line, in characters, may be a label. */
  private static final int SHORTEST_TEXT = 40;

  /** What readers, other articles and hidden elements say is never the article. */
  private static final int OTHERS = Mark.COMMENT.bit() | Mark.RELATED.bit() | Mark.HIDDEN.bit();

  /** A place with most of a page's text is none that is not the article, whatever it is called. */
  void settleTheText() {
    int[] masses = new int[zones.count()];
    int total = 0;
    for (TextLine line : lines) {
      if (line.text().length() >= SHORTEST_TEXT && !line.mostlyLinked()) {
        total += line.text().length();
        if ((line.marks() & OTHERS) == 0) {
          masses[line.zone()] += line.text().length();
        }
      }
    }
    for (int zone = 0; zone < masses.length; zone++) {
      if (2 * masses[zone] > total) {
        zones.settle(zone);
      }
    }
  }

  boolean foreign(TextLine line) {
    return zones.foreign(line.zone());
  }

  boolean foreign(MarkedElement element) {
    return zones.foreign(element.zone());
  }
}
