package org.copydesk.inbox;

/** A file that whoever dropped it has taken back: skipped, for there is nothing to publish. */
public final class VanishedFileException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public VanishedFileException(String name, Throwable cause) {
    super(Printable.of(name) + " is not in the inbox any more", cause);
  }
}
