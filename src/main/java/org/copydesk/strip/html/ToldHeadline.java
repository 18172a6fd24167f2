package org.copydesk.strip.html;

import java.util.List;
import org.copydesk.script.Columns;
import org.copydesk.script.Sentence;
import org.copydesk.script.Wording;
import org.copydesk.strip.field.SiteNames;
import org.copydesk.strip.line.Dateline;
import org.jspecify.annotations.Nullable;

/**
 * The headline of a page that marks none and calls all its pages by the site's name, as layouts in
 * tables do: the line above the text that the text tells of. For one page.
 */
final class ToldHeadline {
  /** A line with a sentence is text from this width on, in columns. */
  private static final int PARAGRAPH = 60;

  /** So many paragraphs tell what the article is about. */
  private static final int MOST_PARAGRAPHS = 12;

  /** The headline stands within so many lines above the text. */
  private static final int REACH = 10;

  private static final int NARROWEST = 8;
  private static final int WIDEST = 120;

  /** The share of a headline's words that its text has too. */
  private static final double TOLD = 0.5;

  /** A title with a lesser share is the site's. */
  private static final double UNTOLD = 0.25;

  /** Fewer words tell nothing. */
  private static final int LEAST_WORDS = 2;

  private ToldHeadline() {}

  /**
   * The line that is the headline; absent where none is, and where the text tells of the headline
   * that is known.
   */
  static @Nullable TextLine of(PageSurvey page, String known, SiteNames sites) {
    List<TextLine> lines = page.lines();
    Wording text = new Wording();
    int first = -1;
    int paragraphs = 0;
    for (int i = 0; i < lines.size() && paragraphs < MOST_PARAGRAPHS; i++) {
      TextLine line = lines.get(i);
      if (paragraph(line) && !page.foreign(line)) {
        first = first < 0 ? i : first;
        text.add(line.text());
        paragraphs++;
      }
    }
    if (first < 0 || Wording.of(known).in(text) > UNTOLD) {
      return null;
    }
    TextLine best = null;
    double most = TOLD;
    for (int i = Math.max(0, first - REACH); i < first; i++) {
      TextLine line = lines.get(i);
      Wording words = Wording.of(possible(line) ? line.text() : "");
      double told = words.size() < LEAST_WORDS || sites.named(line.text()) ? 0 : words.in(text);
      if (told > most || (told >= most && best == null)) {
        most = told;
        best = line;
      }
    }
    return best;
  }

  private static boolean paragraph(TextLine line) {
    return Columns.of(line.text()) >= PARAGRAPH
        && !line.mostlyLinked()
        && Sentence.stops(line.text());
  }

  private static boolean possible(TextLine line) {
    int columns = Columns.of(line.text());
    return columns >= NARROWEST
        && columns <= WIDEST
        && !line.mostlyLinked()
        && !Sentence.inside(line.text())
        && !Dateline.is(line.text());
  }
}
