package org.copydesk.poll;

import java.util.concurrent.CompletionException;

/** What made a stage fail. */
final class Causes {
  private Causes() {}

  /** The failure itself, without the wrapping that stages put around it. */
  static Throwable of(Throwable thrown) {
    Throwable cause = thrown.getCause();
    return thrown instanceof CompletionException && cause != null ? cause : thrown;
  }
}
