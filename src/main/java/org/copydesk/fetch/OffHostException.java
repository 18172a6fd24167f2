package org.copydesk.fetch;

import java.time.Instant;

/** A redirect leads to a host that the source has not granted. */
public final class OffHostException extends FetchException {
  private static final long serialVersionUID = 1L;

  private final String target;

  /**
   * @param target where it leads
   */
  public OffHostException(String detail, String target) {
    super("off-host", Weight.HARD, (Instant) null, detail);
    this.target = target;
  }

  /** Where it leads. */
  public String target() {
    return target;
  }
}
