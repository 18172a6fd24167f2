package org.copydesk.script;

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
  /** The least letter that words go on with; the branches are those of it and of the next ones. */
  private char first;

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
    if (branches.length == 0) {
      first = letter;
    }
    int least = Math.min(first, letter);
    int most = Math.max(first + branches.length - 1, letter);
    if (most - least + 1 > branches.length) {
      @Nullable WordTree<T>[] wider = branches(most - least + 1);
      System.arraycopy(branches, 0, wider, first - least, branches.length);
      branches = wider;
      first = (char) least;
    }
    WordTree<T> branch = branches[letter - first];
    if (branch == null) {
      branch = new WordTree<>();
      branches[letter - first] = branch;
    }
    return branch;
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // Java has no arrays of type variables
  private static <T> @Nullable WordTree<T>[] branches(int count) {
    return new WordTree[count];
  }

  /** The words that go on with this letter; absent where none does. */
  public @Nullable WordTree<T> after(char letter) {
    int at = letter - first;
    return at >= 0 && at < branches.length ? branches[at] : null;
  }

  /** What the word means that ends here; absent where none does. */
  public @Nullable T meaning() {
    return meaning;
  }
}
