package org.copydesk.inbox;

import org.copydesk.page.RejectedPageException;

/** A file that is larger than what is read. */
public final class TooLargeFileException extends RejectedPageException {
  private static final long serialVersionUID = 1L;

  public TooLargeFileException(long size, long limit) {
    super(
        "inbox",
        "too-large",
        size + " bytes, and the limit is " + limit,
        "Check that the file is one page; if it is, raise copydesk.inbox.max.bytes and drop it again.");
  }
}
