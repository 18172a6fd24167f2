package org.copydesk.poll;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells of the articles that were fetched and that the desk did not take: when the first one waits,
 * once in a while as long as any does, and when the last one was taken. Safe across threads.
 */
final class HeldCopy {
  private static final Logger LOG = LoggerFactory.getLogger(HeldCopy.class);
  private static final Duration PAUSE = Duration.ofHours(1);

  /** More are not counted. */
  private static final int MOST = 10_000;

  private static final int LONGEST_REASON = 300;

  private record Copy(String source, String key) {}

  private final Duration again;
  private final Set<Copy> held = new HashSet<>();
  private @Nullable Instant told;

  /**
   * @param again after which time each is fetched again
   */
  HeldCopy(Duration again) {
    this.again = again;
  }

  /** The desk did not take an article, for a reason that is not its own. */
  synchronized void holds(Item item, Throwable reason, Instant now) {
    if (held.size() < MOST) {
      held.add(new Copy(item.source(), item.key()));
    }
    if (told == null || !told.plus(PAUSE).isAfter(now)) {
      told = now;
      LOG.warn(
          "articles wait, the desk did not take them: {}. {} of {}, the last {}. None is lost: each is"
              + " fetched again every {} min until the desk takes it. Mend the reason; no restart is"
              + " needed",
          words(reason),
          counted(held.size(), "article"),
          counted(held.stream().map(Copy::source).distinct().count(), "source"),
          item.url(),
          again.toMinutes());
    }
  }

  /** An article has come to its end, or waits for its site instead. */
  synchronized void lets(Item item) {
    if (held.remove(new Copy(item.source(), item.key())) && held.isEmpty()) {
      told = null;
      LOG.info("the desk has taken the last article that waited");
    }
  }

  /** A source is polled no longer, or elsewhere. */
  synchronized void forget(String source) {
    held.removeIf(copy -> copy.source().equals(source));
    told = held.isEmpty() ? null : told;
  }

  private static String counted(long count, String what) {
    return count + " " + what + (count == 1 ? "" : "s");
  }

  /** What is behind a failure, in one line. */
  private static String words(Throwable reason) {
    Throwable root = reason;
    while (root.getCause() != null && root.getCause() != root) {
      root = root.getCause();
    }
    String words =
        (root.getClass().getSimpleName() + ": " + root.getMessage()).replaceAll("\\p{C}+", " ");
    return words.substring(0, Math.min(LONGEST_REASON, words.length())).strip();
  }
}
