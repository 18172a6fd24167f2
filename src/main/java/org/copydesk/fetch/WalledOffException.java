package org.copydesk.fetch;

/** An answer that is the wall before a site, and not the site. */
public final class WalledOffException extends FetchException {
  private static final long serialVersionUID = 1L;

  /**
   * @param wall its name, for people
   * @param refused the answer
   */
  public WalledOffException(String wall, RefusedStatusException refused) {
    super("challenge-page", Weight.SOFT, wall + ": " + refused.getMessage(), refused);
  }
}
