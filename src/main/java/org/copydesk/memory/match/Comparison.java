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

  /** Narrower paragraphs, in columns, are no repeats: short lines are said twice by chance. */
  private static final int SHORT = 50;

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
    List<Integer> repeats = new ArrayList<>();
    for (int i = 0; i < later.body().size(); i++) {
      Tokens paragraph = Tokens.of(later.body().get(i));
      Passages.Found found = there.find(paragraph);
      all.add(paragraph, found);
      if (!place.outer(i) || !found.outer()) {
        inner.add(paragraph, found);
      }
      if (found.share() >= COPY && paragraph.columns() >= SHORT && !found.otherFigures()) {
        repeats.add(i);
      }
    }
    boolean most = all.most() && inner.much();
    boolean told = all.figuresTell() || sameHeadline(later, earlier);
    if (most && (all.form() || (sameSource && !told))) {
      return new Comparison(Kind.TEMPLATE, all.share(), List.of());
    }
    Kind less = repeats.isEmpty() ? Kind.UNRELATED : Kind.SHARED_PARAGRAPHS;
    return new Comparison(most ? Kind.REPRINT : less, all.share(), List.copyOf(repeats));
  }

  private static boolean sameHeadline(Copy later, Copy earlier) {
    return Tokens.of(later.headline()).alike(Tokens.of(earlier.headline()));
  }
}
