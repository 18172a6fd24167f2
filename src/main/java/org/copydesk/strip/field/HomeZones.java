package org.copydesk.strip.field;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The zones that pages are at home in, by their country and their language. Data: {@code
 * home-zones.txt}. Safe across threads.
 */
public final class HomeZones {
  /** What stands before a country in the data. */
  private static final String COUNTRY = ".";

  /** The key of the domains that say nothing of the country. */
  private static final String SOLD = "sold";

  private final Map<String, ZoneId> zones = new HashMap<>();
  private final Set<String> sold;

  public HomeZones() {
    WordFile data = WordFile.read("home-zones.txt");
    sold = data.words(SOLD);
    data.entries().forEach(this::add);
  }

  private void add(String key, String value) {
    if (!key.equals(SOLD)) {
      zones.put(key, ZoneId.of(value));
    }
  }

  /**
   * The zone of a page: that of the country of its address, else of its language's region, else of
   * its language. Absent where none of them tells.
   *
   * @param host the host of its address; empty where it has none
   * @param language its language as a BCP 47 tag; empty where it is unknown
   */
  public @Nullable ZoneId of(String host, String language) {
    String domain = host.substring(host.lastIndexOf('.') + 1);
    ZoneId zone = sold.contains(domain) ? null : zones.get(COUNTRY + domain);
    if (zone == null) {
      String[] subtags = language.toLowerCase(Locale.ROOT).split("-", -1);
      for (int i = 1; i < subtags.length && zone == null; i++) {
        zone = zones.get(COUNTRY + subtags[i]);
      }
      zone = zone == null ? zones.get(subtags[0]) : zone;
    }
    return zone;
  }
}
