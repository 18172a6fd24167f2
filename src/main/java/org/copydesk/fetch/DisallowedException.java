package org.copydesk.fetch;

import java.time.Instant;

/** A URL that the host's {@code robots.txt} keeps us from, or while that file cannot be read. */
public final class DisallowedException extends FetchException {
  private static final long serialVersionUID = 1L;

  /** The rules say so. */
  public DisallowedException(String detail) {
    super("disallowed", Weight.HARD, (Instant) null, detail);
  }

  /** The rules are out of reach; RFC 9309, section 2.3.1.4, forbids everything meanwhile. */
  public DisallowedException(String detail, Instant retryAt) {
    super("disallowed", Weight.TEMPORARY, retryAt, detail);
  }
}
