package org.copydesk.daemon;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The articles that were fetched and are not acknowledged yet. While there are too many, no further
 * ones are fetched: they can wait where they are. Safe across threads.
 */
final class Workload {
  /** An article is a hundred kilobytes, a few are megabytes. */
  private static final long MOST_BYTES = 64L * 1024 * 1024;

  private final int most;
  private final AtomicInteger articles = new AtomicInteger();
  private final AtomicLong bytes = new AtomicLong();

  /**
   * @param most how many articles there may be
   */
  Workload(int most) {
    this.most = most;
  }

  void add(long size) {
    articles.incrementAndGet();
    bytes.addAndGet(size);
  }

  void remove(long size) {
    articles.decrementAndGet();
    bytes.addAndGet(-size);
  }

  /** Whether there is room for one more. */
  boolean hasRoom() {
    return articles.get() < most && bytes.get() < MOST_BYTES;
  }
}
