package org.copydesk.poll;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Remembers for as long as it lives itself: for one command. */
public final class InMemoryNotebook implements Notebook {
  private static final Comparator<Item> BY_DUE =
      Comparator.comparing((Item item) -> Objects.requireNonNull(item.due()))
          .thenComparing(Item::key);

  private final Map<String, Ledger> ledgers = new HashMap<>();
  private final Map<String, Map<String, Item>> items = new HashMap<>();
  private final Map<String, TreeSet<Item>> due = new HashMap<>();

  @Override
  public synchronized Ledger ledger(String source) {
    return ledgers.getOrDefault(source, Ledger.of(source));
  }

  @Override
  public synchronized Optional<Item> item(String source, String key) {
    return Optional.ofNullable(items.getOrDefault(source, Map.of()).get(key));
  }

  @Override
  public synchronized List<Item> due(String source, Instant until, int limit) {
    return due.getOrDefault(source, new TreeSet<>(BY_DUE)).stream()
        .takeWhile(item -> item.due() != null && !item.due().isAfter(until))
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized List<Item> lastListedBefore(String source, Instant time) {
    return items.getOrDefault(source, Map.of()).values().stream()
        .filter(item -> item.due() == null && item.lastListed().isBefore(time))
        .toList();
  }

  @Override
  public synchronized void keep(
      Ledger ledger, Collection<Item> changed, Collection<Item> forgotten) {
    ledgers.put(ledger.source(), ledger);
    Map<String, Item> own = items.computeIfAbsent(ledger.source(), s -> new HashMap<>());
    TreeSet<Item> queue = due.computeIfAbsent(ledger.source(), s -> new TreeSet<>(BY_DUE));
    for (Item item : forgotten) {
      unqueue(queue, own.remove(item.key()));
    }
    for (Item item : changed) {
      unqueue(queue, own.put(item.key(), item));
      if (item.due() != null) {
        queue.add(item);
      }
    }
  }

  private static void unqueue(Set<Item> queue, @Nullable Item item) {
    if (item != null && item.due() != null) {
      queue.remove(item);
    }
  }
}
