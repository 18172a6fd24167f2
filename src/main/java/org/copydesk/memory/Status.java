package org.copydesk.memory;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What one part of the memory has decided and remembers.
 *
 * @param time the time of the latest article, ISO 8601 in UTC
 * @param entries how many entries its stores have, about, by the store
 * @param counts how often it decided what, since its state began
 */
public record Status(String time, Map<String, Long> entries, Map<String, Long> counts) {
  /** The sum over all parts. */
  public static Map<String, Long> sum(
      Collection<Status> parts, Function<Status, Map<String, Long>> what) {
    Map<String, Long> sum = new TreeMap<>();
    parts.forEach(part -> what.apply(part).forEach((name, n) -> sum.merge(name, n, Long::sum)));
    return sum;
  }
}
