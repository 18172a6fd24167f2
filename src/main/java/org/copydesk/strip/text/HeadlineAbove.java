package org.copydesk.strip.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.copydesk.script.Columns;
import org.copydesk.script.Folding;
import org.copydesk.script.Wording;
import org.copydesk.strip.field.LeadingDash;
import org.copydesk.strip.line.Dateline;

/** The headline among the lines that are left above a body, by what speaks for each. */
final class HeadlineAbove {
  /** A headline of this width, in columns, is as good as a wider one. */
  private static final int FULL_WIDTH = 32;

  /** Each of two lines of a headline is no wider than this, in columns. */
  private static final int WIDEST_TWIN = 60;

  /** Nor narrower. */
  private static final int NARROWEST_TWIN = 12;

  /** Both have this share of the body's wording at the least. */
  private static final double TWIN_SHARE = 0.5;

  /** No more lines than these stand above a body whose headline is set in two. */
  private static final int MOST_LINES = 4;

  /** The reasons of lines that stand below headlines. */
  private static final Set<String> STATED =
      Set.of("metadata", "date", "byline", "source", "editor");

  private final DumpPage page;
  private final Wording body;
  private final DumpTitle title;
  private final int first;

  /**
   * @param body the body's words
   * @param first the index of the body's first paragraph
   */
  HeadlineAbove(DumpPage page, Wording body, DumpTitle title, int first) {
    this.page = page;
    this.body = body;
    this.title = title;
    this.first = first;
  }

  /** The best of some lines, and those that belong to it; empty where none may be a headline. */
  List<Integer> of(List<Integer> lines) {
    int best = -1;
    double most = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < lines.size(); i++) {
      int line = lines.get(i);
      double score = rank(line) - 0.02 * (lines.size() - 1 - i);
      if (Headlines.possible(page.text(line)) && score > most) {
        most = score;
        best = i;
      }
    }
    if (best < 0) {
      return List.of();
    }
    List<Integer> headline = new ArrayList<>(List.of(lines.get(best)));
    if (!LeadingDash.leads(page.text(lines.get(best)))) {
      joined(lines, best, headline);
    }
    return headline;
  }

  /**
   * How much speaks for a line: the body's words, a date or byline below, a second printing, the
   * title's words.
   */
  private double rank(int line) {
    double size = Math.min(1, Columns.of(page.text(line)) / (double) FULL_WIDTH);
    double rank = Math.min(Wording.of(page.text(line)).in(body), 0.7) * (0.4 + 0.6 * size);
    for (int next = line + 1; next <= line + 2 && next < first; next++) {
      if (STATED.contains(page.line(next).verdict().reason())) {
        rank += 0.4;
        break;
      }
    }
    double titled = line == 0 ? 0 : title.share(page.text(line));
    return rank + titled + (printedAgain(line) ? 0.4 : 0);
  }

  private boolean printedAgain(int line) {
    String key = Folding.key(page.text(line));
    for (int i = 0; i < first; i++) {
      if (i != line && !key.isEmpty() && Folding.key(page.text(i)).startsWith(key)) {
        return true;
      }
    }
    return false;
  }

  /** A headline set in two lines: neighbours of one kind, both of the body's words. */
  private void joined(List<Integer> lines, int best, List<Integer> headline) {
    for (int step : new int[] {-1, 1}) {
      int other = best + step;
      if (headline.size() == 1 && other >= 0 && other < lines.size()) {
        int line = lines.get(other);
        boolean beside = Math.abs(line - lines.get(best)) == 1;
        if (beside && twins(page.text(lines.get(best)), page.text(line))) {
          headline.add(step < 0 ? 0 : 1, line);
        }
      }
    }
  }

  private boolean twins(String line, String other) {
    int width = Columns.of(other);
    return Headlines.possible(other)
        && !LeadingDash.leads(other)
        && !Dateline.is(other)
        && Columns.of(line) <= WIDEST_TWIN
        && width <= WIDEST_TWIN
        && width >= NARROWEST_TWIN
        && page.kept(0, first).size() <= MOST_LINES
        && Wording.of(other).in(body) >= TWIN_SHARE
        && Wording.of(line).in(body) >= TWIN_SHARE;
  }
}
