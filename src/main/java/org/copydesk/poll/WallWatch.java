package org.copydesk.poll;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.copydesk.fetch.FetchRequest;
import org.copydesk.fetch.Fetched;
import org.copydesk.fetch.Fetcher;
import org.copydesk.fetch.RefusedStatusException;
import org.copydesk.fetch.WalledOffException;
import org.copydesk.strip.links.ChallengePage;

/**
 * Fetches, and knows a wall by the page that comes with its refusal: 403 with a challenge is not
 * the 403 of a site that has no such page for us. Safe across threads.
 */
public final class WallWatch implements Fetcher {
  private final Fetcher fetcher;
  private final ChallengePage challenges = new ChallengePage();

  public WallWatch(Fetcher fetcher) {
    this.fetcher = fetcher;
  }

  @Override
  public CompletableFuture<Fetched> fetch(FetchRequest request) {
    return fetcher
        .fetch(request)
        .exceptionally(
            thrown -> {
              throw told(Causes.of(thrown));
            });
  }

  private RuntimeException told(Throwable thrown) {
    if (thrown instanceof RefusedStatusException refused && refused.page().length > 0) {
      // the marks of walls are ASCII, their words UTF-8 where they are not
      String page = new String(refused.page(), StandardCharsets.UTF_8);
      return challenges
          .in(page)
          .<RuntimeException>map(wall -> new WalledOffException(wall, refused))
          .orElse(refused);
    }
    return thrown instanceof RuntimeException failure ? failure : new CompletionException(thrown);
  }

  @Override
  public void close() {
    fetcher.close();
  }
}
