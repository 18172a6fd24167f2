package org.copydesk.strip.field;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Zones as they are printed. Data: {@code zones.txt}. */
final class ZoneNames {
  private final Map<String, ZoneId> zones = new HashMap<>();
  private int longest;

  ZoneNames() {
    WordFile.read("zones.txt")
        .entries()
        .forEach(
            (name, zone) -> {
              zones.put(Letters.fold(name), ZoneId.of(zone));
              longest = Math.max(longest, name.length());
            });
  }

  /** The zone of this name on a page in this language. */
  @Nullable ZoneId zone(String name, String language) {
    if (name.length() > longest) {
      return null;
    }
    String folded = Letters.fold(name);
    ZoneId own = zones.get(language + " " + folded);
    return own == null ? zones.get(folded) : own;
  }
}
