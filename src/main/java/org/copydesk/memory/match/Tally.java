package org.copydesk.memory.match;

/** What of an article, or of a part of it, was found in another. */
final class Tally {
  /** Paragraphs with less in common count for nothing. */
  private static final double SHARED = 0.5;

  /** From this share on, an article is another's. */
  private static final double MOST = 0.45;

  /** Less in common, in columns, is too little to tell a copy. */
  private static final int LEAST = 160;

  /** So much a copy has in common beside what stands at the edge of both: furniture makes none. */
  private static final double MUCH = 0.3;

  private double columns;
  private double common;
  private int words;
  private int commonWords;
  private int figures;
  private int commonFigures;

  void add(Tokens paragraph, Passages.Found found) {
    columns += paragraph.columns();
    if (found.share() >= SHARED) {
      common += found.share() * paragraph.columns();
      words += found.tokens() - found.figures();
      commonWords += Math.max(0, found.common() - found.commonFigures());
      figures += found.figures();
      commonFigures += found.commonFigures();
    }
  }

  /** From 0 to 1. */
  double share() {
    return columns == 0 ? 0 : common / columns;
  }

  /** Whether most of the text is common, and enough to tell. */
  boolean most() {
    return share() >= MOST && common >= LEAST;
  }

  boolean much() {
    return share() >= MUCH;
  }

  /** Whether there are figures enough to tell a form from a copy. */
  boolean figuresTell() {
    return figures >= Figures.ENOUGH;
  }

  /** Whether the words are the other's and the figures are not: one form filled in twice. */
  boolean form() {
    return Figures.differ(figures, commonFigures, words, commonWords);
  }
}
