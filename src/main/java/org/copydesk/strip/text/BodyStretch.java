package org.copydesk.strip.text;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.copydesk.script.Columns;
import org.copydesk.script.Sentence;
import org.copydesk.strip.line.Landmark;

/**
 * The stretch of a dump where its body stands: the run of lines with the greatest sum, where
 * sentences count for and short lines without one, such as menus and lists of other headlines,
 * against (maximum subsequence segmentation, Pasternack and Roth, WWW 2009). A run that begins
 * below a line that states a date or an author is worth more, and one that goes on over a comment
 * form or a copyright less.
 *
 * @param first the index of its first line
 * @param last the index of its last line, inclusive
 */
record BodyStretch(int first, int last) {
  /** A line counts for at most this, in columns, so that one long notice is no body. */
  private static final int MOST = 400;

  /** What a line without a sentence costs, in columns. */
  private static final int SHORT_COST = 24;

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

  /** Text of this sum, in columns, below the headline is the body. */
  private static final int LEAST = 80;

  /** The stretch below the line that the dump's title stands in again, where there is one. */
  static BodyStretch of(List<DumpLines.Paragraph> lines, Function<String, Landmark> landmarks) {
    BodyStretch best = null;
    int most = LEAST;
    int titles = 0;
    TitleLine title = new TitleLine(lines.get(0).text());
    for (int i = 0; i < lines.size() && titles < MOST_TITLES; i++) {
      if (title.is(lines.get(i).text())) {
        titles++;
        Found found = best(lines, landmarks, i + 1, i + HEADLINE_REACH);
        String text = text(lines, found.stretch());
        if (found.sum() >= most && TitleLine.tells(lines.get(i).text(), text)) {
          most = found.sum();
          best = found.stretch();
        }
      }
    }
    return best == null ? best(lines, landmarks, 0, lines.size()).stretch() : best;
  }

  private static String text(List<DumpLines.Paragraph> lines, BodyStretch stretch) {
    return lines.subList(stretch.first(), stretch.last() + 1).stream()
        .map(line -> line.text().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining("\n"));
  }

  private record Found(BodyStretch stretch, int sum) {}

  /** The best stretch that begins on one of these lines. */
  private static Found best(
      List<DumpLines.Paragraph> lines, Function<String, Landmark> landmarks, int from, int until) {
    int best = Integer.MIN_VALUE;
    int sum = 0;
    int open = 0;
    int start = 0;
    int opening = -OPENING_REACH - 1;
    BodyStretch stretch = new BodyStretch(0, lines.size() - 1);
    for (int i = from; i < lines.size(); i++) {
      String text = lines.get(i).text();
      Landmark landmark = Columns.of(text) > MOST ? Landmark.NONE : landmarks.apply(text);
      int worth = i - opening <= OPENING_REACH ? OPENING_WORTH : 0;
      if (i == from || (sum + open <= worth && i <= until)) {
        sum = 0;
        open = worth;
        start = i;
      }
      int value = value(text, landmark);
      sum += value;
      if (value > 0 && sum + open > best) {
        best = sum + open;
        stretch = new BodyStretch(start, i);
      }
      if (landmark == Landmark.OPENING) {
        opening = i;
      }
    }
    return new Found(stretch, best);
  }

  private static int value(String text, Landmark landmark) {
    if (landmark == Landmark.CLOSING) {
      return -CLOSING_COST;
    }
    int columns = Columns.of(text);
    if (landmark == Landmark.OPENING) {
      return -SHORT_COST;
    }
    if (Sentence.stops(text) && columns >= PARAGRAPH / 2 && (columns >= PARAGRAPH || !asks(text))) {
      return Math.min(columns, MOST);
    }
    if (columns >= PARAGRAPH * 2 && Sentence.punctuated(text)) {
      return Math.min(columns, MOST);
    }
    return Sentence.ends(text) && columns < PARAGRAPH ? 0 : -SHORT_COST;
  }

  /** A line that only asks or exclaims may be another article's headline. */
  private static boolean asks(String text) {
    char end = text.charAt(text.length() - 1);
    return "?？!！".indexOf(end) >= 0 && !Sentence.inside(text);
  }
}
