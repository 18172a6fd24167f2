package org.copydesk.strip.html;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the words of class and id attributes tell of an element; the words are data. Immutable and
 * safe across threads.
 */
final class ClassWords {
  private static final int LONGEST_PHRASE = 3;

  private final List<String> ignoredPrefixes;
  private final Map<String, Chrome> chrome = new HashMap<>();
  private final Set<String> article = new HashSet<>();
  private final Set<String> caption = new HashSet<>();
  private final Set<String> whole = new HashSet<>();

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

    Meaning and(Meaning other) {
      return new Meaning(
          chrome == null ? other.chrome : chrome,
          article || other.article,
          caption || other.caption);
    }
  }

  private ClassWords(Lists lists) {
    ignoredPrefixes = List.copyOf(lists.ignoredPrefixes());
    lists
        .chrome()
        .forEach(
            (reason, words) -> {
              for (String word : words) {
                chrome.put(
                    word.replace("-", ""),
                    new Chrome(reason, "class " + word, lists.doubt().getOrDefault(reason, 1.0)));
              }
            });
    article.addAll(lists.article());
    lists.caption().forEach(word -> caption.add(word.replace("-", "")));
    lists.whole().forEach(word -> whole.add(word.replace("-", "")));
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
  Meaning read(String attribute) {
    Meaning meaning = Meaning.NONE;
    int start = 0;
    for (int i = 0; i <= attribute.length(); i++) {
      if (i == attribute.length() || attribute.charAt(i) <= ' ') {
        if (i > start && i - start < 80) {
          meaning = meaning.and(ofName(attribute.substring(start, i)));
        }
        start = i + 1;
      }
    }
    return meaning;
  }

  private Meaning ofName(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    for (String prefix : ignoredPrefixes) {
      if (lower.startsWith(prefix)) {
        return Meaning.NONE;
      }
    }
    if (name.indexOf(':') >= 0 || name.indexOf('[') >= 0) {
      return Meaning.NONE; // a variant of a utility class: md:hidden, [&>div]:block
    }
    List<String> words = words(name);
    Chrome found = null;
    boolean holdsArticle = false;
    boolean holdsCaption = false;
    for (int i = 0; i < words.size(); i++) {
      String phrase = "";
      for (int n = 0; n < LONGEST_PHRASE && i + n < words.size(); n++) {
        phrase = phrase + words.get(i + n);
        Chrome hit = chrome.get(phrase);
        holdsCaption |= caption.contains(phrase);
        if (hit != null && ((i == 0 && n == words.size() - 1) || !whole.contains(phrase))) {
          found = hit;
        }
      }
      holdsArticle |= article.contains(words.get(i));
    }
    return found == null && !holdsArticle && !holdsCaption
        ? Meaning.NONE
        : new Meaning(found, holdsArticle, holdsCaption);
  }

  /** Cuts a name into lower-case words, at what is no letter and where the case rises. */
  private static List<String> words(String name) {
    List<String> words = new ArrayList<>(4);
    StringBuilder word = new StringBuilder();
    boolean lowerBefore = false;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean letter = Character.isLetter(c) || (c >= '0' && c <= '9' && word.length() > 0);
      boolean upper = Character.isUpperCase(c);
      if ((!letter || (upper && lowerBefore)) && word.length() > 0) {
        words.add(word.toString());
        word.setLength(0);
      }
      if (letter) {
        word.append(Character.toLowerCase(c));
      }
      lowerBefore = letter && !upper;
    }
    if (word.length() > 0) {
      words.add(word.toString());
    }
    return words;
  }
}
