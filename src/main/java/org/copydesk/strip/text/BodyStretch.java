package org.copydesk.strip.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.copydesk.script.Columns;
import org.copydesk.script.Sentence;
import org.copydesk.script.Wording;
import org.copydesk.strip.line.Landmark;

/**
 * The stretch of a dump where its body stands: the run of lines with the greatest sum, where
 * sentences count for and short lines without one, such as menus and lists of other headlines,
 * against (maximum subsequence segmentation, Pasternack and Roth, WWW 2009). A run that begins
 * below a line that states a date or an author is worth more, and one that goes on over a comment
 * form or a copyright less. Where a line says the dump's title again, the body stands below it.
 *
 * @param first the index of its first line
 * @param last the index of its last line, inclusive
 * @param headline the index of the line above it that says the dump's title again; -1 where none
 *     does
 */
record BodyStretch(int first, int last, int headline) {
  /** A line counts for at most this, in columns, so that one long notice is no body. */
  private static final int MOST = 400;

  /** What a line without a sentence costs, in columns. */
  private static final int SHORT_COST = 24;

  /** What a line costs that is but a link, in columns. */
  private static final int LINK_COST = 48;

  /** What a line costs that stands below bodies, in columns. */
  private static final int CLOSING_COST = 120;

  /** What it is worth to begin below a date or an author, in columns. */
  private static final int OPENING_WORTH = 240;

  /** So many lines below an opening line a body may begin. */
  private static final int OPENING_REACH = 5;

  /** A line with a sentence is a paragraph from this width on, in columns. */
  private static final int PARAGRAPH = 40;

  /** A body begins within so many lines below the headline. */
  private static final int HEADLINE_REACH = 40;

  /** A title stands again this many times at the most. */
  private static final int MOST_TITLES = 8;

  /** The least of the title that a line says again, for it to be the headline. */
  private static final double LEAST_SHARE = 0.35;

  /** The share of a headline's words that its text has too; a menu's line has none. */
  private static final double LEAST_COMMON = 0.3;

  /** Text of this sum, in columns, below the headline is the body. */
  private static final int LEAST = 80;

  /** From this sum on text below the headline is the body for sure. */
  private static final double SURE = 400;

  /** What a line that says a part of the title is worth where the body does not stand below it. */
  private static final double APART = 0.6;

  /** A run of lines and its sum, in columns. */
  private record Run(int first, int last, int sum) {}

  /** A line that says the title again, and how much of it. */
  private record Again(int line, double share) {}

  /**
   * The stretch of a dump's lines.
   *
   * @param landmarks what a line tells of where it stands
   * @param title the dump's title
   */
  static BodyStretch of(Dump dump, Function<String, Landmark> landmarks, DumpTitle title) {
    List<DumpLine> lines = dump.lines();
    int[] values = new int[lines.size()];
    boolean[] opens = new boolean[lines.size()];
    for (int i = 0; i < values.length; i++) {
      String text = lines.get(i).text();
      if (lines.get(i).link()) {
        values[i] = -LINK_COST;
        continue;
      }
      Landmark landmark = Columns.of(text) > MOST ? Landmark.NONE : landmarks.apply(text);
      values[i] = value(text, landmark);
      opens[i] = landmark == Landmark.OPENING;
    }
    Run most = best(values, opens, 0, lines.size());
    BodyStretch best = new BodyStretch(most.first(), most.last(), -1);
    double worth = 0;
    int sum = 0;
    for (Again again : again(lines, title, dump.titled() ? 1 : 0)) {
      int line = again.line();
      boolean whole = title.has(lines.get(line).text());
      boolean above = line < most.first() && line + HEADLINE_REACH >= most.first();
      Run run = whole ? best(values, opens, line + 1, line + HEADLINE_REACH) : most;
      if (run.sum() >= LEAST && tells(lines, line, run, whole)) {
        double found = again.share() * Math.min(1, run.sum() / SURE) * (whole || above ? 1 : APART);
        // of lines as good the one above more text, and of two above the same the lower one
        if (found > worth || (found == worth && run.sum() >= sum)) {
          worth = found;
          sum = run.sum();
          best = new BodyStretch(run.first(), run.last(), line);
        }
      }
    }
    return best;
  }

  /** The lines that say most of the title again, in order. */
  private static List<Again> again(List<DumpLine> lines, DumpTitle title, int from) {
    List<Again> again = new ArrayList<>();
    for (int i = from; i < lines.size(); i++) {
      double share = title.share(lines.get(i).text());
      if (share >= LEAST_SHARE) {
        again.add(new Again(i, share));
      }
    }
    return again.stream()
        .sorted(Comparator.comparingDouble(Again::share).reversed())
        .limit(MOST_TITLES)
        .sorted(Comparator.comparingInt(Again::line))
        .toList();
  }

  private static boolean tells(List<DumpLine> lines, int headline, Run run, boolean whole) {
    Wording text = new Wording();
    lines.subList(run.first(), run.last() + 1).forEach(line -> text.add(line.text()));
    Wording words = Wording.of(lines.get(headline).text());
    return words.size() == 0 || words.in(text) >= (whole ? LEAST_COMMON / 2 : LEAST_COMMON);
  }

  /** The best run that begins on one of these lines. */
  private static Run best(int[] values, boolean[] opens, int from, int until) {
    int sum = 0;
    int open = 0;
    int start = 0;
    int opening = -OPENING_REACH - 1;
    Run best = new Run(0, values.length - 1, Integer.MIN_VALUE);
    for (int i = from; i < values.length; i++) {
      int worth = i - opening <= OPENING_REACH ? OPENING_WORTH : 0;
      if (i == from || (sum + open <= worth && i <= until)) {
        sum = 0;
        open = worth;
        start = i;
      }
      sum += values[i];
      if (values[i] > 0 && sum + open > best.sum()) {
        best = new Run(start, i, sum + open);
      }
      if (opens[i]) {
        opening = i;
      }
    }
    return best;
  }

  private static int value(String text, Landmark landmark) {
    if (landmark == Landmark.CLOSING) {
      return -CLOSING_COST;
    }
    int columns = Columns.of(text);
    if (landmark == Landmark.OPENING) {
      return -SHORT_COST;
    }
    boolean asks = columns < PARAGRAPH && DumpPage.asks(text);
    if (Sentence.stops(text) && columns >= PARAGRAPH / 2 && !asks) {
      return Math.min(columns, MOST);
    }
    if (columns >= PARAGRAPH * 2 && Sentence.punctuated(text)) {
      return Math.min(columns, MOST);
    }
    return Sentence.ends(text) && columns < PARAGRAPH ? 0 : -SHORT_COST;
  }
}
