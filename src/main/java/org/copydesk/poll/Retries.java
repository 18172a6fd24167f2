package org.copydesk.poll;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.copydesk.fetch.FetchException;
import org.copydesk.source.Source;

/** When an article is looked at again: after it was fetched, and after it could not be. */
final class Retries {
  /** After these times an article is looked at again, counted from when it was first seen. */
  private static final List<Duration> STEPS =
      List.of(
          Duration.ofMinutes(15),
          Duration.ofHours(1),
          Duration.ofHours(4),
          Duration.ofDays(1),
          Duration.ofDays(3),
          Duration.ofDays(7),
          Duration.ofDays(14),
          Duration.ofDays(30));

  /** After so long without validators, in case the server's are not to be trusted. */
  private static final Duration UNCONDITIONAL = Duration.ofHours(20);

  private static final Duration FIRST = Duration.ofMinutes(5);
  private static final int MOST_HARD = 2;
  private static final int MOST_SOFT = 6;

  private Retries() {}

  /**
   * When an article is looked at again.
   *
   * @param step how often it was looked at again until now
   * @return empty when its source's update window is over
   */
  static Optional<Instant> lookAgain(Source source, Instant firstSeen, int step, Instant now) {
    for (int next = step; next < STEPS.size(); next++) {
      Duration after = STEPS.get(next);
      if (after.compareTo(source.updateWindow()) > 0) {
        return Optional.empty();
      }
      Instant at = firstSeen.plus(after);
      if (at.isAfter(now)) {
        return Optional.of(at);
      }
    }
    return Optional.empty();
  }

  /** Whether a time is none of those at which an article is looked at in any case. */
  static boolean isOffStep(Instant firstSeen, Instant due) {
    return STEPS.stream().noneMatch(step -> firstSeen.plus(step).equals(due));
  }

  /** Whether an article is looked at without validators. */
  static boolean unconditional(Item item, Instant now) {
    return item.fate() == null || item.firstSeen().plus(UNCONDITIONAL).isBefore(now);
  }

  /**
   * When to try again what could not be fetched.
   *
   * @param attempts how often it failed before
   * @return empty when it is given up
   */
  static Optional<Instant> tryAgain(FetchException e, int attempts, Instant now) {
    Instant later = now.plus(FIRST.multipliedBy(1L << Math.min(attempts, 6)));
    Instant asked = e.retryAt();
    return switch (e.weight()) {
      // a page that is listed minutes before it is there is worth a second look
      case HARD ->
          e.fate().startsWith("http-") && attempts + 1 < MOST_HARD
              ? Optional.of(later)
              : Optional.empty();
      case SOFT -> attempts + 1 < MOST_SOFT ? Optional.of(later) : Optional.empty();
      case TEMPORARY -> {
        Instant at = asked != null && asked.isAfter(now) ? asked : later;
        yield attempts < 4 * MOST_SOFT ? Optional.of(at) : Optional.empty();
      }
    };
  }
}
