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

  /** From this share on, a paragraph of a reprint is the original's, with edits. */
  private static final double EDITED = 0.6;

  /** From this share on, a paragraph is a copy for itself. */
  private static final double COPY = 0.85;

  /** Narrower paragraphs of a reprint, in columns, are not told apart. */
  private static final int SHORT = 50;

  /** With less in common, in columns, two paragraphs say the same by chance: heads of tables. */
  private static final int LEAST = 80;

  /** With so much in common, in columns, a paragraph is a copy whatever was added. */
  private static final int LONG = 200;

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
    Place place = new Place(later.body().size());
    Tally all = new Tally();
    Tally inner = new Tally();
    List<Integer> edited = new ArrayList<>();
    List<Integer> copies = new ArrayList<>();
    for (int i = 0; i < later.body().size(); i++) {
      Tokens paragraph = Tokens.of(later.body().get(i));
      Passages.Found found = there.find(paragraph);
      all.add(paragraph, found);
      if (!place.outer(i) || !found.outer()) {
        inner.add(paragraph, found);
      }
      if (!found.otherFigures() && found.share() >= EDITED && paragraph.columns() >= SHORT) {
        edited.add(i);
        if (copy(found.share(), found.share() * paragraph.columns())) {
          copies.add(i);
        }
      }
    }
    boolean most = all.most() && inner.much();
    boolean told = all.figuresTell() || sameHeadline(later, earlier);
    if (most && (all.form() || (sameSource && !told))) {
      return new Comparison(Kind.TEMPLATE, all.share(), List.of());
    }
    if (most) {
      return new Comparison(Kind.REPRINT, all.share(), List.copyOf(edited));
    }
    Kind kind = copies.isEmpty() ? Kind.UNRELATED : Kind.SHARED_PARAGRAPHS;
    return new Comparison(kind, all.share(), List.copyOf(copies));
  }

  /** Whether a paragraph with so much in common is a copy although the articles are not. */
  private static boolean copy(double share, double columns) {
    return columns >= LEAST && (share >= COPY || columns >= LONG);
  }

  private static boolean sameHeadline(Copy later, Copy earlier) {
    return Tokens.of(later.headline()).alike(Tokens.of(earlier.headline()));
  }
}
