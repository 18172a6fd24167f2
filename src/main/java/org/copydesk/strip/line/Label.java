package org.copydesk.strip.line;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.copydesk.script.WordTree;

/**
 * A label of {@code labels.yaml}.
 *
 * @param kind what its value is
 * @param strong whether it says so wherever it stands
 */
record Label(Kind kind, boolean strong) {
  /** What a label's value is. */
  enum Kind {
    AUTHOR,
    EDITOR,
    SOURCE,
    PUBLISHED,
    MODIFIED,
    SECTION,
    KEYWORDS,
    PAGE,
    CONTROL
  }

  /** The labels by their first letter, the longest first. */
  private static final WordTree<List<Word>> WORDS = new WordTree<>();

  static {
    LineData.groups("labels.yaml")
        .forEach(
            (kind, words) -> {
              Kind of = Kind.valueOf(kind.toUpperCase(Locale.ROOT));
              words.getOrDefault("strong", List.of()).forEach(w -> add(w, new Label(of, true)));
              words.getOrDefault("weak", List.of()).forEach(w -> add(w, new Label(of, false)));
            });
  }

  private static void add(String word, Label label) {
    String written = word.toLowerCase(Locale.ROOT);
    WORDS.add(written.substring(0, 1), List.of(new Word(written, label)), Label::longestFirst);
  }

  private static List<Word> longestFirst(List<Word> some, List<Word> others) {
    return Stream.concat(some.stream(), others.stream())
        .sorted(Comparator.comparingInt(word -> -word.written().length()))
        .toList();
  }

  /** A label as it is written in a line. */
  private record Word(String written, Label label) {
    /**
     * Where the word ends that begins at a place of a line, or -1. Two characters may be spaced: 作
     * 者.
     */
    int end(String folded, int start) {
      if (folded.startsWith(written, start)) {
        return start + written.length();
      }
      if (written.length() != 2 || !han(written.charAt(1)) || !han(written.charAt(0))) {
        return -1;
      }
      int second = spaces(folded, start + 1);
      boolean spaced = second < folded.length() && folded.charAt(second) == written.charAt(1);
      return spaced ? second + 1 : -1;
    }
  }

  /**
   * A label that was found in a line.
   *
   * @param label the label
   * @param start where it begins
   * @param end where its value begins
   * @param sign whether a bar, a stroke or a space parts it from its value, not a colon
   * @param han whether it is a word of two or more Chinese characters
   */
  record Found(Label label, int start, int end, boolean sign, boolean han) {}

  /** The longest label that begins at a place of a folded line and has a value after it. */
  static Optional<Found> at(String folded, int start) {
    WordTree<List<Word>> letter = WORDS.after(folded.charAt(start));
    List<Word> words = letter == null ? null : letter.meaning();
    for (Word word : words == null ? List.<Word>of() : words) {
      int end = word.end(folded, start);
      if (end > 0) {
        int next = spaces(folded, end);
        boolean colon = next < folded.length() && folded.charAt(next) == ':';
        boolean bar = next < folded.length() && "/丨|".indexOf(folded.charAt(next)) >= 0;
        boolean space = next > end && next < folded.length();
        if (colon || bar || space) {
          boolean han = word.written().length() > 1 && han(word.written().charAt(0));
          int value = colon || bar ? spaces(folded, next + 1) : next;
          return Optional.of(new Found(word.label(), start, value, !colon, han));
        }
      }
    }
    return Optional.empty();
  }

  /** The Chinese label that a folded word begins with, its value right behind it: 来源河畔晚报. */
  static Optional<Found> glued(String word) {
    WordTree<List<Word>> letter = WORDS.after(word.charAt(0));
    List<Word> words = letter == null ? null : letter.meaning();
    return (words == null ? List.<Word>of() : words)
        .stream()
            .filter(label -> label.label().strong() && label.written().length() > 1)
            .filter(label -> han(label.written().charAt(0)) && word.startsWith(label.written()))
            .filter(label -> label.written().length() < word.length())
            .map(label -> new Found(label.label(), 0, label.written().length(), true, true))
            .findFirst();
  }

  private static int spaces(String folded, int from) {
    int at = from;
    while (at < folded.length() && Character.isWhitespace(folded.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean han(char c) {
    return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
  }
}
