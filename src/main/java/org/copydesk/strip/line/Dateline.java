package org.copydesk.strip.line;

/** Tells lines that state a date from text, in any language, by their figures. */
public final class Dateline {
  /** A year, a day of a month, and one more. */
  private static final int LEAST_FIGURES = 6;

  /** A month's name, and a preposition on either side. */
  private static final int MOST_WORDS = 3;

  private static final int WIDEST = 20;

  private static final int NONE = -1;

  private Dateline() {}

  /** Whether a line has a year, a day or a month beside it, and enough figures for a date. */
  public static boolean is(String text) {
    int figures = 0;
    int run = 0;
    int last = NONE;
    int year = NONE;
    boolean dated = false;
    for (int i = 0; i <= text.length(); i++) {
      if (i < text.length() && Character.isDigit(text.charAt(i))) {
        run++;
        figures++;
        continue;
      }
      int start = i - run;
      if (run == 4 && aYear(text, start)) {
        dated |= last != NONE && beside(text, last, start);
        year = i;
      } else if (run == 1 || run == 2) {
        dated |= year != NONE && beside(text, year, start);
        last = i;
      }
      run = 0;
    }
    return dated && figures >= LEAST_FIGURES;
  }

  /** Whether no more than a month's name stands between two numbers. */
  private static boolean beside(String text, int from, int to) {
    boolean word = false;
    int words = 0;
    for (int i = from; i < to; i++) {
      boolean letter = Character.isLetter(text.charAt(i));
      boolean whole = Character.isIdeographic(text.charAt(i));
      words += letter && (!word || whole) ? 1 : 0;
      word = letter;
    }
    return words <= MOST_WORDS && to - from <= WIDEST;
  }

  private static boolean aYear(String text, int at) {
    int year = 0;
    for (int i = at; i < at + 4; i++) {
      year = 10 * year + Character.digit(text.charAt(i), 10);
    }
    // those of the Common Era, the Solar Hijri and the Buddhist calendar
    return (year >= 1990 && year < 2100)
        || (year >= 1370 && year < 1480)
        || (year >= 2533 && year < 2640);
  }
}
