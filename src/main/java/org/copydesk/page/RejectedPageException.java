package org.copydesk.page;

/**
 * A page that cannot become an article, for a reason that trying again does not mend. Each reason
 * has a subclass.
 */
public abstract class RejectedPageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String stage;
  private final String reason;
  private final String advice;

  /**
   * @param stage the stage that gave up: {@code inbox}, {@code decode}, {@code strip} or {@code
   *     publish}
   * @param reason a short, stable word for counting, such as {@code undecodable}
   * @param detail what was seen, in words
   * @param advice what whoever dropped the page can do about it
   */
  protected RejectedPageException(String stage, String reason, String detail, String advice) {
    super(detail);
    this.stage = stage;
    this.reason = reason;
    this.advice = advice;
  }

  /** The stage that gave up. */
  public String stage() {
    return stage;
  }

  /** A short, stable word for counting. */
  public String reason() {
    return reason;
  }

  /** What was seen. */
  public String detail() {
    return String.valueOf(getMessage());
  }

  /** What to do about it. */
  public String advice() {
    return advice;
  }
}
