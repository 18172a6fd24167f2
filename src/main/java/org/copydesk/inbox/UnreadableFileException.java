package org.copydesk.inbox;

import org.copydesk.page.RejectedPageException;

/** A file that is there and cannot be read. */
public final class UnreadableFileException extends RejectedPageException {
  private static final long serialVersionUID = 1L;

  public UnreadableFileException(Throwable cause) {
    super(
        "inbox",
        "unreadable",
        Printable.of(String.valueOf(cause)),
        "Give the user that runs Copydesk the right to read the file (or mend the disk), and drop it again.");
    initCause(cause);
  }
}
