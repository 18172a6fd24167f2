package org.copydesk.fetch;

import java.util.concurrent.CompletableFuture;

/** Fetches, when it is polite to. Safe across threads. */
public interface Fetcher extends AutoCloseable {
  /**
   * Fetches one thing.
   *
   * @return completes when it is there, however long the host's queue is; fails with a {@link
   *     FetchException} alone, or a {@link java.util.concurrent.CancellationException} when the
   *     fetcher was closed first
   */
  CompletableFuture<Fetched> fetch(FetchRequest request);

  /** Gives up what waits and ends what is under way. */
  @Override
  void close();
}
