package org.copydesk.script;

import java.util.Arrays;
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
  /** Where letters lie further apart than this, for each of them, they are searched. */
  private static final int SPARSE = 32;

  private static final char[] NO_LETTERS = {};
  private static final WordTree<?>[] NO_BRANCHES = {};

  /** The least letter that words go on with; the branches are those of it and of the next ones. */
  private char first;

  /** The letters of the branches, in order, where they lie far apart; else none. */
  private char[] letters = NO_LETTERS;

  private @Nullable WordTree<T>[] branches = branches(0);
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
    for (int i = 0; i < branches.length; i++) {
      WordTree<T> branch = branches[i];
      if (branch != null) {
        all.put(letters.length > 0 ? letters[i] : (char) (first + i), branch);
      }
    }
    WordTree<T> added = new WordTree<>();
    all.put(letter, added);
    grow(all);
    return added;
  }

  private void grow(NavigableMap<Character, WordTree<T>> all) {
    first = all.firstKey();
    int range = all.lastKey() - first + 1;
    boolean sparse = range > SPARSE * all.size();
    letters = sparse ? new char[all.size()] : NO_LETTERS;
    branches = branches(sparse ? all.size() : range);
    int next = 0;
    for (Map.Entry<Character, WordTree<T>> branch : all.entrySet()) {
      if (sparse) {
        letters[next] = branch.getKey();
      }
      branches[sparse ? next++ : branch.getKey() - first] = branch.getValue();
    }
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // Java has no arrays of type variables
  private static <T> @Nullable WordTree<T>[] branches(int count) {
    return (WordTree<T>[]) (count == 0 ? NO_BRANCHES : new WordTree[count]);
  }

  /** The words that go on with this letter; absent where none does. */
  public @Nullable WordTree<T> after(char letter) {
    int at = letters.length > 0 ? Arrays.binarySearch(letters, letter) : letter - first;
    return at >= 0 && at < branches.length ? branches[at] : null;
  }

  /** What the word means that ends here; absent where none does. */
  public @Nullable T meaning() {
    return meaning;
  }
}
