package org.copydesk.decode;

import org.copydesk.page.RejectedPageException;

/** A page without a single character to read. */
public final class EmptyPageException extends RejectedPageException {
  private static final long serialVersionUID = 1L;

  public EmptyPageException(String detail) {
    super("decode", "empty", detail, "Drop the page again once it has content.");
  }
}
