package org.copydesk.memory;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** Tells the status of one part of the memory now and then, when there is anything new. */
final class Bulletin {
  static final Duration PAUSE = Duration.ofSeconds(5);

  private final ProcessorContext<String, Object> context;
  private final String store;
  private final Supplier<Map<String, Long>> counts;
  private @Nullable Status last;

  /**
   * @param store the store whose entries are told
   * @param counts what was decided
   */
  Bulletin(
      ProcessorContext<String, Object> context, String store, Supplier<Map<String, Long>> counts) {
    this.context = context;
    this.store = store;
    this.counts = counts;
  }

  /**
   * Tells from now on.
   *
   * @param sink the node that it is told to
   */
  void schedule(String sink) {
    context.schedule(PAUSE, PunctuationType.WALL_CLOCK_TIME, now -> tell(sink));
  }

  private void tell(String sink) {
    KeyValueStore<?, ?> entries = context.getStateStore(store);
    long time = Math.max(0, context.currentStreamTimeMs());
    Status status =
        new Status(
            Instant.ofEpochMilli(time).toString(),
            Map.of(store, entries.approximateNumEntries()),
            counts.get());
    if (!status.equals(last)) {
      last = status;
      String part = store + "-" + context.taskId().partition();
      context.forward(new Record<>(part, status, time), sink);
    }
  }
}
