package org.copydesk.inbox;

/** A file that could not be filed away; it is tried again, for the file stays where it is. */
public final class FilingException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public FilingException(String message, Throwable cause) {
    super(message, cause);
  }
}
