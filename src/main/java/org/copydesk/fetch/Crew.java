package org.copydesk.fetch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The threads of a fetcher: some that wait for servers, one that keeps the time. */
public final class Crew implements Executor, Clockwork, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Crew.class);
  private static final long IDLE_SECONDS = 30;
  private static final long END_SECONDS = 5;

  private final InstantSource clock;
  private final ThreadPoolExecutor workers;
  private final ScheduledThreadPoolExecutor timekeeper;

  /**
   * @param threads how many requests are under way at a time
   */
  public Crew(int threads, InstantSource clock) {
    this.clock = clock;
    AtomicInteger number = new AtomicInteger();
    this.workers =
        new ThreadPoolExecutor(
            threads,
            threads,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            run -> thread(run, "fetch-" + number.incrementAndGet()));
    workers.allowCoreThreadTimeOut(true);
    this.timekeeper = new ScheduledThreadPoolExecutor(1, run -> thread(run, "fetch-timekeeper"));
    timekeeper.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
  }

  private static Thread thread(Runnable run, String name) {
    Thread thread = new Thread(run, name);
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public void execute(Runnable run) {
    try {
      workers.execute(run);
    } catch (RejectedExecutionException e) {
      if (!workers.isShutdown()) {
        throw e;
      }
    }
  }

  @Override
  public void at(Instant due, Runnable run) {
    Duration wait = Duration.between(clock.instant(), due);
    try {
      var alarm = timekeeper.schedule(run, Math.max(0, wait.toMillis() + 1), TimeUnit.MILLISECONDS);
      if (alarm.isCancelled()) {
        return;
      }
    } catch (RejectedExecutionException e) {
      if (!timekeeper.isShutdown()) {
        throw e;
      }
    }
  }

  /** Starts nothing more, interrupts what is under way, and waits for its end. */
  @Override
  public void close() {
    timekeeper.shutdownNow();
    workers.shutdownNow();
    try {
      boolean ended = workers.awaitTermination(END_SECONDS, TimeUnit.SECONDS);
      if (!ended) {
        LOG.warn("a request has not ended within {} s", END_SECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
