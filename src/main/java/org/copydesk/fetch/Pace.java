package org.copydesk.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * When a host may be asked next. Between the end of a request and the start of the next lies the
 * pace, or the crawl-delay that the host asked for where that is longer, and a little more by
 * chance; a host that asked for patience is left alone so long. Ports share their host's pace. Safe
 * across threads.
 */
final class Pace {
  /** So much of the pause is added at most, so that requests do not fall into step. */
  private static final double JITTER = 0.2;

  private static final int PATIENCE_JITTER_DIVISOR = 10;
  private static final Duration MOST_PATIENCE_JITTER = Duration.ofMinutes(1);
  private static final Duration FIRST_PATIENCE = Duration.ofMinutes(1);
  private static final Duration LONGEST_OWN_PATIENCE = Duration.ofHours(1);
  private static final Duration LONGEST_PATIENCE = Duration.ofDays(1);
  private static final int MOST_DOUBLINGS = 6;

  private final HostMemory memory;
  private final Duration least;
  private final RandomGenerator chance;

  Pace(HostMemory memory, Duration least, RandomGenerator chance) {
    this.memory = memory;
    this.least = least;
    this.chance = chance;
  }

  /** A factor by which a pause is longer than it must be, drawn anew for each. */
  synchronized double stretch() {
    return 1 + JITTER * chance.nextDouble();
  }

  /** When the next request to a host may start; in the past where it may at once. */
  Instant next(String host, Duration delay, double stretch, Instant now) {
    Instant last = memory.times(host).lastEnd();
    Duration pause = delay.compareTo(least) > 0 ? delay : least;
    Instant end = last.isAfter(now) ? now : last; // a clock that was set back
    return end.plusNanos((long) (pause.toNanos() * stretch));
  }

  /** A request to a host has ended, and the host did not ask for patience. */
  void ended(String host, Instant now) {
    memory.keep(host, new HostTimes(now, memory.times(host).blockedUntil(), 0));
  }

  /**
   * A request to a host has ended, and the host asks for patience.
   *
   * @param asked how long; null where it did not say
   */
  synchronized void refused(String host, @Nullable Duration asked, Instant now) {
    int refusals = memory.times(host).refusals();
    Duration patience = asked == null || asked.isZero() ? own(refusals) : asked;
    patience = patience.compareTo(LONGEST_PATIENCE) > 0 ? LONGEST_PATIENCE : patience;
    Duration tenth = patience.dividedBy(PATIENCE_JITTER_DIVISOR);
    long most =
        (tenth.compareTo(MOST_PATIENCE_JITTER) > 0 ? MOST_PATIENCE_JITTER : tenth).toMillis();
    Instant until = now.plus(patience).plusMillis(chance.nextLong(most + 1));
    memory.keep(host, new HostTimes(now, until, refusals + 1));
  }

  private static Duration own(int refusals) {
    Duration patience = FIRST_PATIENCE.multipliedBy(1L << Math.min(refusals, MOST_DOUBLINGS));
    return patience.compareTo(LONGEST_OWN_PATIENCE) > 0 ? LONGEST_OWN_PATIENCE : patience;
  }

  /**
   * Lets a request to a host pass that did not ask for patience.
   *
   * @throws ThrottledException when it did
   */
  void check(String host, Instant now) {
    Instant until = memory.times(host).blockedUntil();
    if (until.isAfter(now)) {
      throw new ThrottledException(host + " asked to be left alone until " + until, until);
    }
  }
}
