package org.copydesk.poll;

import java.util.Map;
import java.util.TreeMap;

/**
 * What became of all that a source brought: every article that was discovered, and every time that
 * one was looked at again, has one fate or is pending.
 *
 * @param discovered how many there were
 * @param fates how many had which fate
 */
public record Tally(long discovered, Map<String, Long> fates) {
  /** Nothing yet. */
  public static final Tally NOTHING = new Tally(0, Map.of());

  public Tally {
    fates = Map.copyOf(fates);
  }

  /** How many have no fate yet. */
  public long pending() {
    return discovered - fates.values().stream().mapToLong(Long::longValue).sum();
  }

  /** So many more were discovered. */
  Tally discovered(int more) {
    return new Tally(discovered + more, fates);
  }

  /** One of the discovered has its fate. */
  Tally fate(String fate) {
    Map<String, Long> counted = new TreeMap<>(fates);
    counted.merge(fate, 1L, Long::sum);
    return new Tally(discovered, counted);
  }
}
