package org.copydesk.memory;

import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;

/**
 * How often this process decided what, since it started; work that is done again after a failure is
 * counted again. Safe across threads.
 */
public final class Counts {
  private final Map<String, LongAdder> counts = new ConcurrentSkipListMap<>();

  void count(String what, long times) {
    counts.computeIfAbsent(what, w -> new LongAdder()).add(times);
  }

  /** All counts in words; "nothing" when there are none. */
  public String told() {
    return counts.isEmpty()
        ? "nothing"
        : counts.entrySet().stream()
            .map(e -> e.getValue().sum() + " " + e.getKey())
            .collect(Collectors.joining(", "));
  }
}
