package org.copydesk.strip.html;

import java.util.Locale;
import java.util.Set;
import org.copydesk.script.WordTree;
import org.copydesk.strip.field.WordFile;
import org.jspecify.annotations.Nullable;

/** Reads the marks off the names that an element's attributes have. */
final class MarkWords {
  /** Names behind so many characters of an attribute are not read. */
  private static final int LONGEST_READ = 400;

  /** "post-footer" is the article's own. */
  private static final Set<String> ARTICLES = Set.of("post", "entry", "article", "story", "single");

  private static final String FOOT = "foot";

  private static final Set<String> IDLE = Set.of("no", "has", "with", "without", "hide", "is");

  /** Beside the bits of marks: one of {@link #ARTICLES}, one of {@link #IDLE}. */
  private static final int ARTICLE = 1 << 29;

  private static final int IDLING = 1 << 30;

  private final WordTree<Integer> words = new WordTree<>();

  private final WordHashes hashes = new WordHashes();

  /** Words that count only where they are a whole name. */
  private final WordTree<Integer> names = new WordTree<>();

  MarkWords() {
    WordFile.read("marks.txt")
        .entries()
        .forEach(
            (kind, list) -> {
              int bit = Mark.valueOf(kind.toUpperCase(Locale.ROOT)).bit();
              for (String word : list.split(" ", -1)) {
                if (word.startsWith("=")) {
                  names.add(word.substring(1), bit, (a, b) -> a | b);
                  hashes.add(word.substring(1));
                } else {
                  add(word, bit);
                }
              }
            });
    ARTICLES.forEach(word -> add(word, ARTICLE));
    IDLE.forEach(word -> add(word, IDLING));
  }

  private void add(String word, int bit) {
    hashes.add(word);
    words.add(word, bit, (a, b) -> a | b);
  }

  /** Whether a style attribute hides its element. */
  static boolean hides(String style) {
    int display = style.indexOf("display");
    return display >= 0
        && (style.startsWith("display:none", display)
            || style.startsWith("display: none", display));
  }

  /** The marks of all names of an attribute. */
  int read(char[] attribute) {
    int marks = 0;
    int end = Math.min(attribute.length, LONGEST_READ);
    int start = 0;
    int name = 0;
    boolean idle = false;
    boolean articles = false;
    char before = ' ';
    int hash = 0;
    for (int i = 0; i <= end; i++) {
      char c = i < end ? attribute[i] : ' ';
      if (small(c)) {
        hash = WordHashes.with(hash, c);
        before = c;
        continue;
      }
      boolean letter = letter(c);
      // a capital after a small letter begins a word
      boolean hump = capital(c) && small(before);
      before = c;
      if (!letter || hump) {
        if (i > start) {
          boolean known = hashes.mayHave(hash);
          int bits = known ? bits(words, attribute, start, i) : 0;
          boolean counts = bits != 0 && !idle && !(articles && foot(attribute, start));
          marks |= counts ? bits & ~(ARTICLE | IDLING) : 0;
          if (c <= ' ') {
            marks |= bits(names, attribute, name, i);
          }
          idle = (bits & IDLING) != 0;
          articles = (bits & ARTICLE) != 0;
        }
        start = letter ? i : i + 1;
        hash = 0;
        if (c <= ' ') {
          name = i + 1;
          idle = false;
          articles = false;
        }
      }
      if (letter) {
        hash = WordHashes.with(hash, lower(c));
      }
    }
    return marks;
  }

  /** Whether a word begins with "foot". */
  private static boolean foot(char[] attribute, int at) {
    return at + FOOT.length() <= attribute.length
        && FOOT.equalsIgnoreCase(new String(attribute, at, FOOT.length()));
  }

  private static boolean small(char c) {
    return c >= 'a' && c <= 'z';
  }

  private static boolean letter(char c) {
    return small(c) || capital(c) || c > 127;
  }

  private static boolean capital(char c) {
    return c >= 'A' && c <= 'Z';
  }

  private static char lower(char c) {
    return small(c) ? c : Character.toLowerCase(c);
  }

  private static int bits(WordTree<Integer> list, char[] attribute, int start, int end) {
    @Nullable WordTree<Integer> word = list;
    for (int i = start; i < end && word != null; i++) {
      word = word.after(lower(attribute[i]));
    }
    Integer bits = word == null ? null : word.meaning();
    return bits == null ? 0 : bits;
  }
}
