package org.copydesk.article;

/**
 * Whether a block stays, and who said so.
 *
 * @param kept whether the block is part of the article
 * @param reason why it was struck, a stable word for counting such as {@code navigation} or {@code
 *     repeat}; {@code body} for what is kept
 * @param rule the rule that decided, as a reader finds it in the rule data or the stage that owns
 *     it
 */
public record Verdict(boolean kept, String reason, String rule) {
  /** A block that stays. */
  public static Verdict kept(String rule) {
    return new Verdict(true, "body", rule);
  }

  /** A block that goes. */
  public static Verdict struck(String reason, String rule) {
    return new Verdict(false, reason, rule);
  }
}
