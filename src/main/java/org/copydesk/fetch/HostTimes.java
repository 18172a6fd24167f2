package org.copydesk.fetch;

import java.time.Instant;

/**
 * When a host was asked last, and until when it wants to be left alone.
 *
 * @param lastEnd when the last request ended; {@link Instant#EPOCH} where there was none
 * @param blockedUntil until when it asked to be left alone; {@link Instant#EPOCH} where it did not
 * @param refusals how many times in a row it asked for that
 */
public record HostTimes(Instant lastEnd, Instant blockedUntil, int refusals) {
  private static final HostTimes NONE = new HostTimes(Instant.EPOCH, Instant.EPOCH, 0);

  /** Those of a host that was never asked. */
  public static HostTimes none() {
    return NONE;
  }
}
