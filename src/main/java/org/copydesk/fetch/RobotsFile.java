package org.copydesk.fetch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was found at {@code /robots.txt} (RFC 9309, section 2.3.1).
 *
 * @param standing how it was found
 * @param body the file, 500 KiB at most; empty where there is none
 * @param contentType the media type that it came with
 * @param at when it was asked for
 */
@SuppressWarnings("ArrayRecordComponent") // handed over once, compared never
public record RobotsFile(Standing standing, byte[] body, @Nullable String contentType, Instant at) {
  /** How a {@code robots.txt} was found. */
  public enum Standing {
    /** There is one; its rules hold. */
    STATED,
    /** There is none (4xx, redirects without end); everything is allowed. */
    ABSENT,
    /** It cannot be known (5xx, no answer); nothing is allowed. */
    UNREACHABLE
  }

  /** The same file as if it had been asked for at another time. */
  RobotsFile at(Instant time) {
    return new RobotsFile(standing, body, contentType, time);
  }
}
