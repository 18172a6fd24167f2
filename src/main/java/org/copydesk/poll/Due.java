package org.copydesk.poll;

import java.time.Instant;
import java.util.List;

/**
 * When a source is polled next.
 *
 * @param at when
 * @param why every reason that was weighed, in the order of weighing; the last that moved the time
 *     decided
 */
public record Due(Instant at, List<Term> why) {
  public Due {
    why = List.copyOf(why);
  }
}
