package org.copydesk.fetch;

/** No connection: the name is unknown, nobody listens, TLS fails, the connection broke. */
public final class UnreachableException extends FetchException {
  private static final long serialVersionUID = 1L;

  public UnreachableException(String detail, Throwable cause) {
    super("unreachable", Weight.SOFT, detail, cause);
  }
}
