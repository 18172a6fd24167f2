package org.copydesk.strip.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.copydesk.article.Block;
import org.copydesk.article.Fields;
import org.copydesk.script.Columns;
import org.copydesk.script.Folding;
import org.copydesk.script.Sentence;
import org.copydesk.strip.line.Dateline;

/**
 * Finds the headline among the lines that are left above a body, or below it on the page of an
 * e-paper.
 */
final class Headlines {
  /** What no headline ends with. */
  private static final String ENDS = "。;；:：,，>»|";

  private static final String DASHES = "—–―─-－";

  /** A headline is no wider than this, in columns. */
  private static final int WIDEST = 160;

  /** Nor narrower. */
  private static final int NARROWEST = 8;

  private static final Pattern WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

  /** Shorter words tell nothing. */
  private static final int SHORTEST_WORD = 3;

  /** So many lines above a headline are a menu. */
  private static final int MENU = 5;

  /** A headline of this width, in columns, is as good as a wider one. */
  private static final int FULL_WIDTH = 32;

  /** A headline below the body shares at least this part of its wording with it. */
  private static final double FOOT_SCORE = 0.3;

  /** A headline is set in so many lines at the most. */
  private static final int MOST_LINES = 3;

  /** The share of the text that may stand above a headline that is known, and is none of its. */
  private static final double MOST_ABOVE = 0.3;

  /** The reasons of lines that stand below headlines. */
  private static final Set<String> STATED =
      Set.of("metadata", "date", "byline", "source", "editor");

  private final List<Block> blocks;
  private final Fields.Builder fields;
  private final int first;
  private final int last;
  private final Set<String> body = new HashSet<>();
  private final TitleLine title;

  /**
   * @param blocks the page's blocks; those of furniture are struck
   * @param first the index of the body's first paragraph
   * @param last the index of the body's last paragraph
   */
  Headlines(List<Block> blocks, Fields.Builder fields, int first, int last) {
    this.blocks = new ArrayList<>(blocks);
    this.fields = fields;
    this.first = first;
    this.last = last;
    title = new TitleLine(blocks.isEmpty() ? "" : blocks.get(0).text());
    for (int i = first; i <= last && i < blocks.size(); i++) {
      if (blocks.get(i).kept()) {
        pairs(blocks.get(i).text(), body);
      }
    }
  }

  /**
   * The blocks with the headline's lines struck and noted in the fields.
   *
   * @param known the place of the block that is known for the headline; empty where none is
   */
  List<Block> taken(String known) {
    for (int i = 0; i < blocks.size() && !known.isEmpty(); i++) {
      if (blocks.get(i).place().equals(known)) {
        List<Integer> above = open(0, Math.max(first, leads(i) ? i : 0));
        take(List.of(i));
        around(above, i);
        again();
        return blocks;
      }
    }
    List<Integer> above = open(0, first);
    List<Integer> below = open(last + 1, blocks.size());
    List<Integer> headline = above(above);
    if (headline.isEmpty() || subheadline(text(headline.get(0)))) {
      List<Integer> foot = foot(below);
      if (!foot.isEmpty()) {
        if (!headline.isEmpty()) {
          fields.subheadline(dashless(text(headline.get(0))));
          strike(headline, "subheadline", "subheadline");
        }
        headline = foot;
      }
    }
    if (!headline.isEmpty()) {
      take(headline);
      around(above, headline.get(0));
    }
    again();
    return blocks;
  }

  /** Whether most of the text stands below a line. */
  private boolean leads(int line) {
    int above = 0;
    int all = 0;
    for (int i = 0; i < blocks.size(); i++) {
      int columns = blocks.get(i).kept() ? Columns.of(text(i)) : 0;
      all += columns;
      above += i < line ? columns : 0;
    }
    return above < MOST_ABOVE * all;
  }

  private void take(List<Integer> lines) {
    StringBuilder headline = new StringBuilder();
    for (int line : lines) {
      headline.append(headline.isEmpty() ? "" : " ").append(dashless(text(line)));
    }
    fields.headline(headline.toString());
    fields.considered("headline", headline.toString(), blocks.get(lines.get(0)).place(), true);
    strike(lines, "headline", "headline-line");
  }

