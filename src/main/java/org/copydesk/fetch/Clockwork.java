package org.copydesk.fetch;

import java.time.Instant;

/** Runs things later. */
@FunctionalInterface
public interface Clockwork {
  /**
   * Runs something at a time, or at once when that has passed; never on the thread of the caller.
   * What is run does not block.
   */
  void at(Instant due, Runnable run);
}
