package org.copydesk.fetch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A lane for each host: one errand at a time, each at its host's pace, the others wait without a
 * thread. A lane without errands is forgotten. Safe across threads.
 */
final class Lanes {
  private static final Comparator<Errand> ORDER =
      Comparator.comparingInt(Errand::priority).thenComparingLong(Errand::number);

  private final Pace pace;
  private static final Duration NO_ROOM = Duration.ofSeconds(1);

  private final Function<Errand, Duration> delay;
  private final Predicate<Errand> room;
  private final Consumer<Errand> work;
  private final Executor workers;
  private final Clockwork clockwork;
  private final InstantSource clock;
  private final Map<String, Lane> lanes = new HashMap<>();

  private static final class Lane {
    private final PriorityQueue<Errand> waiting = new PriorityQueue<>(ORDER);
    private final double stretch;
    private boolean busy;
    private @Nullable Instant alarm;

    Lane(double stretch) {
      this.stretch = stretch;
    }
  }

  /**
   * @param delay the pause that the host of an errand asks for
   * @param room whether there is room for what an errand brings; without it waits on
   * @param work what is done with an errand whose turn it is; throws nothing
   */
  Lanes(
      Pace pace,
      Function<Errand, Duration> delay,
      Predicate<Errand> room,
      Consumer<Errand> work,
      Executor workers,
      Clockwork clockwork,
      InstantSource clock) {
    this.pace = pace;
    this.delay = delay;
    this.room = room;
    this.work = work;
    this.workers = workers;
    this.clockwork = clockwork;
    this.clock = clock;
  }

  /** Has an errand wait for its turn at the host where it is now. */
  void add(Errand errand) {
    String host = errand.at().host();
    synchronized (lanes) {
      lanes.computeIfAbsent(host, h -> new Lane(pace.stretch())).waiting.add(errand);
    }
    turn(host);
  }

  /** Takes out all that wait for a host. */
  List<Errand> clear(String host) {
    synchronized (lanes) {
      Lane lane = lanes.get(host);
      if (lane == null) {
        return List.of();
      }
      List<Errand> waiting = new ArrayList<>(lane.waiting);
      lane.waiting.clear();
      return waiting;
    }
  }

  /** Takes out all that wait. */
  List<Errand> clear() {
    synchronized (lanes) {
      return List.copyOf(lanes.keySet()).stream().flatMap(host -> clear(host).stream()).toList();
    }
  }

  private void turn(String host) {
    Errand next = next(host);
    if (next != null) {
      workers.execute(
          () -> {
            try {
              work.accept(next);
            } finally {
              done(host);
            }
          });
    }
  }

  private void done(String host) {
    synchronized (lanes) {
      Lane lane = lanes.get(host);
      if (lane != null) {
        Lane fresh = new Lane(pace.stretch());
        fresh.waiting.addAll(lane.waiting);
        lanes.put(host, fresh);
      }
    }
    turn(host);
  }

  /** The errand whose turn it is; null where none is, for now. */
  private @Nullable Errand next(String host) {
    synchronized (lanes) {
      Lane lane = lanes.get(host);
      if (lane == null || lane.busy) {
        return null;
      }
      Errand first = lane.waiting.peek();
      if (first == null) {
        lanes.remove(host);
        return null;
      }
      Instant now = clock.instant();
      Instant due = pace.next(host, delay.apply(first), lane.stretch, now);
      if (!due.isAfter(now) && !room.test(first)) {
        due = now.plus(NO_ROOM);
      }
      if (due.isAfter(now)) {
        if (lane.alarm == null || due.isBefore(lane.alarm)) {
          lane.alarm = due;
          Instant alarm = due;
          clockwork.at(alarm, () -> ring(host, alarm));
        }
        return null;
      }
      lane.busy = true;
      return lane.waiting.remove();
    }
  }

  private void ring(String host, Instant alarm) {
    synchronized (lanes) {
      Lane lane = lanes.get(host);
      if (lane != null && alarm.equals(lane.alarm)) {
        lane.alarm = null;
      }
    }
    turn(host);
  }
}
