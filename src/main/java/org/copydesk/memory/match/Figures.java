package org.copydesk.memory.match;

/**
 * Tells a form filled in anew from a copy with edits: an editor changes words as well as figures, a
 * form changes figures alone.
 */
final class Figures {
  /** So many figures tell. */
  static final int ENOUGH = 3;

  /** From this share of common figures on, they are the same. */
  private static final double SAME = 0.6;

  /** So many times as often as words do figures differ in a form. */
  private static final int MORE = 6;

  private Figures() {}

  /** Whether the figures differ, and much more than the words do. */
  static boolean differ(int figures, int commonFigures, int words, int commonWords) {
    if (figures < ENOUGH || commonFigures >= SAME * figures) {
      return false;
    }
    double otherFigures = 1 - (double) commonFigures / figures;
    double otherWords = words == 0 ? 0 : 1 - (double) commonWords / words;
    return otherFigures > MORE * otherWords;
  }
}
