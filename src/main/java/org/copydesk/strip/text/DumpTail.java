package org.copydesk.strip.text;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.copydesk.article.Block;
import org.copydesk.script.Columns;
import org.copydesk.script.Sentence;
import org.copydesk.strip.line.Dateline;

/**
 * Strikes what follows an article in a dump: what stands below the line of its editor, and lists of
 * other articles, which have a line with a date for each. For one page.
 */
final class DumpTail {
  /** Less text above a line, in columns, is no article that ends there. */
  private static final int LEAST_TEXT = 200;

  /**
   * The share of an article that lists of others with their first words may have, or what follows
   * terms.
   */
  private static final double MOST_BELOW = 0.4;

  /** The reasons of lines that state the terms of a site. */
  private static final Set<String> TERMS = Set.of("disclaimer", "copyright", "licence", "legal");

  /** A sentence of an article is at least this wide, in columns. */
  private static final int SENTENCE = 40;

  /** The same where such lists may stand in the midst of an article. */
  private static final double MOST_ENTRIES_BELOW = 0.3;

  private static final int LEAST_ENTRIES = 2;

  /** The first words of another article are no wider, in columns. */
  private static final int LONGEST_TEASER = 240;

  /** An entry of a list has no more lines beside its date. */
  private static final int MOST_LINES = 3;

  private static final int LEAST_FIGURES = 6;

  /** A longer line, in columns, is no date and nothing else. */
  private static final int WIDEST_DATE = 24;

  /** A wider line, in columns, says more than when. */
  private static final int WIDEST_DATELINE = 90;

  /** What a line that is but a date has beside figures. */
  private static final Pattern DATE = Pattern.compile("[\\d\\s:./年月日时分秒-]+");

  private final DumpPage page;
  private final int first;

  DumpTail(DumpPage page) {
    this.page = page;
    this.first = page.first();
  }

  /** Strikes it. */
  void strike() {
    belowTheEditor();
    belowTheTerms();
    belowOtherPages();
    datedList();
    datesBelow();
  }

  private void belowTheEditor() {
    int editor = -1;
    int text = 0;
    for (int i = first; i < page.size(); i++) {
      Block block = page.line(i);
      text += block.kept() ? Columns.of(block.text()) : 0;
      if (block.verdict().reason().equals("editor") && text >= LEAST_TEXT) {
        editor = i;
      }
    }
    if (editor >= 0) {
      page.strikeFrom(editor + 1, "outside", "below the editor's line");
    }
  }

  /** What follows the terms of the site, where it is little beside the article. */
  private void belowTheTerms() {
    int total = page.running(first, page.size());
    int above = 0;
    for (int i = first; i < page.size(); i++) {
      Block block = page.line(i);
      above += page.running(i, i + 1);
      if (TERMS.contains(block.verdict().reason())
          && above >= LEAST_TEXT
          && total - above < MOST_BELOW * above) {
        page.strikeFrom(i + 1, "outside", "below the terms");
        return;
      }
    }
  }

  /**
   * What follows a heading of other pages where it is little beside the article, and no text that
   * goes on. Chinese papers have such lists at the end; where others have them in the midst of an
   * article too, a list is told by its entries, of which each has its first words only.
   */
  private void belowOtherPages() {
    int total = page.running(first, page.size());
    int above = 0;
    for (int i = first; i < page.size(); i++) {
      Block block = page.line(i);
      above += page.running(i, i + 1);
      boolean heading =
          block.verdict().reason().equals("related") && block.verdict().rule().contains("heading");
      boolean chinese = heading && Character.isIdeographic(block.text().codePointAt(0));
      double most = chinese ? MOST_BELOW : MOST_ENTRIES_BELOW;
      if (heading
          && above >= LEAST_TEXT
          && total - above < most * above
          && !(chinese ? textBelow(i) : textAmong(i))) {
        page.strikeFrom(i + 1, "related", "below a heading of other pages");
        return;
      }
    }
  }

  /** Whether text goes on right below a line: two paragraphs in a row. */
  private boolean textBelow(int i) {
    int next = page.next(i);
    int second = next < 0 ? -1 : page.next(next);
    return second >= 0 && sentence(page.text(next)) && sentence(page.text(second));
  }

  private static boolean sentence(String text) {
    return Columns.of(text) >= SENTENCE && Sentence.stops(text);
  }

  /**
   * Whether the text below a line is none of a list: a long paragraph, two in a row, or but one.
   */
  private boolean textAmong(int i) {
    int paragraphs = 0;
    boolean before = false;
    for (int j = page.next(i); j >= 0; j = page.next(j)) {
      int columns = page.running(j, j + 1);
      if ((before && columns > 0) || columns > LONGEST_TEASER) {
        return true;
      }
      before = columns > 0;
      paragraphs += before ? 1 : 0;
    }
    return paragraphs < LEAST_ENTRIES;
  }

  private void datedList() {
    List<Integer> kept = page.kept(first + 1, page.size());
    int before = -1;
    for (int k = 0; k < kept.size(); k++) {
      if (!date(page.text(kept.get(k)))) {
        continue;
      }
      int lines = before < 0 ? 0 : k - before - 1;
      if (lines > 0 && lines <= MOST_LINES) {
        for (int j = Math.max(0, before - lines); j <= k; j++) {
          page.strike(kept.get(j), "related", "a list with dates");
        }
      }
      before = k;
    }
  }

  /** Strikes the lines below the last text that are a date and what it is called. */
  private void datesBelow() {
    for (int i = page.size() - 1; i > first; i--) {
      String text = page.text(i);
      if (page.kept(i) && (Columns.of(text) > WIDEST_DATELINE || Sentence.inside(text))) {
        return;
      }
      if (page.kept(i) && Dateline.alone(text) && !page.isSignature(i)) {
        page.strike(i, "dateline", "a date below the text");
      }
    }
  }

  /** A date and nothing else; that of a list may lack its year. */
  private static boolean date(String text) {
    return Columns.of(text) <= WIDEST_DATE
        && DATE.matcher(text).matches()
        && text.chars().filter(Character::isDigit).count() >= LEAST_FIGURES;
  }
}
