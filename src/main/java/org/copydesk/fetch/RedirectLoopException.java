package org.copydesk.fetch;

import java.time.Instant;

/** A redirect to where the chain has been already. */
public final class RedirectLoopException extends FetchException {
  private static final long serialVersionUID = 1L;

  public RedirectLoopException(String detail) {
    super("redirect-loop", Weight.HARD, (Instant) null, detail);
  }
}
