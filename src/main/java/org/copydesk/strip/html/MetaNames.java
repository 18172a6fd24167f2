package org.copydesk.strip.html;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.copydesk.strip.field.WordFile;

/** The names under which meta elements hold a field. Data: {@code meta-fields.txt}. */
final class MetaNames {
  private final Map<String, List<String>> byField = new HashMap<>();

  MetaNames() {
    WordFile.read("meta-fields.txt")
        .entries()
        .forEach((field, names) -> byField.put(field, List.of(names.split(" ", -1))));
  }

  /** The names of a field, best first. */
  List<String> of(String field) {
    return byField.getOrDefault(field, List.of());
  }
}
