package org.copydesk.strip.html;

import java.util.Locale;
import java.util.Set;
import org.copydesk.script.WordTree;
import org.copydesk.strip.field.WordFile;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads the marks off an element's names: its class, id, itemprop, property, rel and role. */
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
                } else {
                  add(word, bit);
                }
              }
            });
    ARTICLES.forEach(word -> add(word, ARTICLE));
    IDLE.forEach(word -> add(word, IDLING));
  }

  private void add(String word, int bit) {
    words.add(word, bit, (a, b) -> a | b);
  }

  /**
   * The marks of an element's own names.
   *
   * @param names reads the names of the page that it stands on
   */
  static int marks(Element element, ElementNames.OfPage names) {
    int marks = 0;
    if (element.attributesSize() == 0) {
      return 0;
    }
    for (Attribute attribute : element.attributes()) {
      switch (attribute.getKey()) {
        case "hidden" -> marks |= Mark.HIDDEN.bit();
        case "style" -> marks |= hides(attribute.getValue()) ? Mark.HIDDEN.bit() : 0;
        case "class", "id", "itemprop", "property", "rel", "data-testid", "role" ->
            marks |= names.signs(attribute.getValue()).marks();
        default -> {}
      }
    }
    return marks;
  }

  private static boolean hides(String style) {
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
    @Nullable WordTree<Integer> word = words;
    for (int i = 0; i <= end; i++) {
      char c = i < end ? attribute[i] : ' ';
      boolean letter = letter(c);
      // a capital after a small letter begins a word
      boolean hump = c >= 'A' && c <= 'Z' && small(before);
      before = c;
      if (!letter || hump) {
        if (i > start) {
          int bits = bits(word);
          boolean counts = bits != 0 && !idle && !(articles && foot(attribute, start));
          marks |= counts ? bits & ~(ARTICLE | IDLING) : 0;
          if (start == name && c <= ' ') {
            marks |= wholeName(attribute, start, i);
          }
          idle = (bits & IDLING) != 0;
          articles = (bits & ARTICLE) != 0;
        }
        start = letter ? i : i + 1;
        word = words;
        if (c <= ' ') {
          name = i + 1;
          idle = false;
          articles = false;
        }
      }
      if (letter && word != null) {
        word = word.after(small(c) ? c : Character.toLowerCase(c));
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
    return small(c) || (c >= 'A' && c <= 'Z') || c > 127;
  }

  private int wholeName(char[] attribute, int start, int end) {
    @Nullable WordTree<Integer> name = names;
    for (int i = start; i < end && name != null; i++) {
      name = name.after(Character.toLowerCase(attribute[i]));
    }
    return bits(name);
  }

  private static int bits(@Nullable WordTree<Integer> word) {
    Integer bits = word == null ? null : word.meaning();
    return bits == null ? 0 : bits;
  }
}
