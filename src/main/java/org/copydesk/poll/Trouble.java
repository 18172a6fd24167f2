package org.copydesk.poll;

import java.time.Duration;
import java.time.Instant;
import org.copydesk.fetch.FetchException.Weight;
import org.jspecify.annotations.Nullable;

/**
 * The failures of a source since it last answered. They slow it down, the graver the more, and
 * never end it.
 *
 * @param inARow how many there were
 * @param grief their sum by weight: a hard one 2, a soft one 1, a temporary one one half
 * @param since when the first was
 * @param last when the last was
 * @param fate what the last was, a short word
 * @param words what the last was, in words
 * @param retryAt not before when the site wants to be asked; absent where it did not say
 */
public record Trouble(
    int inARow,
    double grief,
    Instant since,
    Instant last,
    String fate,
    String words,
    @Nullable Instant retryAt) {
  private static final Duration FIRST = Duration.ofMinutes(5);

  /** No failure since the last answer. */
  public static final Trouble NONE = new Trouble(0, 0, Instant.EPOCH, Instant.EPOCH, "", "", null);

  /** One failure more. */
  public Trouble and(
      Weight weight, String fate, String words, @Nullable Instant retryAt, Instant now) {
    double grief =
        switch (weight) {
          case HARD -> 2;
          case SOFT -> 1;
          case TEMPORARY -> 0.5;
        };
    return new Trouble(
        inARow + 1, this.grief + grief, inARow == 0 ? now : since, now, fate, words, retryAt);
  }

  /** None any more; what the last was stays known. */
  public Trouble over() {
    return inARow == 0 ? this : new Trouble(0, 0, Instant.EPOCH, last, fate, words, null);
  }

  /**
   * How long to wait after the last one at least: 5 minutes, doubled with each soft failure, four
   * times as long with each hard one.
   */
  public Duration pause() {
    if (inARow == 0) {
      return Duration.ZERO;
    }
    double factor = Math.pow(2, Math.min(grief, 16));
    return Duration.ofSeconds((long) (FIRST.toSeconds() * factor));
  }
}
