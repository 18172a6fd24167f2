package org.copydesk.fetch;

import java.time.Instant;

/** A host whose address is not public, and that the source has not granted. */
public final class AddressRefusedException extends FetchException {
  private static final long serialVersionUID = 1L;

  public AddressRefusedException(String detail) {
    super("address-refused", Weight.HARD, (Instant) null, detail);
  }
}
