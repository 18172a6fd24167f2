package org.copydesk.strip.html;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Phrases to look for in a text, by their first two characters, so that a text is read once however
 * many phrases there are. Immutable and safe across threads.
 */
final class Phrases {
  private final Map<Integer, List<String>> byStart = new HashMap<>();
  private final BitSet starts = new BitSet();

  /**
   * @param phrases the phrases in lower case, each of two characters or more
   */
  Phrases(Iterable<String> phrases) {
    for (String phrase : phrases) {
      if (phrase.length() < 2) {
        throw new IllegalArgumentException("a phrase has two characters or more: " + phrase);
      }
      starts.set(phrase.charAt(0));
      byStart.computeIfAbsent(start(phrase, 0), start -> new ArrayList<>(2)).add(phrase);
    }
  }

  private static int start(String text, int at) {
    return text.charAt(at) << 16 | text.charAt(at + 1);
  }

  /** Whether a text in lower case begins with a phrase, and the phrase with a word. */
  boolean begin(String text) {
    return text.length() > 1 && at(text, 0);
  }

  /** Whether a phrase stands in a text in lower case, from where a word begins. */
  boolean standIn(String text) {
    for (int i = 0; i + 1 < text.length(); i++) {
      if ((i == 0 || wordStarts(text, i)) && at(text, i)) {
        return true;
      }
    }
    return false;
  }

  private boolean at(String text, int i) {
    if (!starts.get(text.charAt(i))) {
      return false;
    }
    for (String phrase : byStart.getOrDefault(start(text, i), List.of())) {
      if (text.startsWith(phrase, i) && wordEnds(text, i + phrase.length())) {
        return true;
      }
    }
    return false;
  }

  private static boolean wordStarts(String text, int i) {
    return spaceless(text.charAt(i)) || !Character.isLetterOrDigit(text.charAt(i - 1));
  }

  private static boolean wordEnds(String text, int end) {
    return end >= text.length()
        || spaceless(text.charAt(end - 1))
        || !Character.isLetterOrDigit(text.charAt(end))
        || !Character.isLetterOrDigit(text.charAt(end - 1));
  }

  /** Of a script whose words are not parted by spaces, or take endings. */
  private static boolean spaceless(char c) {
    return c >= '\u0590';
  }
}
