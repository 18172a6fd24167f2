package org.copydesk.strip.text;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.script.Columns;
import org.copydesk.script.Sentence;
import org.copydesk.strip.line.Dateline;
import org.copydesk.strip.line.ReplyButton;

/**
 * Strikes the readers' comments below an article that no heading stands above: they are told by the
 * buttons for replies. For one page.
 */
final class DumpComments {
  /** A single button may belong to anything. */
  private static final int LEAST_BUTTONS = 2;

  /** The first comment begins no more lines above its button. */
  private static final int LONGEST_COMMENT = 30;

  /** Less text above comments, in columns, is no article. */
  private static final int LEAST_TEXT = 200;

  /** The share of an article that may follow its comments; quoted posts have such buttons too. */
  private static final double MOST_BELOW = 0.3;

  /** A name is no wider, in columns. */
  private static final int WIDEST_NAME = 60;

  private final DumpPage page;
  private final int first;

  DumpComments(DumpPage page) {
    this.page = page;
    this.first = page.first();
  }

  /** Strikes them. */
  void strike() {
    List<Integer> buttons = new ArrayList<>();
    for (int i = first + 1; i < page.size(); i++) {
      if (ReplyButton.is(page.text(i))) {
        buttons.add(i);
      }
    }
    if (buttons.size() < LEAST_BUTTONS) {
      return;
    }
    int start = firstComment(buttons.get(0));
    int above = page.running(first, start);
    int below = page.running(buttons.get(buttons.size() - 1) + 1, page.size());
    if (above >= LEAST_TEXT && below < MOST_BELOW * above) {
      page.strikeFrom(start, "comments", "told by its reply buttons");
    }
  }

  /** Where the comment begins that a button stands at: with who wrote it and when. */
  private int firstComment(int button) {
    for (int i = button; i > first && i > button - LONGEST_COMMENT; i--) {
      if (!Sentence.inside(page.text(i)) && Dateline.is(page.text(i))) {
        boolean named =
            i - 1 > first
                && Columns.of(page.text(i - 1)) <= WIDEST_NAME
                && !Sentence.stops(page.text(i - 1));
        return named ? i - 1 : i;
      }
    }
    return button;
  }
}
