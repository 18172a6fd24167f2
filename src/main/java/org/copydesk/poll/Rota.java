package org.copydesk.poll;

import java.time.Instant;

/** Who is to be polled when. Safe across threads. */
@FunctionalInterface
public interface Rota {
  /**
   * A source has its next turn at a time, instead of any that was said before. When that comes,
   * {@link Polling#turn} is to be called.
   */
  void due(String source, Instant at);
}
