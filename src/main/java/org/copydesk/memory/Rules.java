package org.copydesk.memory;

import java.time.Duration;
import org.copydesk.config.MemorySettings;
import org.copydesk.memory.match.Recurrence;

/**
 * What the memory does with what it finds.
 *
 * @param days how long what was seen is remembered
 * @param recurrence when a paragraph of a source is furniture
 * @param dropRepeats whether a repeated paragraph is struck instead of marked
 * @param dropReprints whether a reprint is kept back instead of marked
 */
record Rules(int days, Recurrence recurrence, boolean dropRepeats, boolean dropReprints) {
  static Rules of(MemorySettings settings) {
    return new Rules(
        settings.days(),
        new Recurrence(settings.recurringArticles()),
        settings.dropRepeats(),
        settings.dropReprints());
  }

  /**
   * Whether what was seen is forgotten.
   *
   * @param seen when it was seen last, in milliseconds of the epoch
   * @param now the time of the article that asks, in milliseconds of the epoch
   */
  boolean forgotten(long seen, long now) {
    return seen < now - Duration.ofDays(days).toMillis();
  }

  /** Whether it is time to note again that something was seen: at most once a day. */
  boolean stale(long seen, long now) {
    return seen < now - Duration.ofDays(1).toMillis();
  }
}
