package org.copydesk.strip.html;

import org.copydesk.script.Columns;
import org.copydesk.script.Sentence;
import org.copydesk.strip.field.DateLabels;

/**
 * Where the dates of a page stand: how near to its headline, and under which label.
 *
 * @param page the page
 * @param headline the index of the headline's line; -1 where none is shown
 * @param labels what words say of a date
 */
record Vicinity(PageSurvey page, int headline, DateLabels labels) {
  private static final int LINES_ABOVE = 6;
  private static final int LINES_BELOW = 12;

  /** A line with a sentence is a paragraph from this width on, in columns. */
  private static final int PARAGRAPH = 80;

  /** Farther from the headline, in lines, all is equally far. */
  private static final int FAR = 40;

  /** What stands around a date in a line of facts is hardly longer. */
  static final int LONGEST_LABEL = 30;

  /** In the frame, a label has to be a word as clear as this is long. */
  static final int SHORTEST_LABEL = 7;

  /** Whether a line stands where the facts of an article do. */
  boolean near(int line) {
    return headline >= 0 && line >= headline - LINES_ABOVE && line <= headline + LINES_BELOW;
  }

  /** Whether two paragraphs stand between the headline and a line below it. */
  boolean belowText(int line) {
    int paragraphs = 0;
    for (int i = headline + 1; headline >= 0 && i < line && paragraphs < 2; i++) {
      String text = page.lines().get(i).text();
      paragraphs += Columns.reached(PARAGRAPH, text) && Sentence.stops(text) ? 1 : 0;
    }
    return paragraphs > 1;
  }

  /** Whether a line follows the headline closely. */
  boolean opening(int line) {
    return line > headline && line <= headline + LINES_ABOVE;
  }

  /** Whether a line stands at most so many lines from the headline. */
  boolean tight(int line, int most) {
    return headline >= 0 && Math.abs(line - headline) <= most;
  }

  /** What the distance from the headline adds to the weight of a date: 0 to -2. */
  double nearness(int line) {
    if (headline < 0) {
      return 0;
    }
    int distance = line >= headline ? line - headline : 2 * (headline - line);
    return distance > FAR ? -2 : -distance / 20.0;
  }

  /** What the line above a date says, where it is a label and nothing else. */
  DateLabels.Kind above(int line) {
    if (line == 0) {
      return DateLabels.Kind.NONE;
    }
    String text = page.lines().get(line - 1).text();
    return text.length() <= LONGEST_LABEL && labels.is(text)
        ? labels.before(text, text.length())
        : DateLabels.Kind.NONE;
  }

  /** Whether a line stands under one that is a clear label of publication and nothing else. */
  boolean underClearLabel(int line) {
    return above(line).publishes() && page.lines().get(line - 1).text().length() >= SHORTEST_LABEL;
  }

  /** The frame about an article may hold its labelled date; other articles and comments not. */
  static boolean framed(int marks) {
    return !Mark.COMMENT.in(marks) && !Mark.RELATED.in(marks) && !Mark.HIDDEN.in(marks);
  }
}
