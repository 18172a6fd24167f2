package org.copydesk.strip.field;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A word list beside this class: UTF-8 lines, {@code #} starts a comment at the head of a line,
 * {@code KEY = words} gives a list a name.
 */
public final class WordFile {
  private final String name;
  private final List<String> lines;

  private WordFile(String name, List<String> lines) {
    this.name = name;
    this.lines = lines;
  }

  /**
   * Reads a list.
   *
   * @param name the file's name among this package's resources
   * @throws IllegalStateException when the build lacks it
   */
  public static WordFile read(String name) {
    try (InputStream in = WordFile.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no word list " + name);
      }
      List<String> lines = new ArrayList<>();
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
        if (!line.isBlank() && !line.startsWith("#")) {
          lines.add(line.strip());
        }
      }
      return new WordFile(name, lines);
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  /** The lines, comments and blank ones left out. */
  public List<String> lines() {
    return List.copyOf(lines);
  }

  /** The values by key, in order; values of one key on several lines are joined by a blank. */
  public Map<String, String> entries() {
    Map<String, String> entries = new LinkedHashMap<>();
    for (String line : lines) {
      int equals = line.indexOf(" = ");
      if (equals < 0) {
        throw new IllegalStateException(name + ": neither key nor comment: " + line);
      }
      entries.merge(
          line.substring(0, equals).strip(), line.substring(equals + 3).strip(), WordFile::joined);
    }
    return entries;
  }

  private static String joined(String first, String second) {
    return first + " " + second;
  }

  /** The words of a key, which are separated by blanks; empty where the key is absent. */
  public Set<String> words(String key) {
    Set<String> words = new LinkedHashSet<>();
    for (String word : entries().getOrDefault(key, "").split(" ", -1)) {
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    return words;
  }

  /** The words of a key, in which "_" stands for a blank; empty where the key is absent. */
  public Set<String> phrases(String key) {
    Set<String> phrases = new LinkedHashSet<>();
    words(key).forEach(word -> phrases.add(word.replace('_', ' ')));
    return phrases;
  }
}