  /** The best line above the body, and those that belong to it. */
  private List<Integer> above(List<Integer> lines) {
    int best = -1;
    double most = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < lines.size(); i++) {
      int line = lines.get(i);
      double score = rank(line) - 0.02 * (lines.size() - 1 - i);
      if (possible(line) && score > most) {
        most = score;
        best = i;
      }
    }
    if (best < 0) {
      return List.of();
    }
    List<Integer> headline = new ArrayList<>(List.of(lines.get(best)));
    if (!subheadline(text(lines.get(best)))) {
      joined(lines, best, headline);
    }
    return headline;
  }

  /**
   * How much speaks for the line: the body's words, a date or byline below it, a second printing,
   * the dump's title.
   */
  private double rank(int line) {
    double size = Math.min(1, Columns.of(text(line)) / (double) FULL_WIDTH);
    double rank = Math.min(score(line), 0.7) * (0.4 + 0.6 * size);
    for (int next = line + 1; next <= line + 2 && next < first; next++) {
      if (STATED.contains(blocks.get(next).verdict().reason())) {
        rank += 0.4;
        break;
      }
    }
    boolean titled = line > 0 && title.is(text(line));
    return rank + (printedAgain(line) ? 0.4 : 0) + (titled ? 1 : 0);
  }

  private boolean printedAgain(int line) {
    String key = Folding.key(text(line));
    for (int i = 0; i < first; i++) {
      if (i != line && !key.isEmpty() && Folding.key(text(i)).startsWith(key)) {
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
        if (beside && possible(line) && twin(lines.get(best), line)) {
          headline.add(step < 0 ? 0 : 1, line);
        }
      }
    }
  }

  private boolean twin(int line, int other) {
    int width = Columns.of(text(line));
    int otherWidth = Columns.of(text(other));
    return !subheadline(text(other))
        && !Dateline.is(text(other))
        && width <= 60
        && otherWidth <= 60
        && otherWidth >= 12
        && lines(first) <= 4
        && score(other) >= 0.5
        && score(line) >= 0.5;
  }

  private int lines(int before) {
    return open(0, before).size();
  }

  /** The lines below the body that read as a headline: neighbours, of the body's words. */
  private List<Integer> foot(List<Integer> lines) {
    List<Integer> foot = stackAboveByline(lines);
    if (!foot.isEmpty()) {
      return foot;
    }
    foot = new ArrayList<>();
    for (int line : lines) {
      boolean beside = !foot.isEmpty() && line == foot.get(foot.size() - 1) + 1;
      double least = beside || aboveByline(line) ? FOOT_SCORE / 3 : FOOT_SCORE;
      boolean fits = possible(line) && !Sentence.stops(text(line)) && score(line) >= least;
      if (fits && (beside || foot.isEmpty()) && foot.size() < MOST_LINES) {
        foot.add(line);
      }
    }
    return foot;
  }

  /** The short lines right above a byline below the body, of which one has the body's words. */
  private List<Integer> stackAboveByline(List<Integer> lines) {
    List<Integer> stack = new ArrayList<>();
    for (int line : lines) {
      if (!stack.isEmpty() && line != stack.get(stack.size() - 1) + 1) {
        stack.clear();
      }
      if (possible(line) && !Sentence.stops(text(line)) && stack.size() < MOST_LINES) {
        stack.add(line);
      } else {
        stack.clear();
      }
      if (aboveByline(line) && stack.stream().anyMatch(l -> score(l) >= FOOT_SCORE / 3)) {
        return stack;
      }
    }
    return List.of();
  }

  private boolean aboveByline(int line) {
    return line + 1 < blocks.size() && blocks.get(line + 1).verdict().reason().equals("byline");
  }

  private boolean possible(int line) {
    String text = text(line);
    int columns = Columns.of(text);
    return columns >= NARROWEST
        && columns <= WIDEST
        && ENDS.indexOf(text.charAt(text.length() - 1)) < 0;
  }

  /** How much of the line's wording the body has too, from 0 to 1. */
  private double score(int line) {
    Set<String> pairs = new HashSet<>();
    pairs(text(line), pairs);
    if (pairs.isEmpty()) {
      return 0;
    }
    int size = pairs.size();
    pairs.retainAll(body);
    return (double) pairs.size() / size;
  }

  /** The words of a text; of Chinese and its like, which part none, the pairs of characters. */
  private static void pairs(String text, Set<String> pairs) {
    for (String word : WORDS.split(Folding.line(text).toLowerCase(Locale.ROOT), -1)) {
      if (Columns.of(word) == word.length()) {
        if (word.length() >= SHORTEST_WORD) {
          pairs.add(word);
        }
        continue;
      }
      for (int i = 0; i + 2 <= word.length(); i++) {
        pairs.add(word.substring(i, i + 2));
      }
    }
  }

  /**
   * What stands above the headline is none of the article, and neither are the short lines between
   * it and the body of a page that has its menus, or its title, in the dump.
   */
  private void around(List<Integer> above, int headline) {
    boolean menus =
        above.stream().filter(line -> line < headline).count() >= MENU
            || (headline > 0 && title.is(text(headline)));
    for (int line : above) {
      if (line < headline && blocks.get(line).kept()) {
        strike(List.of(line), "navigation", "above-the-headline");
      } else if (line > headline && subheadline(text(line))) {
        fields.subheadline(dashless(text(line)));
        strike(List.of(line), "subheadline", "subheadline");
      } else if (line > headline && menus && !Sentence.ends(text(line))) {
        strike(List.of(line), "navigation", "below-the-headline");
      }
    }
  }

  /** The headline where it is printed again: a title before the page, a second copy. */
  private void again() {
    String headline = fields.headline();
    if (headline == null || Folding.key(headline).isEmpty()) {
      return;
    }
    Set<String> keys = new HashSet<>(Set.of(Folding.key(headline)));
    for (Block block : List.copyOf(blocks)) {
      if (block.verdict().reason().endsWith("headline")) {
        keys.add(Folding.key(block.text()));
      }
    }
    for (int i = 0; i < blocks.size(); i++) {
      if (blocks.get(i).kept() && keys.contains(Folding.key(text(i)))) {
        strike(List.of(i), "headline", "headline-again");
      }
    }
  }

  private List<Integer> open(int from, int to) {
    List<Integer> open = new ArrayList<>();
    for (int i = from; i < to; i++) {
      if (blocks.get(i).kept()) {
        open.add(i);
      }
    }
    return open;
  }

  private void strike(List<Integer> lines, String reason, String rule) {
    for (int line : lines) {
      blocks.set(line, blocks.get(line).struck(reason, rule));
    }
  }

  private String text(int line) {
    return blocks.get(line).text();
  }

  private static boolean subheadline(String text) {
    return text.length() > 2
        && DASHES.indexOf(text.charAt(0)) >= 0
        && DASHES.indexOf(text.charAt(1)) >= 0;
  }

  private static String dashless(String text) {
    int start = 0;
    while (subheadline(text) && start < text.length() && DASHES.indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    return text.substring(start).strip();
  }
}
