package org.copydesk.poll;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What is remembered of sources and their articles. It spares requests; that nothing is published
 * twice is not its concern. Safe across threads; of one source, one thread writes at a time.
 */
public interface Notebook {
  /** What is known of a source; of one that was never polled, nothing. */
  Ledger ledger(String source);

  /** An article of a source, or another name of one. */
  Optional<Item> item(String source, String key);

  /** Articles of a source that are due until a time, those that are due first. */
  List<Item> due(String source, Instant until, int limit);

  /** Everything of a source that was last listed before a time and is not due any more. */
  List<Item> lastListedBefore(String source, Instant time);

  /** Writes down a source's ledger and what changed of its articles: all of it, or nothing. */
  void keep(Ledger ledger, Collection<Item> changed, Collection<Item> forgotten);
}
