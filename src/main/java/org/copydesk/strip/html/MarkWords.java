package org.copydesk.strip.html;

import java.util.Locale;
import java.util.Set;
import org.copydesk.script.WordTree;
import org.copydesk.strip.field.WordFile;
import org.jspecify.annotations.Nullable;

/** Reads the marks off the names that an element's attributes have. */
final class MarkWords {
  /** "post-footer" is the article's own. */
  private static final Set<String> ARTICLES = Set.of("post", "entry", "article", "story", "single");

  private static final String FOOT = "foot";

  private static final Set<String> IDLE = Set.of("no", "has", "with", "without", "hide", "is");

  /** Beside the bits of marks: one of {@link #ARTICLES}, one of {@link #IDLE}. */
  private static final int ARTICLE = 1 << 29;

  private static final int IDLING = 1 << 30;

  private final WordTree<Integer> words = new WordTree<>();

  /** Words that count only where they are a whole name. */
  private final WordTree<Integer> names = new WordTree<>();

  /**
   * @param hashes where all words are noted, but for those that are whole names
   * @param list the bit of this list there
   */
  MarkWords(WordHashes hashes, int list) {
    WordFile.read("marks.txt")
        .entries()
        .forEach(
            (kind, wordsOfKind) -> {
              int bit = Mark.valueOf(kind.toUpperCase(Locale.ROOT)).bit();
              for (String word : wordsOfKind.split(" ", -1)) {
                if (word.startsWith("=")) {
                  names.add(word.substring(1), bit, (a, b) -> a | b);
                } else {
                  add(word, bit, hashes, list);
                }
              }
            });
    ARTICLES.forEach(word -> add(word, ARTICLE, hashes, list));
    IDLE.forEach(word -> add(word, IDLING, hashes, list));
  }

  private void add(String word, int bit, WordHashes hashes, int list) {
    hashes.add(word, list);
    words.add(word, bit, (a, b) -> a | b);
  }

  /** Whether a style attribute hides its element. */
  static boolean hides(String style) {
    int display = style.indexOf("display");
    return display >= 0
        && (style.startsWith("display:none", display)
            || style.startsWith("display: none", display));
  }

  /** What the words of an attribute say, told one by one in order. For one thread. */
  final class Reading {
    private int marks;
    private boolean idle;
    private boolean articles;

    /** Begins another attribute. */
    void clear() {
      marks = 0;
      beginName();
    }

    /** Begins another name of the attribute. */
    void beginName() {
      idle = false;
      articles = false;
    }

    /**
     * Reads a word.
     *
     * @param known whether it may be in the list
     */
    void word(char[] attribute, int start, int end, boolean known) {
      int bits = known ? bits(words, attribute, start, end) : 0;
      boolean counts = bits != 0 && !idle && !(articles && foot(attribute, start, end));
      marks |= counts ? bits & ~(ARTICLE | IDLING) : 0;
      idle = (bits & IDLING) != 0;
      articles = (bits & ARTICLE) != 0;
    }

    /** Reads a whole name, its words apart. */
    void name(char[] attribute, int start, int end) {
      marks |= bits(names, attribute, start, end);
    }

    /** The marks of the words read. */
    int marks() {
      return marks;
    }
  }

  /** Whether a word begins with "foot". */
  private static boolean foot(char[] attribute, int start, int end) {
    return end - start >= FOOT.length()
        && FOOT.equalsIgnoreCase(new String(attribute, start, FOOT.length()));
  }

  private static int bits(WordTree<Integer> list, char[] attribute, int start, int end) {
    @Nullable WordTree<Integer> word = list;
    for (int i = start; i < end && word != null; i++) {
      word = word.after(Character.toLowerCase(attribute[i]));
    }
    Integer bits = word == null ? null : word.meaning();
    return bits == null ? 0 : bits;
  }
}
