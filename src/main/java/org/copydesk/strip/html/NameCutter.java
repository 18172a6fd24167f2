package org.copydesk.strip.html;

import org.copydesk.strip.html.ElementNames.Signs;
import org.jspecify.annotations.Nullable;

/**
 * Cuts an attribute into names, which white space parts, and those into words, for all lists at
 * once. A word ends at what is no letter and where the case rises; digits are letters of class
 * words, behind the first letter, and part mark words. For one thread.
 */
final class NameCutter {
  /** The bits of the lists among the hash codes of their words. */
  static final int CLASS_WORDS = 1;

  static final int MARK_WORDS = 2;
  static final int FAMILIES = 4;

  /** Marks behind so many characters of an attribute do not count. */
  private static final int LONGEST_MARKED = 400;

  private final WordHashes hashes;
  private final ClassWords.Reading wordReading;
  private final MarkWords.Reading markReading;
  private final SiteFamilies families;
  private char[] names = new char[256];

  /**
   * @param hashes of the words of all lists
   */
  NameCutter(WordHashes hashes, ClassWords words, MarkWords marks, SiteFamilies families) {
    this.hashes = hashes;
    wordReading = words.new Reading();
    markReading = marks.new Reading();
    this.families = families;
  }

  /** What the value of an attribute says. */
  Signs signs(String attribute) {
    int length = attribute.length();
    if (names.length <= length) {
      names = new char[2 * length];
    }
    attribute.getChars(0, length, names, 0);
    Signs signs = cut(length);
    if (length > LONGEST_MARKED) {
      signs = new Signs(signs.meaning(), signs.family(), cut(LONGEST_MARKED).marks());
    }
    return signs;
  }

  private Signs cut(int length) {
    wordReading.clear();
    markReading.clear();
    SiteFamilies.@Nullable Mark family = null;
    int name = 0;
    int nameHash = 0;
    boolean variant = false;
    int word = 0;
    int wordHash = 0;
    boolean inWord = false;
    boolean rising = false;
    int mark = 0;
    int markHash = 0;
    boolean afterSmall = false;
    for (int i = 0; i <= length; i++) {
      char c = i < length ? names[i] : ' ';
      if (c >= 'a' && c <= 'z') { // most of all characters
        nameHash = WordHashes.with(nameHash, c);
        wordHash = WordHashes.with(wordHash, c);
        markHash = WordHashes.with(markHash, c);
        inWord = true;
        rising = true;
        afterSmall = true;
        continue;
      }
      boolean capital = c < 0x80 ? c >= 'A' && c <= 'Z' : Character.isUpperCase(c);
      boolean letter =
          c < 0x80 ? capital || (inWord && c >= '0' && c <= '9') : Character.isLetter(c);
      boolean rises = capital && inWord && rising;
      if (inWord && (rises || !letter)) {
        wordReading.word(word, i - word, wordHash);
      }
      if (!letter) {
        word = i + 1;
        wordHash = 0;
      } else {
        if (rises || !inWord) {
          word = i;
          wordHash = 0;
        }
        wordHash = WordHashes.with(wordHash, Character.toLowerCase(c));
      }
      inWord = letter;
      rising = letter && !capital;

      boolean marked = c >= 0x80 || capital;
      boolean hump = c < 0x80 && capital && afterSmall;
      afterSmall = false;
      if (!marked || hump) {
        if (i > mark) {
          markReading.word(names, mark, i, hashes.mayHave(markHash, MARK_WORDS));
          if (c <= ' ') {
            markReading.name(names, name, i);
          }
        }
        mark = marked ? i : i + 1;
        markHash = 0;
      }
      if (marked) {
        markHash = WordHashes.with(markHash, Character.toLowerCase(c));
      }

      if (c <= ' ') {
        wordReading.name(names, name, i, !variant);
        markReading.beginName();
        if (family == null && hashes.mayHave(nameHash, FAMILIES)) {
          family = families.ofClass(names, name, i);
        }
        name = i + 1;
        nameHash = 0;
        variant = false;
      } else {
        nameHash = WordHashes.with(nameHash, c);
        // variants of a utility class say nothing: md:hidden, [&>div]:block
        variant |= c == ':' || c == '[';
      }
    }
    return new Signs(wordReading.meaning(), family, markReading.marks());
  }
}
