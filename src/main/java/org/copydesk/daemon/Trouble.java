package org.copydesk.daemon;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.copydesk.inbox.Printable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells of what is being waited out: each kind at once, and then once in a while, however many
 * articles wait. Safe across threads.
 */
public final class Trouble {
  private static final Logger LOG = LoggerFactory.getLogger("copydesk");
  private static final Duration PAUSE = Duration.ofSeconds(30);

  private final InstantSource clock;
  private final Map<Class<?>, Instant> told = new HashMap<>();

  /**
   * @param clock tells when it is time to say it again
   */
  public Trouble(InstantSource clock) {
    this.clock = clock;
  }

  /** An attempt that failed and is tried again. */
  public synchronized void waitedOut(Throwable cause) {
    Instant now = clock.instant();
    Instant last = told.get(cause.getClass());
    if (last == null || last.plus(PAUSE).isBefore(now)) {
      told.put(cause.getClass(), now);
      LOG.error(
          "{}: {} (waited out, without a restart: files stay in the inbox and fetched articles at the desk,"
              + " all are tried again)",
          cause.getClass().getSimpleName(),
          Printable.of(String.valueOf(cause.getMessage())));
    }
  }
}
