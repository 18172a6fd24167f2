package org.copydesk.strip.line;

import org.copydesk.script.Sentence;

/** Tells lines that state a date from text, in any language, by their figures. */
public final class Dateline {
  /** A year, a day of a month, and one more. */
  private static final int LEAST_FIGURES = 6;

  /** A month's name, and a preposition on either side. */
  private static final int MOST_WORDS = 3;

  /** A year and a day of one figure, or an era's year, a month and a day. */
  private static final int FEW_FIGURES = 3;

  /** Words beside few figures: the day of the week, an era, units. */
  private static final int MOST_BESIDE_FEW = 7;

  private static final String UNITS = "年月日";

  private static final int WIDEST = 20;

  /** Beside a date in pairs of figures: published, at, by. */
  private static final int MOST_BESIDE_PAIRS = 4;

  /** Beside any date that is no sentence. */
  private static final int MOST_WORDS_ALONE = 12;

  /** A full stop behind a longer word ends a sentence. */
  private static final int SENTENCE_WORD = 4;

  private static final int NONE = -1;

  private Dateline() {}

  /**
   * Whether a line has a year, a day or a month beside it, and enough figures for a date; or three
   * pairs of figures parted by full stops or strokes and little else: 05.03.25, 07:22.
   */
  public static boolean is(String text) {
    int figures = 0;
    int run = 0;
    int last = NONE;
    int year = NONE;
    int pairs = 0;
    int units = 0;
    boolean dated = false;
    for (int i = 0; i <= text.length(); i++) {
      if (i < text.length() && Character.isDigit(text.charAt(i))) {
        run++;
        figures++;
        continue;
      }
      int start = i - run;
      if (run > 0 && i < text.length()) {
        units = unit(text.charAt(i), units);
        dated |= units == UNITS.length();
      }
      if (run == 4 && aYear(text, start)) {
        dated |= last != NONE && beside(text, last, start);
        year = i;
      } else if (run == 1 || run == 2) {
        dated |= year != NONE && beside(text, year, start);
        pairs = last != NONE && start == last + 1 && parts(text.charAt(last)) ? pairs + 1 : 0;
        dated |= pairs == 2 && run == 2 && words(text, 0, text.length()) <= MOST_BESIDE_PAIRS;
        last = i;
      }
      run = 0;
    }
    return dated
        && (figures >= LEAST_FIGURES
            || (figures >= FEW_FIGURES && words(text, 0, text.length()) <= MOST_BESIDE_FEW));
  }

  /** How many of the units behind the figures have been met in their order: 令和7年3月5日. */
  private static int unit(char c, int met) {
    return met < UNITS.length() && c == UNITS.charAt(met) ? met + 1 : met;
  }

  /**
   * Whether it is such a line and no sentence: what stands between its full stops is abbreviated or
   * a figure, and it has few words.
   */
  public static boolean alone(String text) {
    return is(text)
        && !Sentence.inside(withoutPoints(text))
        && words(text, 0, text.length()) <= MOST_WORDS_ALONE;
  }

  /**
   * Whether a line has a time of day or two dates, or hardly more than a date: Published 5 March
   * 2025, 10:30; 5.3.2025, changed 6.3.2025.
   */
  public static boolean exact(String text) {
    return clock(text) || text.length() <= WIDEST || years(text) > 1;
  }

  /** Whether a line has a time of day and two dates, as that of publication and of a change. */
  public static boolean twice(String text) {
    return clock(text) && years(text) > 1;
  }

  private static boolean clock(String text) {
    boolean clock = false;
    for (int i = 1; i + 2 < text.length() && !clock; i++) {
      clock =
          (text.charAt(i) == ':' || text.charAt(i) == 'h')
              && Character.isDigit(text.charAt(i - 1))
              && Character.isDigit(text.charAt(i + 1))
              && Character.isDigit(text.charAt(i + 2));
    }
    return clock;
  }

  private static int years(String text) {
    int years = 0;
    int run = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i < text.length() && Character.isDigit(text.charAt(i))) {
        run++;
      } else {
        years += run == 4 && aYear(text, i - 4) ? 1 : 0;
        run = 0;
      }
    }
    return years;
  }

  /** The text without the full stops behind figures and short words: 16 ต.ค. 2562 09:30 น. */
  private static String withoutPoints(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    int letters = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '.' && letters < SENTENCE_WORD) {
        letters = 0;
        continue;
      }
      letters = letter(c) ? letters + 1 : 0;
      kept.append(c);
    }
    return kept.toString();
  }

  private static boolean parts(char c) {
    return c == '.' || c == '/';
  }

  /** Whether no more than a month's name stands between two numbers. */
  private static boolean beside(String text, int from, int to) {
    return to - from <= WIDEST && words(text, from, to) <= MOST_WORDS;
  }

  /** How many words a stretch has; an ideograph is one, an abbreviation with points too. */
  private static int words(String text, int from, int to) {
    boolean word = false;
    int words = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      boolean letter = letter(c);
      words += letter && (!word || Character.isIdeographic(c)) ? 1 : 0;
      word = letter || (word && c == '.');
    }
    return words;
  }

  /** Letters, and the marks of the scripts that write vowels as such. */
  private static boolean letter(char c) {
    if (Character.isLetter(c)) {
      return true;
    }
    int type = c < 0x300 ? Character.UNASSIGNED : Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
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
