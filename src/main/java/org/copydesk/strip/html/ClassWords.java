package org.copydesk.strip.html;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.copydesk.script.WordTree;
import org.jspecify.annotations.Nullable;

/**
 * What the words of class and id attributes tell of an element; the words are data. Immutable and
 * safe across threads.
 */
final class ClassWords {
  private static final int LONGEST_PHRASE = 3;

  private static final int LONGEST_NAME = 80;

  private final WordTree<Boolean> ignoredPrefixes = new WordTree<>();
  private final WordTree<Sense> senses = new WordTree<>();

  /** What phrases begin with, up to all of them: a phrase begins with a whole word of a name. */
  private final WordHashes beginnings = new WordHashes();

  /**
   * What a word or phrase says.
   *
   * @param chrome why an element of this name looks like chrome; absent where it does not
   * @param whole whether that holds only where it is the whole name
   * @param article whether elements of this name hold an article, where it is one word
   * @param caption whether elements of this name hold a caption
   */
  private record Sense(@Nullable Chrome chrome, boolean whole, boolean article, boolean caption) {
    Sense and(Sense other) {
      return new Sense(
          other.chrome == null ? chrome : other.chrome,
          whole || other.whole,
          article || other.article,
          caption || other.caption);
    }

    /**
     * What it says in a name.
     *
     * @param one whether it is one word
     * @param all whether it is the whole name; asked only where it matters
     */
    Meaning as(boolean one, boolean all) {
      return new Meaning(all || !whole ? chrome : null, one && article, caption);
    }
  }

  /** The file's own shape. */
  private record Lists(
      @JsonProperty("ignored-prefixes") List<String> ignoredPrefixes,
      List<String> whole,
      Map<String, Double> doubt,
      Map<String, List<String>> chrome,
      List<String> article,
      List<String> caption) {}

  /**
   * What a class or id says.
   *
   * @param chrome why the element looks like chrome; absent where it does not
   * @param article whether it has a word of elements that hold an article
   * @param caption whether it has a word of elements that hold a caption
   */
  record Meaning(@Nullable Chrome chrome, boolean article, boolean caption) {
    static final Meaning NONE = new Meaning(null, false, false);

    /** Whether it says nothing. */
    boolean isNone() {
      return chrome == null && !article && !caption;
    }

    /** Both; this one's chrome where both have some. */
    Meaning and(Meaning other) {
      if (isNone() || other.isNone()) {
        return isNone() ? other : this;
      }
      return new Meaning(
          chrome == null ? other.chrome : chrome,
          article || other.article,
          caption || other.caption);
    }
  }

  private ClassWords(Lists lists) {
    lists.ignoredPrefixes().forEach(prefix -> ignoredPrefixes.add(prefix, true, (a, b) -> a));
    lists
        .chrome()
        .forEach(
            (reason, words) -> {
              for (String word : words) {
                double doubt = lists.doubt().getOrDefault(reason, 1.0);
                add(
                    word,
                    new Sense(new Chrome(reason, "class " + word, doubt), false, false, false));
              }
            });
    lists.article().forEach(word -> add(word, new Sense(null, false, true, false)));
    lists.caption().forEach(word -> add(word, new Sense(null, false, false, true)));
    lists.whole().forEach(word -> add(word, new Sense(null, true, false, false)));
  }

  private void add(String word, Sense sense) {
    String letters = word.replace("-", "");
    senses.add(letters, sense, Sense::and);
    for (int end = 1; end <= letters.length(); end++) {
      beginnings.add(letters.substring(0, end));
    }
  }

