package org.copydesk.poll.state;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.copydesk.poll.Item;
import org.copydesk.poll.Ledger;
import org.copydesk.poll.Notebook;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;
import org.rocksdb.WriteBatch;

/**
 * Remembers on disk: ledgers by source; articles by source and key; and, by source and time, which
 * of them are due.
 */
public final class DiskNotebook implements Notebook {
  /** Ids hold no such character. */
  private static final byte END = 0;

  private final PollState state;

  public DiskNotebook(PollState state) {
    this.state = state;
  }

  @Override
  public Ledger ledger(String source) {
    return state
        .get("sources", PollState.bytes(source))
        .flatMap(form -> Forms.read(form, Ledger.class))
        .orElseGet(() -> Ledger.of(source));
  }

  @Override
  public Optional<Item> item(String source, String key) {
    return state.get("items", itemKey(source, key)).flatMap(form -> Forms.read(form, Item.class));
  }

  @Override
  public List<Item> due(String source, Instant until, int limit) {
    byte[] prefix = prefix(source);
    List<String> keys = new ArrayList<>();
    each(
        "due",
        prefix,
        (key, value) -> {
          if (keys.size() >= limit || dueMillis(key, prefix.length) > millis(until)) {
            return false;
          }
          return keys.add(text(key, prefix.length + Long.BYTES));
        });
    return keys.stream().flatMap(key -> item(source, key).stream()).toList();
  }

  @Override
  public List<Item> lastListedBefore(String source, Instant time) {
    List<Item> items = new ArrayList<>();
    each(
        "items",
        prefix(source),
        (key, value) -> {
          Forms.read(value, Item.class)
              .filter(item -> item.due() == null && item.lastListed().isBefore(time))
              .ifPresent(items::add);
          return true;
        });
    return items;
  }

  @Override
  public void keep(Ledger ledger, Collection<Item> changed, Collection<Item> forgotten) {
    try (WriteBatch batch = new WriteBatch()) {
      state.use(
          rocks -> {
            batch.put(
                state.family("sources"), PollState.bytes(ledger.source()), Forms.write(ledger));
            for (Item item : forgotten) {
              unqueue(batch, item);
              batch.delete(state.family("items"), itemKey(item.source(), item.key()));
            }
            for (Item item : changed) {
              unqueue(batch, item);
              batch.put(
                  state.family("items"), itemKey(item.source(), item.key()), Forms.write(item));
              if (item.due() != null) {
                batch.put(state.family("due"), dueKey(item, item.due()), new byte[0]);
              }
            }
            rocks.write(state.writing(), batch);
            return batch;
          });
    }
  }

  private void unqueue(WriteBatch batch, Item item) throws RocksDBException {
    Item before = item(item.source(), item.key()).orElse(null);
    if (before != null && before.due() != null) {
      batch.delete(state.family("due"), dueKey(before, before.due()));
    }
  }

  /** Goes through what begins with a prefix, in order, for as long as it is told to. */
  private void each(String family, byte[] prefix, BiPredicate<byte[], byte[]> goOn) {
    state.use(
        rocks -> {
          try (RocksIterator iterator = rocks.newIterator(state.family(family))) {
            iterator.seek(prefix);
            while (iterator.isValid()
                && startsWith(iterator.key(), prefix)
                && goOn.test(iterator.key(), iterator.value())) {
              iterator.next();
            }
            iterator.status();
          }
          return prefix;
        });
  }

  private static byte[] prefix(String source) {
    byte[] id = PollState.bytes(source);
    byte[] prefix = Arrays.copyOf(id, id.length + 1);
    prefix[id.length] = END;
    return prefix;
  }

  private static byte[] itemKey(String source, String key) {
    return PollState.bytes(source + "\0" + key);
  }

  private static byte[] dueKey(Item item, Instant due) {
    byte[] prefix = prefix(item.source());
    byte[] key = PollState.bytes(item.key());
    return ByteBuffer.allocate(prefix.length + Long.BYTES + key.length)
        .put(prefix)
        .putLong(millis(due))
        .put(key)
        .array();
  }

  private static long dueMillis(byte[] key, int at) {
    return ByteBuffer.wrap(key).getLong(at);
  }

  /** Times that no long holds are as far away as can be. */
  private static long millis(Instant time) {
    if (time.isAfter(Instant.ofEpochMilli(Long.MAX_VALUE))) {
      return Long.MAX_VALUE;
    }
    return Math.max(0, time.toEpochMilli());
  }

  private static String text(byte[] bytes, int from) {
    return new String(bytes, from, bytes.length - from, StandardCharsets.UTF_8);
  }

  private static boolean startsWith(byte[] bytes, byte[] prefix) {
    return bytes.length >= prefix.length
        && Arrays.equals(bytes, 0, prefix.length, prefix, 0, prefix.length);
  }
}
