package org.copydesk.strip.text;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.script.Sentence;
import org.copydesk.script.Wording;

/** The headline below a body, where the pages of e-papers have it. */
final class HeadlineBelow {
  /** A headline below the body shares at least this part of its wording with it. */
  private static final double LEAST_SHARE = 0.3;

  /** The same beside another of its lines, or above a byline. */
  private static final double LEAST_BESIDE = 0.1;

  /** A headline is set in so many lines at the most. */
  private static final int MOST_LINES = 3;

  private final DumpPage page;
  private final Wording body;

  /**
   * @param body the body's words
   */
  HeadlineBelow(DumpPage page, Wording body) {
    this.page = page;
    this.body = body;
  }

  /** The lines among some that read as a headline: neighbours, of the body's words. */
  List<Integer> of(List<Integer> lines) {
    List<Integer> headline = stackAboveByline(lines);
    if (!headline.isEmpty()) {
      return headline;
    }
    headline = new ArrayList<>();
    for (int line : lines) {
      boolean beside = !headline.isEmpty() && line == headline.get(headline.size() - 1) + 1;
      double least = beside || aboveByline(line) ? LEAST_BESIDE : LEAST_SHARE;
      if (fits(line)
          && share(line) >= least
          && (beside || headline.isEmpty())
          && headline.size() < MOST_LINES) {
        headline.add(line);
      }
    }
    return headline;
  }

  /** The short lines right above a byline below the body, of which one has the body's words. */
  private List<Integer> stackAboveByline(List<Integer> lines) {
    List<Integer> stack = new ArrayList<>();
    for (int line : lines) {
      if (!stack.isEmpty() && line != stack.get(stack.size() - 1) + 1) {
        stack.clear();
      }
      if (fits(line) && stack.size() < MOST_LINES) {
        stack.add(line);
      } else {
        stack.clear();
      }
      if (aboveByline(line) && stack.stream().anyMatch(l -> share(l) >= LEAST_BESIDE)) {
        return stack;
      }
    }
    return List.of();
  }

  private boolean fits(int line) {
    return Headlines.possible(page.text(line)) && !Sentence.stops(page.text(line));
  }

  private double share(int line) {
    return Wording.of(page.text(line)).in(body);
  }

  private boolean aboveByline(int line) {
    return line + 1 < page.size() && page.line(line + 1).verdict().reason().equals("byline");
  }
}
