package org.copydesk.strip.html;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Words and what they mean, to be looked up letter by letter as a text is read: a place where no
 * word begins is left after a letter or two, and nothing is cut out of the text. Safe across
 * threads once it is filled.
 *
 * @param <T> what a word means
 */
final class WordTree<T> {
  private char[] letters = {};
  private final List<WordTree<T>> branches = new ArrayList<>(0);
  private @Nullable T meaning;

  /**
   * Adds a word.
   *
   * @param both what a word means that is there already
   */
  void add(String word, T value, BinaryOperator<T> both) {
    WordTree<T> end = this;
    for (int i = 0; i < word.length(); i++) {
      end = end.branch(word.charAt(i));
    }
    T before = end.meaning;
    end.meaning = before == null ? value : both.apply(before, value);
  }

  private WordTree<T> branch(char letter) {
    int at = Arrays.binarySearch(letters, letter);
    if (at < 0) {
      at = -at - 1;
      char[] more = Arrays.copyOf(letters, letters.length + 1);
      System.arraycopy(letters, at, more, at + 1, letters.length - at);
      more[at] = letter;
      letters = more;
      branches.add(at, new WordTree<>());
    }
    return branches.get(at);
  }

  /** The words that go on with this letter; absent where none does. */
  @Nullable WordTree<T> after(char letter) {
    int at = Arrays.binarySearch(letters, letter);
    return at < 0 ? null : branches.get(at);
  }

  /** What the word means that ends here; absent where none does. */
  @Nullable T meaning() {
    return meaning;
  }
}
