package org.copydesk.daemon;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.copydesk.poll.SourceStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Passes on how sources are doing, the last word of each. While that cannot be passed on it is
 * kept, one status a source and no more. Safe across threads.
 */
final class StatusBoard implements Consumer<SourceStatus>, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(StatusBoard.class);
  private static final long ROUND_MILLIS = 1000;
  private static final long PAUSE_ROUNDS = 10;

  private final Consumer<SourceStatus> publisher;
  private final ScheduledThreadPoolExecutor rounds;
  private final Map<String, SourceStatus> waiting = new LinkedHashMap<>();
  private long pause;

  /**
   * @param publisher passes a status on; throws when it cannot
   */
  StatusBoard(Consumer<SourceStatus> publisher) {
    this.publisher = publisher;
    this.rounds =
        new ScheduledThreadPoolExecutor(
            1,
            run -> {
              Thread thread = new Thread(run, "poll-status");
              thread.setDaemon(true);
              return thread;
            });
    var unused =
        rounds.scheduleWithFixedDelay(
            this::round, ROUND_MILLIS, ROUND_MILLIS, TimeUnit.MILLISECONDS);
  }

  @Override
  public void accept(SourceStatus status) {
    synchronized (waiting) {
      waiting.put(status.id(), status);
    }
  }

  private void round() {
    if (pause > 0) {
      pause--;
      return;
    }
    Map<String, SourceStatus> now;
    synchronized (waiting) {
      now = new LinkedHashMap<>(waiting);
      waiting.clear();
    }
    try {
      while (!now.isEmpty()) {
        SourceStatus next = now.values().iterator().next();
        publisher.accept(next);
        now.remove(next.id());
      }
    } catch (RuntimeException e) {
      LOG.debug("statuses wait", e); // whoever publishes articles tells of the same trouble
      pause = PAUSE_ROUNDS;
      synchronized (waiting) {
        now.forEach(waiting::putIfAbsent);
      }
    }
  }

  /** Passes on what waits, once, and ends. */
  @Override
  public void close() {
    rounds.shutdown();
    try {
      if (rounds.awaitTermination(ROUND_MILLIS, TimeUnit.MILLISECONDS) && pause == 0) {
        round();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
