package org.copydesk.strip.line;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A label of {@code labels.yaml}.
 *
 * @param kind what its value is
 * @param strong whether it says so wherever it stands
 */
record Label(Kind kind, boolean strong) {
  /** What a label's value is. */
  enum Kind {
    AUTHOR,
    EDITOR,
    SOURCE,
    PUBLISHED,
    MODIFIED,
    SECTION,
    KEYWORDS,
    PAGE,
    CONTROL
  }

  private static final Map<String, Label> ALL = new HashMap<>();

  /** A label and what parts it from its value, as group 1 and the rest. */
  static final Pattern ANY;

  static {
    Map<String, Map<String, List<String>>> groups = LineData.groups("labels.yaml");
    groups.forEach(
        (kind, words) -> {
          Kind of = Kind.valueOf(kind.toUpperCase(Locale.ROOT));
          words
              .getOrDefault("strong", List.of())
              .forEach(w -> ALL.put(key(w), new Label(of, true)));
          words.getOrDefault("weak", List.of()).forEach(w -> ALL.put(key(w), new Label(of, false)));
        });
    Stream<String> words =
        groups.values().stream().flatMap(g -> g.values().stream()).flatMap(List::stream);
    ANY =
        Pattern.compile(
            "(" + LineData.alternatives(words) + ")\\s*(?::|(?<sign>[/丨|]|\\s(?=\\S)))\\s*");
  }

  static Label of(String written) {
    Label label = ALL.get(key(written));
    if (label == null) {
      throw new IllegalArgumentException("no label: " + written);
    }
    return label;
  }

  private static String key(String word) {
    return word.replace(" ", "").toLowerCase(Locale.ROOT);
  }
}
