package org.copydesk.fetch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.PriorityQueue;

/** Time that passes when a test says so; what is due is run in its order, on the test's thread. */
public final class VirtualTime implements Clockwork, InstantSource {
  private final PriorityQueue<Due> due =
      new PriorityQueue<>(Comparator.comparing(Due::at).thenComparing(Due::number));
  private Instant now;
  private long number;

  private record Due(Instant at, long number, Runnable run) {}

  public VirtualTime(Instant start) {
    this.now = start;
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public void at(Instant when, Runnable run) {
    due.add(new Due(when, number++, run));
  }

  /** Runs something after everything that is due already. */
  public void soon(Runnable run) {
    at(now, run);
  }

  /** What is run takes so long. */
  public void spend(Duration duration) {
    now = now.plus(duration);
  }

  /** Lets time pass. */
  public void run(Duration duration) {
    Instant end = now.plus(duration);
    while (!due.isEmpty() && !due.peek().at().isAfter(end)) {
      Due next = due.remove();
      now = next.at().isAfter(now) ? next.at() : now;
      next.run().run();
    }
    now = end.isAfter(now) ? end : now;
  }
}
