package org.copydesk.script;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;

/**
 * Makes texts comparable that differ in width, in white space or in Traditional and Simplified
 * script only. For keys and for recognising words; what is published is never folded. Safe across
 * threads.
 */
public final class Folding {
  private static final char[] TABLE = table();

  /** Stands in {@link #KEYS} for what is left out of keys. */
  private static final char LEFT_OUT = 0;

  private static final char[] KEYS = keys();

  private static final char[] WORDS = words();

  private Folding() {}

  /**
   * The text with each character folded on its own, so that positions stay: full-width forms become
   * ASCII, white space a space, Traditional characters Simplified ones. Circled numbers stay.
   */
  public static String line(String text) {
    int same = 0;
    while (same < text.length() && TABLE[text.charAt(same)] == text.charAt(same)) {
      same++;
    }
    if (same == text.length()) {
      return text;
    }
    char[] folded = text.toCharArray();
    for (int i = same; i < folded.length; i++) {
      folded[i] = TABLE[folded[i]];
    }
    return new String(folded);
  }

  /**
   * The letters and digits alone, folded, in lower case; what is left of two texts that read the
   * same. Empty for a text that has no letters, so an empty key is equal to nothing.
   */
  public static String key(String text) {
    char[] key = text.toCharArray();
    int length = 0;
    boolean lower = true;
    for (char c : key) {
      char kept = KEYS[c];
      key[length] = kept;
      length += kept == LEFT_OUT ? 0 : 1; // no branch: where words end cannot be foreseen
      lower &= kept < 0x80 || !dependsOnOthers(kept);
    }
    String letters = new String(key, 0, length);
    return lower ? letters : letters.toLowerCase(Locale.ROOT);
  }

  /** The text in lower case, each character on its own, so that positions stay. */
  public static String lower(String text) {
    int same = 0;
    while (same < text.length() && Character.toLowerCase(text.charAt(same)) == text.charAt(same)) {
      same++;
    }
    if (same == text.length()) {
      return text;
    }
    char[] lower = text.toCharArray();
    for (int i = same; i < lower.length; i++) {
      lower[i] = Character.toLowerCase(lower[i]);
    }
    return new String(lower);
  }

  /**
   * The text as words are looked up in it: folded, in lower case, without accents and marks that
   * writers leave out at will, and with ASCII digits. Its length may differ.
   */
  public static String words(String text) {
    char[] words = text.toCharArray();
    int length = 0;
    for (char c : words) {
      char kept = WORDS[c];
      if (kept != LEFT_OUT) {
        words[length++] = kept;
      }
    }
    return new String(words, 0, length);
  }

  private static char[] words() {
    char[] words = new char[TABLE.length];
    for (int i = 0; i < words.length; i++) {
      char c = TABLE[i];
      words[i] = Character.isSurrogate(c) ? c : word(c);
    }
    return words;
  }

  private static char word(char c) {
    int digit = Character.digit(c, 10);
    if (digit >= 0) {
      return (char) ('0' + digit);
    }
    if (optional(c)) {
      return LEFT_OUT;
    }
    switch (c) {
      case '\u2018', '\u2019', '\u02BC' -> { // apostrophes
        return '\'';
      }
      case 'ı', 'İ' -> {
        return 'i';
      }
      case 'ς' -> {
        return 'σ';
      }
      case '\u0649', '\u06CC', '\u0626' -> { // yeh in Arabic and in Persian
        return '\u064A';
      }
      case '\u06A9' -> { // kaf in Persian
        return '\u0643';
      }
      case '\u0629' -> { // teh marbuta
        return '\u0647';
      }
      case '\u0901' -> { // candrabindu, for which anusvara is written too
        return '\u0902';
      }
      default -> {}
    }
    String parts = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
    boolean accented = parts.length() > 1;
    for (int i = 1; i < parts.length(); i++) {
      accented &= optional(parts.charAt(i));
    }
    return Character.toLowerCase(accented ? parts.charAt(0) : c);
  }

  /** Accents, points and joiners that are written or left out at will. */
  private static boolean optional(char c) {
    return (c >= 0x300 && c <= 0x36F)
        || (c >= 0x591 && c <= 0x5C7 && Character.getType(c) == Character.NON_SPACING_MARK)
        || (c >= 0x64B && c <= 0x65F)
        || c == 0x670
        || c == 0x640
        || c == 0x93C
        || (c >= 0x200B && c <= 0x200F)
        || c == 0xAD
        || c == 0xFEFF;
  }

  /**
   * What each character is in a key, in lower case where that is one and does not depend on others.
   */
  private static char[] keys() {
    char[] keys = new char[TABLE.length];
    for (int i = 0; i < keys.length; i++) {
      char c = TABLE[i];
      if (Character.isSurrogate(c)
          || Character.isLetterOrDigit(c)
          || Character.getType(c) == Character.NON_SPACING_MARK
          || Character.getType(c) == Character.COMBINING_SPACING_MARK) {
        keys[i] = dependsOnOthers(c) ? c : Character.toLowerCase(c);
      }
    }
    return keys;
  }

  /** Whether the lower case of a character depends on those beside it. */
  private static boolean dependsOnOthers(char c) {
    return c == 'Σ' || c == 'İ' || Character.isSurrogate(c);
  }

  private static char[] table() {
    char[] table = new char[1 << Character.SIZE];
    for (int i = 0; i < table.length; i++) {
      table[i] = alone((char) i);
    }
    simplify(table);
    return table;
  }

  private static char alone(char c) {
    if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
      return ' ';
    }
    boolean enclosed = (c >= 0x2460 && c <= 0x24FF) || (c >= 0x2776 && c <= 0x2793);
    if (c == '\u2571') { // a slash of box drawings, which bylines are set with
      return '/';
    }
    if (c < 0x80 || enclosed || Character.isSurrogate(c)) {
      return c;
    }
    String normal = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
    return normal.length() == 1 ? normal.charAt(0) : c;
  }

  private static void simplify(char[] table) {
    try (InputStream in =
            Objects.requireNonNull(Folding.class.getResourceAsStream("simplified.txt"));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .flatMap(line -> java.util.Arrays.stream(line.split(" ", -1)))
          .forEach(pair -> table[pair.charAt(0)] = pair.charAt(1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
