package org.copydesk.daemon;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.copydesk.poll.Rota;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the time of all sources that this daemon polls, with one thread, and has the routes of
 * those run whose turn it is. Safe across threads.
 */
public final class Rounds implements Rota, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

  /** A turn only starts requests; it waits for none. */
  private static final int RUNNERS = 2;

  private final Object joining = new Object();
  private final InstantSource clock;
  private final Map<String, Runnable> routes = new ConcurrentHashMap<>();
  private final Map<String, Future<?>> alarms = new ConcurrentHashMap<>();
  private final ScheduledThreadPoolExecutor timekeeper;
  private final ExecutorService runners;
  private volatile @Nullable Staff staff;

  /** Who does what the rounds call for. */
  interface Staff {
    /** This daemon begins to poll a source; the rota is to be told when. */
    void begin(String source);

    /** This daemon no longer polls a source. */
    void end(String source);

    /** It is a source's turn; completes when that is over. */
    CompletionStage<Void> turn(String source);
  }

  Rounds(InstantSource clock) {
    this.clock = clock;
    this.timekeeper = new ScheduledThreadPoolExecutor(1, run -> thread(run, "poll-timekeeper"));
    timekeeper.setRemoveOnCancelPolicy(true);
    timekeeper.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    this.runners = Executors.newFixedThreadPool(RUNNERS, run -> thread(run, "poll-turn"));
  }

  private static Thread thread(Runnable run, String name) {
    Thread thread = new Thread(run, name);
    thread.setDaemon(true);
    return thread;
  }

  /** Somebody is there to do the work, of the sources that have joined and of those that will. */
  void begin(Staff work) {
    synchronized (joining) {
      staff = work;
      routes.keySet().forEach(work::begin);
    }
  }

  /** The route of a source has been started, and is this daemon's to run. */
  void join(String source, Runnable route) {
    synchronized (joining) {
      routes.put(source, route);
      if (staff != null) {
        staff.begin(source);
      }
    }
  }

  /** The route of a source has been stopped, or is another daemon's from now on. */
  void leave(String source) {
    synchronized (joining) {
      routes.remove(source);
      if (staff != null) {
        staff.end(source);
      }
    }
    Future<?> alarm = alarms.remove(source);
    if (alarm != null) {
      alarm.cancel(false);
    }
  }

  /** A source's turn, that its route calls for. */
  public CompletionStage<Void> turn(String source) {
    Staff work = staff;
    return work == null ? CompletableFuture.completedFuture(null) : work.turn(source);
  }

  /** How many sources this daemon polls. */
  int size() {
    return routes.size();
  }

  @Override
  public void due(String source, Instant at) {
    if (!routes.containsKey(source)) {
      return;
    }
    long wait = Math.max(0, Duration.between(clock.instant(), at).toMillis());
    try {
      Future<?> before =
          alarms.put(source, timekeeper.schedule(() -> ring(source), wait, TimeUnit.MILLISECONDS));
      if (before != null) {
        before.cancel(false);
      }
    } catch (RejectedExecutionException e) {
      if (!timekeeper.isShutdown()) {
        throw e;
      }
    }
  }

  private void ring(String source) {
    Runnable route = routes.get(source);
    if (route != null) {
      runners.execute(
          () -> {
            try {
              route.run();
            } catch (RuntimeException e) {
              LOG.error("{}: its turn could not begin", source, e);
            }
          });
    }
  }

  @Override
  public void close() {
    timekeeper.shutdownNow();
    runners.shutdownNow();
  }
}
