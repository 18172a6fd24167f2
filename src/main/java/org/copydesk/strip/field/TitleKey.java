package org.copydesk.strip.field;

import java.text.Normalizer;
import java.util.Locale;

/** Texts compared as titles: by their letters and digits alone, whatever their case and width. */
public final class TitleKey {
  /** From this many letters on, a heading says more than the name of a section. */
  private static final int TELLING = 16;

  private static final int TELLING_IN_HAN = 8;

  /** Stands in {@link #ASCII} for what is left out of keys. */
  private static final char LEFT_OUT = 0;

  private static final char[] ASCII = ascii();

  private TitleKey() {}

  /** The key of a text; empty where it has neither letter nor digit. */
  public static String of(String text) {
    char[] key = text.toCharArray();
    int length = 0;
    for (char c : key) {
      if (c >= ASCII.length) {
        return beyondAscii(text);
      }
      key[length] = ASCII[c];
      length += ASCII[c] == LEFT_OUT ? 0 : 1; // no branch: where words end cannot be foreseen
    }
    return new String(key, 0, length);
  }

  private static String beyondAscii(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    StringBuilder key = new StringBuilder(plain.length());
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (counts(c)) {
        key.append(c);
      }
    }
    return key.toString();
  }

  /** Whether the words are so many that they say more than the name of a section. */
  public static boolean telling(String key) {
    return key.length() >= TELLING
        || (key.length() >= TELLING_IN_HAN && Character.isIdeographic(key.charAt(0)));
  }

  private static boolean counts(char c) {
    if (c < 0x80) {
      return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    }
    return Character.isLetterOrDigit(c)
        || Character.isSurrogate(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || Character.getType(c) == Character.COMBINING_SPACING_MARK;
  }

  /** What each character of ASCII is in a key. */
  private static char[] ascii() {
    char[] ascii = new char[0x80];
    for (char c = 0; c < ascii.length; c++) {
      char low = Character.toLowerCase(c);
      ascii[c] = counts(low) ? low : LEFT_OUT;
    }
    return ascii;
  }

  /**
   * How far one key is the other: 1 for equal ones, the share of the longer one that the shorter
   * one is where it stands in it, and otherwise half the share of common pairs of characters.
   */
  public static double agreement(String a, String b) {
    if (a.isEmpty() || b.isEmpty()) {
      return 0;
    }
    if (a.equals(b)) {
      return 1;
    }
    String longer = a.length() >= b.length() ? a : b;
    String shorter = a.length() >= b.length() ? b : a;
    if (longer.contains(shorter)) {
      return (double) shorter.length() / longer.length();
    }
    return commonPairs(shorter, longer) / 2;
  }

  private static double commonPairs(String shorter, String longer) {
    if (shorter.length() < 2) {
      return 0;
    }
    boolean[] used = new boolean[longer.length()];
    int common = 0;
    for (int i = 0; i + 1 < shorter.length(); i++) {
      int place = longer.indexOf(shorter.substring(i, i + 2));
      while (place >= 0 && used[place]) {
        place = longer.indexOf(shorter.substring(i, i + 2), place + 1);
      }
      if (place >= 0) {
        used[place] = true;
        common++;
      }
    }
    return 2.0 * common / (shorter.length() + longer.length() - 2);
  }
}
