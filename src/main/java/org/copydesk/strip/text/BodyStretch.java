package org.copydesk.strip.text;

import java.util.List;
import org.copydesk.script.Columns;
import org.copydesk.script.Sentence;

/**
 * The stretch of a dump where its body stands: the run of lines with the greatest sum, where
 * sentences count for and short lines without one, such as menus and lists of other headlines,
 * against (maximum subsequence segmentation, Pasternack and Roth, WWW 2009).
 *
 * @param first the index of its first line
 * @param last the index of its last line, inclusive
 */
record BodyStretch(int first, int last) {
  /** A line counts for at most this, in columns, so that one long notice is no body. */
  private static final int MOST = 400;

  /** What a line without a sentence costs, in columns. */
  private static final int SHORT_COST = 24;

  /** A line with a sentence is a paragraph from this width on, in columns. */
  private static final int PARAGRAPH = 40;

  static BodyStretch of(List<DumpLines.Paragraph> lines) {
    int best = 0;
    int sum = 0;
    int start = 0;
    BodyStretch stretch = new BodyStretch(0, lines.size() - 1);
    for (int i = 0; i < lines.size(); i++) {
      int value = value(lines.get(i).text());
      if (sum <= 0) {
        sum = 0;
        start = i;
      }
      sum += value;
      if (sum > best) {
        best = sum;
        stretch = new BodyStretch(start, i);
      }
    }
    return stretch;
  }

  private static int value(String text) {
    int columns = Columns.of(text);
    if (Sentence.stops(text) && columns >= PARAGRAPH / 2) {
      return Math.min(columns, MOST);
    }
    if (columns >= PARAGRAPH * 2 && Sentence.punctuated(text)) {
      return Math.min(columns, MOST);
    }
    return Sentence.ends(text) && columns < PARAGRAPH ? 0 : -SHORT_COST;
  }
}
