package org.copydesk.strip.field;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The words that stand inside stated dates. Data: {@code date-words.txt}. */
final class DateWords {
  private final Map<String, Set<String>> kinds = new HashMap<>();
  private final Map<String, Integer> eras = new HashMap<>();

  DateWords() {
    WordFile.read("date-words.txt")
        .entries()
        .forEach(
            (kind, words) -> {
              Set<String> folded = new HashSet<>();
              for (String word : words.split(" ", -1)) {
                folded.add(Letters.fold(word));
              }
              kinds.put(kind, folded);
            });
    for (String era : WordFile.read("date-words.txt").words("era")) {
      int colon = era.indexOf(':');
      eras.put(era.substring(0, colon), Integer.valueOf(era.substring(colon + 1)));
    }
  }

  /** Whether a word is of this kind. */
  boolean is(String kind, String word) {
    return kinds.getOrDefault(kind, Set.of()).contains(Letters.fold(word));
  }

  /** The words of a kind, folded. */
  Set<String> of(String kind) {
    return kinds.getOrDefault(kind, Set.of());
  }

  /** The eras by name: the year before their first. */
  Map<String, Integer> eras() {
    return eras;
  }
}
