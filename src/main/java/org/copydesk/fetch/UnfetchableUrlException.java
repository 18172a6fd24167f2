package org.copydesk.fetch;

import java.time.Instant;

/** A URL that is no absolute {@code http} or {@code https} URL with a host. */
public final class UnfetchableUrlException extends FetchException {
  private static final long serialVersionUID = 1L;

  public UnfetchableUrlException(String detail) {
    super("bad-url", Weight.HARD, (Instant) null, detail);
  }
}
