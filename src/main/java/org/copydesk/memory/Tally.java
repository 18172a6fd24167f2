package org.copydesk.memory;

import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** Counts what one home decides, exactly once as all of its state. */
final class Tally {
  private final KeyValueStore<String, Long> store;
  private final Counts here;

  Tally(KeyValueStore<String, Long> store, Counts here) {
    this.store = store;
    this.here = here;
  }

  void count(String what, long times) {
    if (times > 0) {
      Long before = store.get(what);
      store.put(what, (before == null ? 0 : before) + times);
      here.count(what, times);
    }
  }

  /** All counts, by what was decided. */
  Map<String, Long> all() {
    Map<String, Long> all = new TreeMap<>();
    try (KeyValueIterator<String, Long> entries = store.all()) {
      while (entries.hasNext()) {
        KeyValue<String, Long> entry = entries.next();
        all.put(entry.key, entry.value);
      }
    }
    return all;
  }
}
