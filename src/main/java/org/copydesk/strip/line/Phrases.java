package org.copydesk.strip.line;

import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import org.copydesk.script.WordTree;

/**
 * Phrases of one kind or several to look for in a text, which is read once however many there are.
 * Immutable and safe across threads.
 */
final class Phrases {
  private static final int OPENINGS = 1 << 15;

  /** So many letters of its first word tell how a text begins. */
  private static final int OPENING = 5;

  /** The phrases and their kinds, as bits. */
  private final WordTree<Integer> phrases = new WordTree<>();

  /** How phrases begin, by their first words; few words of a text begin so. */
  private final BitSet openings = new BitSet(OPENINGS);

  private int longest = 2;

  private final int all;

  /**
   * Phrases of one kind.
   *
   * @param phrases the phrases folded, each of two characters or more
   */
  Phrases(Collection<String> phrases) {
    this(List.of(phrases));
  }

  /**
   * Phrases of several kinds.
   *
   * @param kinds the phrases of each, folded, each of two characters or more; 31 kinds at most
   */
  Phrases(List<Collection<String>> kinds) {
    all = (1 << kinds.size()) - 1;
    for (int kind = 0; kind < kinds.size(); kind++) {
      for (String phrase : kinds.get(kind)) {
        add(phrase, 1 << kind);
      }
    }
  }

  private void add(String phrase, int kind) {
    if (phrase.length() < 2) {
      throw new IllegalArgumentException("a phrase has two characters or more: " + phrase);
    }
    phrases.add(phrase, kind, (a, b) -> a | b);
    openings.set(opening(phrase.toCharArray(), 0));
    longest = Math.max(longest, phrase.length());
  }

  /** Whether a text folded begins with a phrase, and the phrase with a word. */
  boolean begin(String text) {
    if (text.length() < 2) {
      return false;
    }
    if (!openings.get(opening(head(text, OPENING), 0))) {
      return false;
    }
    return at(head(text, longest + 1), 0) != 0;
  }

  private static char[] head(String text, int length) {
    char[] head = new char[Math.min(text.length(), length)];
    text.getChars(0, head.length, head, 0);
    return head;
  }

  /** Where the longest phrase ends that begins at a place; the place itself where none does. */
  int longest(String text, int from) {
    int longest = from;
    WordTree<Integer> phrase = phrases;
    for (int end = from; phrase != null; end++) {
      longest = phrase.meaning() == null ? longest : end;
      phrase = end < text.length() ? phrase.after(text.charAt(end)) : null;
    }
    return longest;
  }

  /**
   * The kinds of the phrases that stand in a text folded, from where a word begins; bit by bit in
   * their order.
   */
  int standIn(String folded) {
    char[] text = folded.toCharArray();
    int kinds = 0;
    boolean inWord = false;
    for (int i = 0; i + 1 < text.length && kinds != all; i++) {
      char c = text[i];
      if ((!inWord || spaceless(c)) && openings.get(opening(text, i))) {
        kinds |= at(text, i);
      }
      inWord = wordy(c);
    }
    return kinds;
  }

  /**
   * The number of the word that begins at a place, of its first letters and of two characters at
   * least; other words may have the same.
   */
  private static int opening(char[] text, int i) {
    int most = Math.min(i + OPENING, text.length);
    int number = text[i] * 31 + text[i + 1];
    boolean on = latin(text[i + 1]);
    for (int at = i + 2; on && at < most && latin(text[at]); at++) {
      number = number * 31 + text[at];
    }
    return number & (OPENINGS - 1);
  }

  /** Of a word whose end shows. */
  private static boolean latin(char c) {
    return wordy(c) && !spaceless(c);
  }

  private int at(char[] text, int i) {
    int kinds = 0;
    WordTree<Integer> phrase = phrases;
    for (int end = i; phrase != null; end++) {
      Integer kind = phrase.meaning();
      if (kind != null && wordEnds(text, end)) {
        kinds |= kind;
      }
      phrase = end < text.length ? phrase.after(text[end]) : null;
    }
    return kinds;
  }

  private static boolean wordEnds(char[] text, int end) {
    return end >= text.length
        || spaceless(text[end - 1])
        || !wordy(text[end])
        || !wordy(text[end - 1]);
  }

  private static boolean wordy(char c) {
    return c < 0x80
        ? (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z')
        : Character.isLetterOrDigit(c);
  }

  /** Of a script whose words are not parted by spaces, or take endings. */
  private static boolean spaceless(char c) {
    return c >= '\u0590';
  }
}
