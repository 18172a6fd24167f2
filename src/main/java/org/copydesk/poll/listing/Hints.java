package org.copydesk.poll.listing;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a listing says of how often to ask for it.
 *
 * @param ttl how long it may be kept, positive (RSS 2.0, {@code ttl}; Baidu news protocol, in
 *     minutes)
 * @param updatePeriod how often it changes, positive ({@code sy:updatePeriod} by {@code
 *     sy:updateFrequency}, RDF Site Summary 1.0 Modules: Syndication)
 * @param skipHours the hours, 0 to 23 in UTC, in which not to ask (RSS 2.0)
 * @param skipDays the days, in UTC, on which not to ask (RSS 2.0)
 */
public record Hints(
    @Nullable Duration ttl,
    @Nullable Duration updatePeriod,
    Set<Integer> skipHours,
    Set<DayOfWeek> skipDays) {
  /** Nothing is said. */
  public static final Hints NONE = new Hints(null, null, Set.of(), Set.of());

  public Hints {
    if ((ttl != null && (ttl.isZero() || ttl.isNegative()))
        || (updatePeriod != null && (updatePeriod.isZero() || updatePeriod.isNegative()))
        || !skipHours.stream().allMatch(hour -> hour >= 0 && hour < 24)) {
      throw new IllegalArgumentException(
          "not a rhythm: " + ttl + ", " + updatePeriod + ", " + skipHours);
    }
    skipHours = Set.copyOf(skipHours);
    skipDays = Set.copyOf(skipDays);
  }
}
