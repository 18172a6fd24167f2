package org.copydesk.strip.html;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.script.Columns;
import org.copydesk.script.Sentence;
import org.copydesk.script.Wording;
import org.copydesk.strip.field.SiteNames;
import org.copydesk.strip.field.TitleKey;
import org.copydesk.strip.line.Dateline;
import org.jspecify.annotations.Nullable;

/**
 * The headline of a page that marks none and calls all its pages by the site's name, as layouts in
 * tables do: the line above the text that is set as a heading, or that the text tells of.
 */
final class ToldHeadline {
  /** A line with a sentence is text from this width on, in columns. */
  private static final int PARAGRAPH = 60;

  /** So many paragraphs tell what the article is about. */
  private static final int MOST_PARAGRAPHS = 12;

  /** The headline stands within so many lines above the text. */
  private static final int REACH = 10;

  private static final int NARROWEST = 8;
  private static final int WIDEST = 160;

  /** What speaks for a line that is set as a heading beside its words. */
  private static final double SET = 0.5;

  /** A greater share of words in common says no more. */
  private static final double MOST_SHARE = 0.7;

  /** What speaks for a title that no line says again beside its words. */
  private static final double TITLE = 0.3;

  /**
   * A title that no line says again is the article's where the text has this share of its words.
   */
  private static final double TELLING = 0.6;

  /** One that a line says again is the site's where the text has no greater share. */
  private static final double UNTOLD = 0.25;

  /** The share of a headline's words that its text has too, where the title is a line as well. */
  private static final double TOLD = 0.5;

  /** Fewer words tell nothing. */
  private static final int LEAST_WORDS = 2;

  /** A line that stands higher goes before one that is better by less: below it is a summary. */
  private static final double HIGHER = 0.3;

  private ToldHeadline() {}

  /**
   * The line that is the headline; absent where none is, and where the text tells of the headline
   * that is known.
   *
   * @param known what the page's title and its headings offer; empty where they offer nothing
   * @param shown whether a line of the page says that, as the name at its head does
   */
  static @Nullable TextLine of(PageSurvey page, SiteNames sites, String known, boolean shown) {
    Wording text = new Wording();
    int first = text(page, text);
    double told = share(known, text);
    if (first < 0 || told > (shown ? UNTOLD : TELLING)) {
      return null;
    }
    double most = shown ? TOLD : TITLE + told;
    List<TextLine> above = new ArrayList<>();
    List<Double> ranks = new ArrayList<>();
    for (TextLine line : page.lines().subList(Math.max(0, first - REACH), first)) {
      boolean tells = possible(page, line, sites) && share(line.text(), text) >= told;
      double rank = tells ? rank(line, text, shown) : 0;
      if (rank >= (shown ? TOLD : TITLE + told)) {
        above.add(line);
        ranks.add(rank);
        most = Math.max(most, rank);
      }
    }
    for (int i = 0; i < above.size(); i++) {
      if (ranks.get(i) > most - HIGHER) {
        return above.get(i);
      }
    }
    return null;
  }

  /** Adds the words of the page's paragraphs; tells the line of the first, -1 without any. */
  private static int text(PageSurvey page, Wording text) {
    int first = -1;
    int paragraphs = 0;
    for (TextLine line : page.lines()) {
      if (paragraphs == MOST_PARAGRAPHS) {
        break;
      }
      if (paragraph(line) && !page.foreign(line)) {
        first = first < 0 ? line.index() : first;
        text.add(line.text());
        paragraphs++;
      }
    }
    return first;
  }

  private static boolean paragraph(TextLine line) {
    return Columns.reached(PARAGRAPH, line.text())
        && !line.mostlyLinked()
        && Sentence.stops(line.text());
  }

  private static boolean possible(PageSurvey page, TextLine line, SiteNames sites) {
    int columns = Columns.of(line.text());
    return columns >= NARROWEST
        && columns <= WIDEST
        && !line.mostlyLinked()
        && !page.foreign(line)
        && !sites.named(line.text())
        && !TitleKey.of(line.text()).isEmpty()
        && !Sentence.inside(line.text())
        && !Dateline.is(line.text());
  }

  private static double rank(TextLine line, Wording text, boolean shown) {
    if (shown) {
      int words = Wording.of(line.text()).size();
      boolean name = words <= LEAST_WORDS && PersonNames.personal(line.text());
      return words < LEAST_WORDS || name ? 0 : share(line.text(), text);
    }
    return share(line.text(), text) + (line.heading() > 0 || Mark.TITLE.in(line.marks()) ? SET : 0);
  }

  private static double share(String line, Wording text) {
    return Math.min(MOST_SHARE, Wording.of(line).in(text));
  }
}
