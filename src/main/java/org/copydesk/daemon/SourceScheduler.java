package org.copydesk.daemon;

import java.util.Objects;
import org.apache.camel.CamelContext;
import org.apache.camel.Consumer;
import org.apache.camel.spi.ScheduledPollConsumerScheduler;
import org.jspecify.annotations.Nullable;

/**
 * What Camel asks when the route of a source is to run: the {@link Rounds} of the daemon, which
 * keep the time of thousands with one thread.
 */
final class SourceScheduler implements ScheduledPollConsumerScheduler {
  private final String source;
  private final Rounds rounds;
  private @Nullable CamelContext context;
  private volatile @Nullable Runnable task;
  private volatile boolean joined;

  SourceScheduler(String source, Rounds rounds) {
    this.source = source;
    this.rounds = rounds;
  }

  @Override
  public void onInit(Consumer consumer) {
    // the task is all that is needed of it
  }

  @Override
  public void scheduleTask(Runnable task) {
    this.task = task;
  }

  @Override
  public void unscheduleTask() {
    if (joined) {
      joined = false;
      rounds.leave(source);
    }
  }

  @Override
  public void startScheduler() {
    joined = true;
    rounds.join(source, Objects.requireNonNull(task));
  }

  @Override
  public boolean isSchedulerStarted() {
    return joined;
  }

  @Override
  public void start() {
    // started by startScheduler
  }

  @Override
  public void stop() {
    unscheduleTask();
  }

  @Override
  public void shutdown() {
    unscheduleTask();
  }

  @Override
  public void setCamelContext(CamelContext context) {
    this.context = context;
  }

  @Override
  public @Nullable CamelContext getCamelContext() {
    return context;
  }
}
