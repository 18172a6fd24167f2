package org.copydesk.strip.html;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.copydesk.script.WordTree;
import org.copydesk.strip.field.WordFile;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Reads texts that stand behind known keys in a page's scripts: {@code "publishDate":"2025-03-05"},
 * {@code pubtime: '2025-03-05'}, also where the JSON stands in a string. Data: {@code
 * script-keys.txt}.
 */
final class ScriptValues {
  private static final int MOST = 40;
  private static final int LONGEST_SCRIPT = 2_000_000;
  private static final int LONGEST_VALUE = 100;

  /** Keys that share so many letters are searched for together. */
  private static final int HEAD = 3;

  private final List<String> keys;
  private final WordTree<String> words = new WordTree<>();

  /** What the keys begin with that have their first letters in common: searched for once. */
  private final Collection<String> stems;

  private ScriptValues(List<String> keys) {
    this.keys = keys;
    Map<String, String> byHead = new LinkedHashMap<>();
    for (String key : keys) {
      words.add(key, key, (a, b) -> a);
      byHead.merge(key.substring(0, Math.min(HEAD, key.length())), key, ScriptValues::common);
    }
    stems = byHead.values();
  }

  /** What two texts both begin with. */
  private static String common(String a, String b) {
    int end = 0;
    while (end < a.length() && end < b.length() && a.charAt(end) == b.charAt(end)) {
      end++;
    }
    return a.substring(0, end);
  }

  /** The keys of a field. */
  static ScriptValues of(String field) {
    return new ScriptValues(List.copyOf(WordFile.read("script-keys.txt").words(field)));
  }

  /** A value and the key that it stands behind. */
  record Found(String key, String value) {}

  /**
   * What the scripts of a page hold, the first keys of each script first; values that are no text
   * are left out.
   */
  List<Found> in(List<Element> scripts) {
    List<Found> found = new ArrayList<>();
    for (Element script : scripts) {
      String data = data(script);
      if (data.length() <= LONGEST_SCRIPT) {
        List<Found> values = in(data);
        values.sort(Comparator.comparingInt(value -> keys.indexOf(value.key())));
        found.addAll(values.subList(0, Math.min(values.size(), MOST - found.size())));
      }
    }
    return found;
  }

  /** The values in a script. */
  private List<Found> in(String data) {
    List<Found> found = new ArrayList<>();
    for (String stem : stems) {
      for (int i = data.indexOf(stem); i >= 0; i = data.indexOf(stem, i + 1)) {
        if (i == 0
            || !(Character.isLetterOrDigit(data.charAt(i - 1)) || data.charAt(i - 1) == '_')) {
          at(i, data, found);
        }
      }
    }
    return found;
  }

  /** Adds the values behind the keys that stand at a place. */
  private void at(int place, String data, List<Found> found) {
    @Nullable WordTree<String> word = words;
    for (int i = place; i < data.length() && word != null; i++) {
      word = word.after(data.charAt(i));
      String key = word == null ? null : word.meaning();
      String value = key == null ? "" : value(data, i + 1);
      if (key != null && !value.isEmpty()) {
        found.add(new Found(key, value));
      }
    }
  }

  /** What is in a script; not copied where it is one piece, as it is as a rule. */
  private static String data(Element script) {
    return script.childNodeSize() == 1 && script.childNode(0) instanceof DataNode only
        ? only.getWholeData()
        : script.data();
  }

  /** The value behind a key that ends at a place; empty where none is. */
  private static String value(String data, int end) {
    int i = skip(data, end, "\\\"'");
    i = skip(data, i, " \t");
    if (i >= data.length() || ":=".indexOf(data.charAt(i)) < 0) {
      return "";
    }
    i = skip(data, i + 1, " \t\\");
    if (i >= data.length() || "\"'".indexOf(data.charAt(i)) < 0) {
      return "";
    }
    char quote = data.charAt(i);
    int close = i + 1;
    while (close < data.length()
        && data.charAt(close) != quote
        && data.charAt(close) != '\n'
        && close - i <= LONGEST_VALUE) {
      close++;
    }
    if (close >= data.length() || data.charAt(close) != quote) {
      return "";
    }
    String value = data.substring(i + 1, close);
    return (value.endsWith("\\") ? value.substring(0, value.length() - 1) : value)
        .replace("\\/", "/")
        .strip();
  }

  private static int skip(String data, int from, String characters) {
    int i = from;
    while (i < data.length() && characters.indexOf(data.charAt(i)) >= 0) {
      i++;
    }
    return i;
  }
}
