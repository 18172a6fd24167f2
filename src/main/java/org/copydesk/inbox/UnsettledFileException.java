package org.copydesk.inbox;

/** A file that was written to while it was read: left where it is until it has settled. */
public final class UnsettledFileException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UnsettledFileException(String name) {
    super(Printable.of(name) + " is still written to, and left until it is not");
  }
}