  /**
   * The words of {@code class-words.yaml}.
   *
   * @throws UncheckedIOException when the file is not what it should be
   */
  static ClassWords load() {
    try (InputStream file = ClassWords.class.getResourceAsStream("class-words.yaml")) {
      if (file == null) {
        throw new IOException("class-words.yaml is missing");
      }
      return new ClassWords(new YAMLMapper().readValue(file, Lists.class));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the value of a class or id attribute says. */
  Meaning read(char[] names) {
    Meaning meaning = Meaning.NONE;
    int start = 0;
    boolean variant = false;
    for (int i = 0; i <= names.length; i++) {
      char c = i < names.length ? names[i] : ' ';
      if (small(c)) {
        continue;
      }
      if (c <= ' ') {
        if (i > start && i - start < LONGEST_NAME && !variant && !ignored(names, start, i)) {
          meaning = meaning.and(of(names, start, i));
        }
        start = i + 1;
        variant = false;
      } else {
        // variants of a utility class say nothing: md:hidden, [&>div]:block
        variant |= c == ':' || c == '[';
      }
    }
    return meaning;
  }

  /** Whether a name says nothing of its element: one of a topic. */
  private boolean ignored(char[] names, int start, int end) {
    WordTree<Boolean> prefix = ignoredPrefixes;
    for (int i = start; i < end && prefix != null; i++) {
      prefix = prefix.after(Character.toLowerCase(names[i]));
      if (prefix != null && prefix.meaning() != null) {
        return true;
      }
    }
    return false;
  }

  /**
   * What one name says. Its words are cut at what is no letter and where the case rises; digits
   * belong to the word before them. Of phrases that say different things, the last one counts.
   */
  private Meaning of(char[] names, int from, int to) {
    Meaning meaning = Meaning.NONE;
    boolean first = true;
    boolean inWord = false;
    boolean smallBefore = false;
    int word = from;
    int hash = 0;
    for (int i = from; i <= to; i++) {
      char c = i < to ? names[i] : ' ';
      if (inWord && small(c)) { // most of all characters: inside a word
        hash = WordHashes.with(hash, c);
        smallBefore = true;
        continue;
      }
      boolean letter = letter(c, inWord);
      boolean capital = capital(c);
      boolean begins = letter && (!inWord || (capital && smallBefore));
      if (inWord && (begins || !letter)) {
        if (beginnings.mayHave(hash)) {
          meaning = phrases(names, word, to, first).and(meaning);
        }
        first = false;
      }
      if (begins) {
        word = i;
        hash = 0;
      }
      hash = WordHashes.with(hash, Character.toLowerCase(c));
      inWord = letter;
      smallBefore = letter && !capital;
    }
    return meaning;
  }

  /**
   * What the phrases say that begin at a word.
   *
   * @param first whether it is the name's first word
   */
  private Meaning phrases(char[] names, int from, int to, boolean first) {
    Meaning meaning = Meaning.NONE;
    WordTree<Sense> phrase = senses;
    int words = 0;
    boolean inWord = false;
    boolean smallBefore = false;
    for (int i = from; i <= to && phrase != null; i++) {
      char c = i < to ? names[i] : ' ';
      boolean letter = letter(c, inWord);
      boolean capital = capital(c);
      if (inWord && (!letter || (capital && smallBefore))) {
        words++;
        Sense sense = phrase.meaning();
        if (sense != null) {
          boolean all = sense.whole() && first && !hasLetter(names, i, to);
          meaning = sense.as(words == 1, all).and(meaning);
        }
        if (words == LONGEST_PHRASE) {
          break;
        }
      }
      if (letter) {
        phrase = phrase.after(small(c) ? c : Character.toLowerCase(c));
      }
      inWord = letter;
      smallBefore = letter && !capital;
    }
    return meaning;
  }

  private static boolean letter(char c, boolean inWord) {
    return c < 0x80
        ? small(c) || capital(c) || (inWord && c >= '0' && c <= '9')
        : Character.isLetter(c);
  }

  private static boolean small(char c) {
    return c >= 'a' && c <= 'z';
  }

  private static boolean capital(char c) {
    return c < 0x80 ? c >= 'A' && c <= 'Z' : Character.isUpperCase(c);
  }

  private static boolean hasLetter(char[] names, int from, int to) {
    for (int i = from; i < to; i++) {
      if (letter(names[i], false)) {
        return true;
      }
    }
    return false;
  }
}
