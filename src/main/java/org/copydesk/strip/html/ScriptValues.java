package org.copydesk.strip.html;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.strip.field.WordFile;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;

/**
 * Reads texts that stand behind known keys in a page's scripts: {@code "publishDate":"2025-03-05"},
 * {@code pubtime: '2025-03-05'}, also where the JSON stands in a string. Data: {@code
 * script-keys.txt}.
 */
final class ScriptValues {
  private static final int MOST = 40;
  private static final int LONGEST_SCRIPT = 2_000_000;
  private static final int LONGEST_VALUE = 100;

  private final List<String> keys;

  private ScriptValues(List<String> keys) {
    this.keys = keys;
  }

  /** The keys of a field. */
  static ScriptValues of(String field) {
    return new ScriptValues(List.copyOf(WordFile.read("script-keys.txt").words(field)));
  }

  /** A value and the key that it stands behind. */
  record Found(String key, String value) {}

  /** What the scripts of a page hold; values that are no text are left out. */
  List<Found> in(List<Element> scripts) {
    List<Found> found = new ArrayList<>();
    for (Element script : scripts) {
      String data = data(script);
      if (data.isEmpty() || data.length() > LONGEST_SCRIPT) {
        continue;
      }
      for (String key : keys) {
        int place = data.indexOf(key);
        while (place >= 0 && found.size() < MOST) {
          String value = value(data, place, place + key.length());
          if (!value.isEmpty()) {
            found.add(new Found(key, value));
          }
          place = data.indexOf(key, place + key.length());
        }
      }
    }
    return found;
  }

  /** What is in a script; not copied where it is one piece, as it is as a rule. */
  private static String data(Element script) {
    return script.childNodeSize() == 1 && script.childNode(0) instanceof DataNode only
        ? only.getWholeData()
        : script.data();
  }

  private static String value(String data, int start, int end) {
    if (start > 0
        && (Character.isLetterOrDigit(data.charAt(start - 1)) || data.charAt(start - 1) == '_')) {
      return "";
    }
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
