package org.copydesk.fetch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A request that brought nothing. Each reason has a subclass; the message says it in words. */
public abstract class FetchException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What a failure says of the next attempt. */
  public enum Weight {
    /** It will be so the next time, until somebody changes something. */
    HARD,
    /** The site has trouble; it may be over the next time. */
    SOFT,
    /** It is not time yet: the site asked for patience, or nothing can be known of it now. */
    TEMPORARY
  }

  private final String fate;
  private final Weight weight;
  private final @Nullable Instant retryAt;

  FetchException(String fate, Weight weight, @Nullable Instant retryAt, String message) {
    super(message);
    this.fate = fate;
    this.weight = weight;
    this.retryAt = retryAt;
  }

  FetchException(String fate, Weight weight, String message, Throwable cause) {
    super(message, cause);
    this.fate = fate;
    this.weight = weight;
    this.retryAt = null;
  }

  /** A short, stable word for counting, such as {@code timed-out}. */
  public String fate() {
    return fate;
  }

  /** What it says of the next attempt. */
  public Weight weight() {
    return weight;
  }

  /** Not before when it makes sense to try again; absent where nobody said. */
  public @Nullable Instant retryAt() {
    return retryAt;
  }
}
