package org.copydesk.memory;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Sweeps what is forgotten out of a store, a slice at a time, round and round. What is forgotten is
 * passed over on reading as well, so when the sweep comes by changes nothing but the size.
 */
final class Retention<K, V> {
  /** So often a slice is swept. */
  static final Duration PAUSE = Duration.ofSeconds(5);

  /** A round begins so long after the one before, as articles tell the time, and not earlier. */
  private static final Duration ROUND = Duration.ofHours(1);

  /** So many postings are looked at in a slice: a million in less than two hours. */
  private static final int POSTINGS = 1000;

  /** So many dossiers, which are larger and fewer: a hundred thousand in less than two hours. */
  private static final int DOSSIERS = 100;

  private final KeyValueStore<K, V> store;
  private final int slice;
  private final Old<K, V> old;
  private @Nullable K cursor;
  private long begun = Long.MIN_VALUE;

  /** Whether an entry is forgotten, at a time in milliseconds of the epoch. */
  interface Old<K, V> {
    boolean test(K key, V value, long now);
  }

  private Retention(KeyValueStore<K, V> store, int slice, Old<K, V> old) {
    this.store = store;
    this.slice = slice;
    this.old = old;
  }

  static Retention<Bytes, byte[]> postings(KeyValueStore<Bytes, byte[]> store, Rules rules) {
    return new Retention<>(
        store,
        POSTINGS,
        (key, value, now) -> rules.forgotten(PostingCodec.latest(key.get()[0], value), now));
  }

  static Retention<String, Dossier> dossiers(
      KeyValueStore<String, Dossier> store, KeyValueStore<String, Round> rounds, Rules rules) {
    return new Retention<>(
        store,
        DOSSIERS,
        (id, dossier, now) -> rules.forgotten(dossier.lastSeen(), now) && rounds.get(id) == null);
  }

  void schedule(ProcessorContext<?, ?> context) {
    context.schedule(
        PAUSE, PunctuationType.WALL_CLOCK_TIME, now -> sweep(context.currentStreamTimeMs()));
  }

  /** Sweeps the next slice; the time is that of the articles. */
  void sweep(long now) {
    if (cursor == null) {
      if (begun > now - ROUND.toMillis()) {
        return;
      }
      begun = now;
    }
    List<K> gone = new ArrayList<>();
    int seen = 0;
    try (KeyValueIterator<K, V> entries = store.range(cursor, null)) {
      while (entries.hasNext() && seen < slice) {
        KeyValue<K, V> entry = entries.next();
        if (old.test(entry.key, entry.value, now)) {
          gone.add(entry.key);
        }
        seen++;
      }
      cursor = entries.hasNext() ? entries.peekNextKey() : null;
    }
    gone.forEach(store::delete);
  }
}
