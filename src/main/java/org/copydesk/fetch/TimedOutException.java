package org.copydesk.fetch;

/** No answer, or not all of it, within the limits. */
public final class TimedOutException extends FetchException {
  private static final long serialVersionUID = 1L;

  public TimedOutException(String detail, Throwable cause) {
    super("timed-out", Weight.SOFT, detail, cause);
  }
}
