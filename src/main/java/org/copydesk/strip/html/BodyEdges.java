package org.copydesk.strip.html;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.article.Role;
import org.copydesk.strip.line.Dateline;
import org.copydesk.strip.line.Signatory;

/**
 * Strikes what stands above and below a text and says no more than by whom and when it is, and
 * headings below which nothing is left. For one page.
 */
final class BodyEdges {
  /** A longer line, in Latin characters, says more than who and when. */
  private static final int LONGEST_DATELINE = 90;

  private static final int MOST_TAIL_HEADINGS = 2;

  private final JudgedBlocks page;

  BodyEdges(JudgedBlocks page) {
    this.page = page;
  }

  /** Strikes it. */
  void strike(AuthorLines authors) {
    strikeDatelines();
    strikeNames(authors);
    strikeDatelinesBelow();
    strikeTailHeadings();
  }

  /** Strikes short lines with a date above the first text. */
  private void strikeDatelines() {
    int decks = 0;
    for (int i = page.next(-1); i >= 0; i = page.next(i)) {
      TextBlock block = page.block(i);
      boolean dated = block.mass() <= LONGEST_DATELINE && Dateline.is(block.text());
      boolean alone = dated && (Dateline.alone(block.text()) || Dateline.twice(block.text()));
      if (block.mass() > LONGEST_DATELINE || (block.stops() > 1 && !alone)) {
        if (decks++ > 0) {
          return;
        }
        continue;
      }
      boolean said = block.region().role() == Role.PARAGRAPH;
      boolean listed = alone && block.linkDensity() < 0.5 && Dateline.exact(block.text());
      if (dated
          && ((said && decks == 0) || (listed && block.region().role() != Role.HEADING))
          && !signed(i)) {
        page.strike(i, "metadata", "a date above the text");
      }
    }
  }

  /** Strikes the authors' names above the text, below its deck and below the text. */
  private void strikeNames(AuthorLines authors) {
    List<Integer> texts = page.texts();
    int second = texts.isEmpty() ? page.size() : texts.get(Math.min(1, texts.size() - 1));
    int last = texts.isEmpty() ? -1 : texts.get(texts.size() - 1);
    for (int i = page.next(-1); i >= 0; i = page.next(i)) {
      String text = page.block(i).text();
      if ((i <= second || i >= last) && authors.has(text)) {
        page.strike(i, "byline", "an author's name");
      } else if (last >= 0 && i > last && AuthorLines.address(text)) {
        page.strike(i, "byline", "an address");
      }
    }
  }

  /** Whether a block is the date below the name of who signs a notice. */
  private boolean signed(int i) {
    return i > 0
        && page.kept(i - 1)
        && Signatory.signs(page.block(i - 1).text(), page.block(i).text());
  }

  /** Strikes lines that are a date and its label below the text: Published: 5 March 2025, 10:30. */
  private void strikeDatelinesBelow() {
    for (int i = page.size() - 1; i >= 0; i--) {
      TextBlock block = page.block(i);
      if (page.kept(i)) {
        if (block.mass() > LONGEST_DATELINE || block.region().role() != Role.PARAGRAPH) {
          return;
        }
        if (Dateline.alone(block.text()) && !signed(i)) {
          page.strike(i, "metadata", "a date below the text");
        }
      }
    }
  }

  /** Strikes a heading or two below which nothing is left; more of them are a list. */
  private void strikeTailHeadings() {
    List<Integer> tail = new ArrayList<>();
    for (int i = page.size() - 1; i >= 0 && tail.size() <= MOST_TAIL_HEADINGS; i--) {
      if (page.kept(i)) {
        TextBlock block = page.block(i);
        if (block.region().role() != Role.HEADING || block.stops() > 0) {
          break;
        }
        tail.add(i);
      }
    }
    if (tail.size() <= MOST_TAIL_HEADINGS) {
      tail.forEach(i -> page.strike(i, "related", "heading of nothing"));
    }
  }
}
