package org.copydesk.fetch;

import java.time.Instant;

/** An answer that is no success: {@code http-404}, {@code http-500} … */
public final class RefusedStatusException extends FetchException {
  private static final long serialVersionUID = 1L;

  private final int status;

  public RefusedStatusException(int status, String detail) {
    super("http-" + status, status >= 500 ? Weight.SOFT : Weight.HARD, (Instant) null, detail);
    this.status = status;
  }

  /** The status. */
  public int status() {
    return status;
  }
}
