package org.copydesk.script;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Words and what they mean, to be looked up letter by letter as a text is read: a place where no
 * word begins is left after a letter or two, and nothing is cut out of the text. Safe across
 * threads once it is filled.
 *
 * @param <T> what a word means
 */
public final class WordTree<T> {
  /** Where letters lie further apart than this, for each of them, they are hashed. */
  private static final int SPARSE = 32;

  private static final WordTree<?>[] NO_BRANCHES = {};

  /** The least letter that words go on with. */
  private char first;

  /** The branches of that letter and of the next ones, as far as they lie close. */
  private @Nullable WordTree<T>[] near = branches(0);

  /** The letters that lie further off, each where its hash code says or behind; 0 for none. */
  private char[] letters = {};

  /** The branches of those. */
  private @Nullable WordTree<T>[] far = branches(0);

  private @Nullable T meaning;

  /**
   * Adds a word.
   *
   * @param both what a word means that is there already
   */
  public void add(String word, T value, BinaryOperator<T> both) {
    WordTree<T> end = this;
    for (int i = 0; i < word.length(); i++) {
      end = end.branch(word.charAt(i));
    }
    T before = end.meaning;
    end.meaning = before == null ? value : both.apply(before, value);
  }

  private WordTree<T> branch(char letter) {
    WordTree<T> known = after(letter);
    if (known != null) {
      return known;
    }
    NavigableMap<Character, WordTree<T>> all = new TreeMap<>();
    for (int i = 0; i < near.length; i++) {
      WordTree<T> branch = near[i];
      if (branch != null) {
        all.put((char) (first + i), branch);
      }
    }
    for (int i = 0; i < far.length; i++) {
      WordTree<T> branch = far[i];
      if (branch != null) {
        all.put(letters[i], branch);
      }
    }
    WordTree<T> added = new WordTree<>();
    all.put(letter, added);
    grow(all);
    return added;
  }

  private void grow(NavigableMap<Character, WordTree<T>> all) {
    first = all.firstKey();
    int count = 0;
    int close = 0;
    char last = first;
    for (char letter : all.keySet()) {
      if (letter - first < SPARSE * ++count) {
        close = count;
        last = letter;
      }
    }
    near = branches(last - first + 1);
    int places = close == all.size() ? 0 : Integer.highestOneBit(all.size() - close) << 2;
    letters = new char[places];
    far = branches(places);
    for (Map.Entry<Character, WordTree<T>> branch : all.entrySet()) {
      char letter = branch.getKey();
      if (letter <= last) {
        near[letter - first] = branch.getValue();
      } else {
        int place = place(letter);
        letters[place] = letter;
        far[place] = branch.getValue();
      }
    }
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // Java has no arrays of type variables
  private static <T> @Nullable WordTree<T>[] branches(int count) {
    return (WordTree<T>[]) (count == 0 ? NO_BRANCHES : new WordTree[count]);
  }

  /** The words that go on with this letter; absent where none does. */
  public @Nullable WordTree<T> after(char letter) {
    int at = letter - first;
    if (at < near.length) {
      return at >= 0 ? near[at] : null;
    }
    return letters.length == 0 ? null : far[place(letter)];
  }

  /** Where a letter that lies further off is, or would be. */
  private int place(char letter) {
    int place = letter & letters.length - 1;
    while (letters[place] != letter && letters[place] != 0) {
      place = place + 1 & letters.length - 1;
    }
    return place;
  }

  /** What a whole word means; absent where it is none of these. */
  public @Nullable T meaning(String word) {
    WordTree<T> end = this;
    for (int i = 0; i < word.length() && end != null; i++) {
      end = end.after(word.charAt(i));
    }
    return end == null ? null : end.meaning;
  }

  /** What the word means that ends here; absent where none does. */
  public @Nullable T meaning() {
    return meaning;
  }
}
