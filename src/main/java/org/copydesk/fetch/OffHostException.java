package org.copydesk.fetch;

import java.time.Instant;

/** A redirect leads to a host that the source has not granted. */
public final class OffHostException extends FetchException {
  private static final long serialVersionUID = 1L;

  public OffHostException(String detail) {
    super("off-host", Weight.HARD, (Instant) null, detail);
  }
}
