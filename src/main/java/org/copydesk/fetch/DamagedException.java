package org.copydesk.fetch;

/** A body that ends early or cannot be decompressed. */
public final class DamagedException extends FetchException {
  private static final long serialVersionUID = 1L;

  public DamagedException(String detail, Throwable cause) {
    super("damaged", Weight.SOFT, detail, cause);
  }
}
