package org.copydesk.fetch;

import java.time.Instant;

/** More redirects than are followed. */
public final class TooManyRedirectsException extends FetchException {
  private static final long serialVersionUID = 1L;

  public TooManyRedirectsException(String detail) {
    super("too-many-redirects", Weight.HARD, (Instant) null, detail);
  }
}
