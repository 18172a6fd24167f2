package org.copydesk.fetch;

import java.time.Instant;

/**
 * The host asked for patience (429, or 503 with {@code Retry-After}), and is left alone so long.
 */
public final class ThrottledException extends FetchException {
  private static final long serialVersionUID = 1L;

  public ThrottledException(String detail, Instant retryAt) {
    super("throttled", Weight.TEMPORARY, retryAt, detail);
  }
}
