package org.copydesk.fetch;

import java.time.Instant;

/** A body over its cap, counted decompressed; the connection was cut there. */
public final class TooLargeException extends FetchException {
  private static final long serialVersionUID = 1L;

  public TooLargeException(String detail) {
    super("too-large", Weight.HARD, (Instant) null, detail);
  }
}
