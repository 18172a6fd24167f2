package org.copydesk.fetch;

import java.time.Instant;

/** An answer that is no success: {@code http-404}, {@code http-500} … */
public final class RefusedStatusException extends FetchException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final byte[] page;

  public RefusedStatusException(String url, Reply reply) {
    super(
        "http-" + reply.status(),
        reply.status() >= 500 || reply.status() == 408 || reply.status() == 425
            ? Weight.SOFT
            : Weight.HARD,
        (Instant) null,
        url + " was answered with status " + reply.status());
    this.status = reply.status();
    this.page = reply.body();
  }

  /** The status. */
  public int status() {
    return status;
  }

  /**
   * The start of the page that came with it, 64 KiB at most: with 403, 429 and 503, the statuses of
   * walls; empty with others.
   */
  public byte[] page() {
    return page.clone();
  }
}
