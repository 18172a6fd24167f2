package org.copydesk.strip.line;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.copydesk.script.WordTree;
import org.jspecify.annotations.Nullable;

/**
 * The words without which the expressions of rules cannot fit. A line is searched once for all of
 * them, and then only those expressions are tried that have one of theirs in it. Filled while rules
 * are read, safe across threads afterwards.
 */
final class Clues {
  private final WordTree<Integer> words = new WordTree<>();
  private final Map<String, Integer> numbers = new HashMap<>();

  /** The numbers of words, new or known. */
  BitSet numbers(Set<String> clues) {
    BitSet numbered = new BitSet();
    for (String clue : clues) {
      int number = numbers.computeIfAbsent(clue, c -> numbers.size());
      words.add(clue, number, (a, b) -> a);
      numbered.set(number);
    }
    return numbered;
  }

  /** The numbers of the words that stand in a text. */
  BitSet in(String line) {
    char[] text = line.toCharArray();
    BitSet found = new BitSet(numbers.size());
    for (int i = 0; i < text.length; i++) {
      @Nullable WordTree<Integer> word = words.after(text[i]);
      for (int end = i + 1; word != null; end++) {
        Integer number = word.meaning();
        if (number != null) {
          found.set(number);
        }
        word = end < text.length ? word.after(text[end]) : null;
      }
    }
    return found;
  }
}
