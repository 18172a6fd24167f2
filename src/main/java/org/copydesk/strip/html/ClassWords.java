package org.copydesk.strip.html;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.copydesk.script.WordTree;
import org.jspecify.annotations.Nullable;

/**
 * What the words of class and id attributes tell of an element; the words are data. Immutable and
 * safe across threads.
 */
final class ClassWords {
  private static final int LONGEST_PHRASE = 3;

  /** A longer name says nothing; in characters. */
  private static final int LONGEST_NAME = 80;

  /** No shorter name has more words. */
  private static final int MOST_WORDS = 60;

  private final WordTree<Boolean> ignoredPrefixes = new WordTree<>();
  private final WordTree<Sense> senses = new WordTree<>();
  private final WordHashes hashes;
  private final int list;

  /**
   * What a word or phrase says.
   *
   * @param chrome why an element of this name looks like chrome; absent where it does not
   * @param whole whether that holds only where it is the whole name
   * @param article whether elements of this name hold an article, where it is one word
   * @param caption whether elements of this name hold a caption
   * @param apart whether parts of lines of this name are shown in lines of their own
   */
  private record Sense(
      @Nullable Chrome chrome, boolean whole, boolean article, boolean caption, boolean apart) {
    static final Sense WHOLE = new Sense(null, true, false, false, false);
    static final Sense ARTICLE = new Sense(null, false, true, false, false);
    static final Sense CAPTION = new Sense(null, false, false, true, true);
    static final Sense APART = new Sense(null, false, false, false, true);

    static Sense of(Chrome chrome) {
      return new Sense(chrome, false, false, false, false);
    }

    Sense and(Sense other) {
      return new Sense(
          other.chrome == null ? chrome : other.chrome,
          whole || other.whole,
          article || other.article,
          caption || other.caption,
          apart || other.apart);
    }

    /**
     * What it says in a name.
     *
     * @param one whether it is one word
     * @param all whether it is the whole name; asked only where it matters
     */
    Meaning as(boolean one, boolean all) {
      return new Meaning(all || !whole ? chrome : null, one && article, caption, apart);
    }
  }

  /** The file's own shape. */
  private record Lists(
      @JsonProperty("ignored-prefixes") List<String> ignoredPrefixes,
      List<String> whole,
      Map<String, Double> doubt,
      Map<String, List<String>> chrome,
      List<String> article,
      List<String> caption,
      List<String> apart) {}

  /**
   * What a class or id says.
   *
   * @param chrome why the element looks like chrome; absent where it does not
   * @param article whether it has a word of elements that hold an article
   * @param caption whether it has a word of elements that hold a caption
   * @param apart whether it has a word of parts of lines that are shown in lines of their own
   */
  record Meaning(@Nullable Chrome chrome, boolean article, boolean caption, boolean apart) {
    static final Meaning NONE = new Meaning(null, false, false, false);

    /** Whether it says nothing. */
    boolean isNone() {
      return chrome == null && !article && !caption && !apart;
    }

    /** Both; this one's chrome where both have some. */
    Meaning and(Meaning other) {
      if (isNone() || other.isNone()) {
        return isNone() ? other : this;
      }
      return new Meaning(
          chrome == null ? other.chrome : chrome,
          article || other.article,
          caption || other.caption,
          apart || other.apart);
    }
  }

  private ClassWords(Lists lists, WordHashes hashes, int list) {
    lists.ignoredPrefixes().forEach(prefix -> ignoredPrefixes.add(prefix, true, (a, b) -> a));
    lists
        .chrome()
        .forEach(
            (reason, words) -> {
              for (String word : words) {
                double doubt = lists.doubt().getOrDefault(reason, 1.0);
                add(word, Sense.of(new Chrome(reason, "class " + word, doubt)));
              }
            });
    lists.article().forEach(word -> add(word, Sense.ARTICLE));
    lists.caption().forEach(word -> add(word, Sense.CAPTION));
    lists.apart().forEach(word -> add(word, Sense.APART));
    lists.whole().forEach(word -> add(word, Sense.WHOLE));
    Stream.concat(
            lists.chrome().values().stream().flatMap(List::stream),
            Stream.of(lists.article(), lists.caption(), lists.apart(), lists.whole())
                .flatMap(List::stream))
        .forEach(word -> hashes.add(letters(word), list));
    this.hashes = hashes;
    this.list = list;
  }

  private static String letters(String word) {
    return word.replace("-", "");
  }

  private void add(String word, Sense sense) {
    senses.add(letters(word), sense, Sense::and);
  }

  /**
   * The words of {@code class-words.yaml}.
   *
   * @param hashes where all phrases are noted, their words joined
   * @param list the bit of this list there
   * @throws UncheckedIOException when the file is not what it should be
   */
  static ClassWords load(WordHashes hashes, int list) {
    try (InputStream file = ClassWords.class.getResourceAsStream("class-words.yaml")) {
      if (file == null) {
        throw new IOException("class-words.yaml is missing");
      }
      return new ClassWords(new YAMLMapper().readValue(file, Lists.class), hashes, list);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the names of an attribute say, told word by word in order. For one thread. */
  final class Reading {
    private Meaning meaning = Meaning.NONE;

    /** Where the words of the name begin; no name that counts has more. */
    private final int[] words = new int[MOST_WORDS];

    /** The words with which a phrase may begin, as bits. */
    private long telling;

    private int count;

    /** The hash code of the last word, and of the last two joined. */
    private int one;

    private int two;

    /** Begins another attribute. */
    void clear() {
      meaning = Meaning.NONE;
      beginName();
    }

    private void beginName() {
      count = 0;
      telling = 0;
    }

    /**
     * Notes a word of a name.
     *
     * @param start where it begins
     * @param length how many letters it has
     * @param hash its hash code
     */
    void word(int start, int length, int hash) {
      if (count == MOST_WORDS || length > WordHashes.LONGEST_JOINED) {
        return;
      }
      words[count] = start;
      if (mayBePhrase(hash)) {
        telling |= 1L << count;
      }
      if (count > 0) {
        int joined = WordHashes.joined(one, hash, length);
        if (mayBePhrase(joined)) {
          telling |= 1L << (count - 1);
        }
        if (count > 1 && mayBePhrase(WordHashes.joined(two, hash, length))) {
          telling |= 1L << (count - 2);
        }
        two = joined;
      }
      one = hash;
      count++;
    }

    private boolean mayBePhrase(int hash) {
      return hashes.mayHave(hash, list);
    }

    /**
     * Reads the name whose words were noted. Of phrases that say different things, the last one
     * counts, of names the first.
     *
     * @param counts whether names of its form say anything
     */
    void name(char[] names, int start, int end, boolean counts) {
      if (telling != 0 && counts && end - start < LONGEST_NAME) {
        Meaning said = Meaning.NONE;
        for (int i = 0; i < count; i++) {
          if ((telling & 1L << i) != 0) {
            said = phrases(names, words[i], end, i == 0).and(said);
          }
        }
        meaning = said.isNone() || ignored(names, start, end) ? meaning : meaning.and(said);
      }
      beginName();
    }

    /** What the names read say. */
    Meaning meaning() {
      return meaning;
    }
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
      if (small(c)) { // most of all characters
        phrase = phrase.after(c);
        inWord = true;
        smallBefore = true;
        continue;
      }
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
        phrase = phrase.after(Character.toLowerCase(c));
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
