package org.copydesk.strip.html;

import org.copydesk.strip.field.Blanks;
import org.jspecify.annotations.Nullable;

/** Reads single values out of JSON that a parser refuses. */
final class BrokenJson {
  private static final int LONGEST_VALUE = 500;

  private BrokenJson() {}

  /**
   * The text of the first {@code "key": "text"} between two places; absent where there is none, or
   * where its end is not found. A quote ends the text only in front of a comma or a bracket, so
   * that unescaped quotes inside do not cut it.
   */
  static @Nullable String value(String json, String key, int from, int to) {
    int place = json.indexOf("\"" + key + "\"", from);
    if (place < 0 || place >= to) {
      return null;
    }
    int i = afterBlanks(json, place + key.length() + 2);
    if (i >= json.length() || json.charAt(i) != ':') {
      return null;
    }
    i = afterBlanks(json, i + 1);
    if (i >= json.length() || json.charAt(i) != '"') {
      return null;
    }
    int start = i + 1;
    for (int end = start; end < json.length() && end - start < LONGEST_VALUE; end++) {
      if (json.charAt(end) == '"' && json.charAt(end - 1) != '\\') {
        int next = afterBlanks(json, end + 1);
        if (next >= json.length() || ",}]".indexOf(json.charAt(next)) >= 0) {
          String value = Blanks.folded(json.substring(start, end).replace("\\", ""));
          return value.isEmpty() ? null : value;
        }
      }
    }
    return null;
  }

  private static int afterBlanks(String json, int from) {
    int i = from;
    while (i < json.length() && json.charAt(i) <= ' ') {
      i++;
    }
    return i;
  }
}
