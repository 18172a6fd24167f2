package org.copydesk.poll.listing;

/** What was fetched is no listing of the kind that its source says. */
public final class UnreadableListingException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String fate;

  /**
   * @param fate a short, stable word for counting: {@code unreadable-listing} or {@code
   *     challenge-page}
   * @param detail what was seen instead, in words
   */
  private UnreadableListingException(String fate, String detail) {
    super(detail);
    this.fate = fate;
  }

  /** Something else than a listing. */
  public UnreadableListingException(String detail) {
    this("unreadable-listing", detail);
  }

  /** A page that asks the reader to prove that they are human. */
  public static UnreadableListingException challenge(String detail) {
    return new UnreadableListingException("challenge-page", detail);
  }

  /** A short, stable word for counting: {@code unreadable-listing} or {@code challenge-page}. */
  public String fate() {
    return fate;
  }

  /** What was seen instead, in words. */
  public String detail() {
    return String.valueOf(getMessage());
  }
}
