package org.copydesk.memory.match;

import java.util.ArrayList;
import java.util.List;

/**
 * How much of one article stands in an earlier one, on their real texts.
 *
 * @param kind what the later is to the earlier
 * @param similarity the share of the later's text that stands in the earlier, from 0 to 1
 * @param repeats the places, from 0, of the later's paragraphs that stand in the earlier
 */
public record Comparison(Kind kind, double similarity, List<Integer> repeats) {
  /** What the later article is to the earlier. */
  public enum Kind {
    /** They share nothing, or what any two articles share. */
    UNRELATED,
    /** They share paragraphs. */
    SHARED_PARAGRAPHS,
    /** Most of the later is the earlier's text. */
    REPRINT,
    /** The same form filled in with other facts: weather, lottery, notices. Not copies. */
    TEMPLATE
  }

  /** From this share on, a paragraph is a copy with edits. */
  private static final double COPY = 0.6;

  /** Paragraphs with less in common count for nothing. */
  private static final double SHARED = 0.5;

  /** From this share on, an article is another's. */
  private static final double REPRINT = 0.5;

  /** Narrower paragraphs, in columns, are no repeats: short lines are said twice by chance. */
  private static final int SHORT = 50;

  /** Articles that have less in common, in columns, are no reprints. */
  private static final int SHORT_ARTICLE = 160;

  /** So much further than the words may the figures differ in a copy. */
  private static final double FIGURES = 0.3;

  /** So many figures tell a form from a copy. */
  private static final int LEAST_FIGURES = 3;

  /** From this share on, two headlines say the same. */
  private static final double HEADLINE = 0.6;

  /** An article as it is compared: its headline, or an empty string, and its blocks' texts. */
  public record Copy(String headline, List<String> body) {}

  /**
   * Compares.
   *
   * @param sameSource whether both are of one source; there, a copy must also have the same figures
   *     or the same headline, for a source fills in one form again and again
   */
  public static Comparison of(Copy later, Copy earlier, boolean sameSource) {
    Passages there = new Passages(earlier.body().stream().map(Tokens::of).toList());
    List<Integer> repeats = new ArrayList<>();
    double common = 0;
    double all = 0;
    int figures = 0;
    int sharedFigures = 0;
    for (int i = 0; i < later.body().size(); i++) {
      Tokens paragraph = Tokens.of(later.body().get(i));
      Passages.Found found = there.find(paragraph);
      all += paragraph.columns();
      if (found.share() >= SHARED) {
        common += found.share() * paragraph.columns();
        figures += found.figures();
        sharedFigures += found.sharedFigures();
      }
      boolean sameFigures = found.sharedFigures() >= (found.share() - FIGURES) * found.figures();
      if (found.share() >= COPY && paragraph.columns() >= SHORT && sameFigures) {
        repeats.add(i);
      }
    }
    double similarity = all == 0 ? 0 : common / all;
    boolean most = similarity >= REPRINT && common >= SHORT_ARTICLE;
    double agreed = figures == 0 ? 1 : (double) sharedFigures / figures;
    if (most && figures >= LEAST_FIGURES && agreed < similarity - FIGURES) {
      return new Comparison(Kind.TEMPLATE, similarity, List.of());
    }
    boolean told = figures >= LEAST_FIGURES || sameHeadline(later, earlier);
    if (most && sameSource && !told) {
      return new Comparison(Kind.TEMPLATE, similarity, List.of());
    }
    Kind rest = repeats.isEmpty() ? Kind.UNRELATED : Kind.SHARED_PARAGRAPHS;
    return new Comparison(most ? Kind.REPRINT : rest, similarity, List.copyOf(repeats));
  }

  private static boolean sameHeadline(Copy later, Copy earlier) {
    Tokens headline = Tokens.of(later.headline());
    Tokens other = Tokens.of(earlier.headline());
    if (headline.size() == 0 || other.size() == 0) {
      return false;
    }
    int common = new Alignment(headline).common(other, 0, other.size());
    return common >= HEADLINE * Math.max(headline.size(), other.size())
        && figures(headline).equals(figures(other));
  }

  private static List<Integer> figures(Tokens headline) {
    List<Integer> figures = new ArrayList<>();
    for (int i = 0; i < headline.size(); i++) {
      if (headline.numberAt(i)) {
        figures.add(headline.at(i));
      }
    }
    return figures;
  }
}
