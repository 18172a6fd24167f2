package org.copydesk.script;

import java.util.BitSet;

/** Where sentences end, in any script that marks it. */
public final class Sentence {
  /** Full stops, question and exclamation marks of the scripts that have some. */
  private static final String STOPS = "。．｡.!！?？…؟۔।॥։።။؛;；︒﹒﹗﹖";

  /** What introduces the next line, so that a line that ends with it is whole. */
  private static final String OPENERS = ":：—–";

  private static final String CLOSERS = "”’」』】）)》〉〕］]\"'»›“";

  private static final String BRACKETS = "】）)〕］]";

  private static final String COMMAS = "，,、､،；;：:";

  /** A line of a script without marks is a sentence from this width on, in columns. */
  private static final int UNMARKED = 72;

  /** So wide is a phrase there that no menu has, in columns. */
  private static final int PHRASE = 20;

  /** The first character of such a script. */
  private static final char FIRST_UNMARKED = '\u0E00';

  private static final BitSet MARKS = new BitSet();

  static {
    (STOPS + COMMAS).chars().forEach(MARKS::set);
  }

  private Sentence() {}

  /**
   * Whether the text stops where a writer would stop: after a full stop or its kin, closed or not
   * by quotes, after a colon or dash, after a closing bracket; or in a script that marks no
   * sentence ends (Thai, Lao, Khmer).
   */
  public static boolean ends(String text) {
    int last = lastVisible(text);
    if (last < 0) {
      return true;
    }
    char end = text.charAt(last);
    if (OPENERS.indexOf(end) >= 0 || BRACKETS.indexOf(end) >= 0 || unmarked(end)) {
      return true;
    }
    while (last > 0 && CLOSERS.indexOf(text.charAt(last)) >= 0) {
      last--;
    }
    return STOPS.indexOf(text.charAt(last)) >= 0;
  }

  /**
   * Whether a full stop or its kin, not a mere colon or bracket, ends the text; in a script that
   * marks no sentence ends, whether it is as wide as a sentence and has its long phrases.
   */
  public static boolean stops(String text) {
    int last = lastVisible(text);
    while (last > 0 && CLOSERS.indexOf(text.charAt(last)) >= 0) {
      last--;
    }
    return last >= 0
        && (STOPS.indexOf(text.charAt(last)) >= 0
            || (unmarked(text.charAt(last)) && phrased(text) && Columns.of(text) >= UNMARKED));
  }

  /**
   * Whether words stand unparted for so long as phrases do, not menus, in a script without marks.
   */
  private static boolean phrased(String text) {
    int columns = 0;
    for (int i = 0; i < text.length() && columns < PHRASE; i++) {
      char c = text.charAt(i);
      columns = c >= FIRST_UNMARKED && unmarked(c) ? columns + Columns.of(c) : 0;
    }
    return columns >= PHRASE;
  }

  /**
   * Whether the text has a full stop, comma or their kin anywhere, or the phrases of a script
   * without such marks.
   */
  public static boolean punctuated(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!MARKS.get(c)) {
        continue;
      }
      boolean inNumber =
          (c == '.' || c == ',' || c == ':')
              && i + 1 < text.length()
              && Character.isLetterOrDigit(text.charAt(i + 1));
      if (!inNumber) {
        return true;
      }
    }
    int last = lastVisible(text);
    return last >= 0 && unmarked(text.charAt(last)) && phrased(text);
  }

  /** Whether a sentence ends somewhere before the text's end. */
  public static boolean inside(String text) {
    for (int i = 0; i < text.length() - 1; i++) {
      char c = text.charAt(i);
      boolean ascii = c == '.' || c == '!' || c == '?' || c == ';';
      char next = text.charAt(i + 1);
      if (STOPS.indexOf(c) >= 0 && (!ascii || Character.isWhitespace(next) || next > 0x2E80)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a comma or its kin ends the text, so that it must go on. */
  public static boolean pauses(String text) {
    int last = lastVisible(text);
    return last >= 0 && "，,、､،".indexOf(text.charAt(last)) >= 0;
  }

  private static int lastVisible(String text) {
    int last = text.length() - 1;
    while (last >= 0
        && (Character.isWhitespace(text.charAt(last))
            || Character.isSpaceChar(text.charAt(last)))) {
      last--;
    }
    return last;
  }

  private static boolean unmarked(char c) {
    if (c < FIRST_UNMARKED) {
      return false;
    }
    Character.UnicodeScript script = Character.UnicodeScript.of(c);
    return script == Character.UnicodeScript.THAI
        || script == Character.UnicodeScript.LAO
        || script == Character.UnicodeScript.KHMER;
  }
}
