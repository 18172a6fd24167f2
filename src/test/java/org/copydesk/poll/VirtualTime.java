package org.copydesk.poll;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.concurrent.Executor;
import org.copydesk.fetch.Clockwork;

/** A clock that jumps from one thing that is due to the next. For one thread. */
final class VirtualTime implements InstantSource, Clockwork, Executor {
  private record Event(Instant at, long number, Runnable run) {}

  private final PriorityQueue<Event> events =
      new PriorityQueue<>(Comparator.comparing(Event::at).thenComparing(Event::number));
  private long number;
  private Instant now;

  VirtualTime(Instant start) {
    now = start;
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public void at(Instant due, Runnable run) {
    events.add(new Event(due.isBefore(now) ? now : due, number++, run));
  }

  @Override
  public void execute(Runnable run) {
    at(now, run);
  }

  /** Runs everything that is due until a time. */
  void runUntil(Instant end) {
    while (!events.isEmpty() && !events.peek().at().isAfter(end)) {
      Event event = events.remove();
      if (event.at().isAfter(now)) {
        now = event.at();
      }
      event.run().run();
    }
    now = end;
  }
}
