package org.copydesk.poll.state;

import org.jspecify.annotations.Nullable;

/** What polling remembers cannot be read or written: the disk is full or out of order. */
public final class StateException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public StateException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
