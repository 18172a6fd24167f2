package org.copydesk.fetch;

import java.time.Duration;

/**
 * How long a request may take.
 *
 * @param connect until a connection is there, name lookup and TLS not counted
 * @param response from the start of the request until all headers of the answer are there
 * @param total from the start of the request until the body's last byte
 */
public record Limits(Duration connect, Duration response, Duration total) {
  /**
   * A site that is alive connects within a second and answers within a few; a slow one deserves
   * patience, but a thread that waits for it is missing elsewhere.
   */
  private static final Limits USUAL =
      new Limits(Duration.ofSeconds(10), Duration.ofSeconds(20), Duration.ofSeconds(60));

  /** Those of the daemon: 10 s, 20 s, 60 s. */
  public static Limits usual() {
    return USUAL;
  }
}
