package org.copydesk.strip.field;

import java.util.Locale;
import org.copydesk.strip.field.NameReader.Ground;

/** What a name looks like, whatever its words: its length, its letters, its capitals. */
final class NameShape {
  private static final int LONGEST_NAME = 50;
  private static final int MOST_WORDS = 5;
  private static final int LONGEST_DEGREE = 8;

  /** The most letters of a name in Han characters, that of an account among them. */
  private static final int LONGEST_HAN = 12;

  private static final String OPENING = "\"“„«‹";

  private NameShape() {}

  static boolean plausible(String name, Ground ground, boolean led) {
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      return false;
    }
    String[] parts = name.split(" ", -1);
    if (parts.length > (ground == Ground.FIELD ? MOST_WORDS + 2 : MOST_WORDS)) {
      return false;
    }
    // how somebody signs in, where an element is stated to be a name
    boolean account = ground == Ground.NAMED && parts.length == 1;
    int letters = 0;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (Character.isLetter(c)) {
        letters++;
      } else if (ground != Ground.FIELD
          && ((Character.isDigit(c) && !account)
              || (c == '_' && !account)
              || "?!:()[]{}<>#=%©…“”„\"？！：（）".indexOf(c) >= 0)) {
        return false;
      }
    }
    if (letters < 2 || (ground != Ground.FIELD && han(name) && letters > LONGEST_HAN)) {
      return false;
    }
    if (ground == Ground.FIELD) {
      return true;
    }
    if (languages(parts)) {
      return false;
    }
    char first = name.charAt(0);
    boolean capital = !Character.isLowerCase(first);
    boolean lastCapital = !Character.isLowerCase(parts[parts.length - 1].charAt(0));
    boolean lone =
        parts.length == 1 && (ground == Ground.NAMED || (led && ground == Ground.MARKED));
    return (capital && lastCapital) || lone || (ground == Ground.NAMED && parts.length <= 3);
  }

  /** FR IT EN: the languages that a page may be read in. */
  private static boolean languages(String[] words) {
    for (String word : words) {
      if (word.length() != 2
          || !Character.isUpperCase(word.charAt(0))
          || !Character.isUpperCase(word.charAt(1))) {
        return false;
      }
    }
    return words.length > 1;
  }

  /** Whether a part behind a name is a degree or the like: MD, RDN, E-RYT, M.S. */
  static boolean degree(String chunk) {
    String word = chunk.strip();
    int capitals = 0;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (Letters.blank(c) || (Character.isLetter(c) && !latin(c))) {
        return false;
      }
      capitals += Character.isUpperCase(c) ? 1 : 0;
    }
    boolean dotted = word.indexOf('.') > 0 && word.length() <= LONGEST_DEGREE;
    return word.length() <= LONGEST_DEGREE
        && capitals >= 2
        && (dotted || word.equals(word.toUpperCase(Locale.ROOT)));
  }

  private static boolean latin(char c) {
    return c < 0x250;
  }

  static boolean han(String word) {
    return Letters.han(word.charAt(0));
  }

  /** Whether a part that is no name goes on as a sentence or a title does. */
  static boolean sentence(String part) {
    return part.split(" ", -1).length > 2
        && (Character.isLowerCase(part.charAt(0)) || OPENING.indexOf(part.charAt(0)) >= 0);
  }
}
