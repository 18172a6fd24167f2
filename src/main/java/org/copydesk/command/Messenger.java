package org.copydesk.command;

import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletionException;
import org.copydesk.config.PollSettings;
import org.copydesk.fetch.Access;
import org.copydesk.fetch.Content;
import org.copydesk.fetch.Crew;
import org.copydesk.fetch.FetchRequest;
import org.copydesk.fetch.Fetched;
import org.copydesk.fetch.HttpWeb;
import org.copydesk.fetch.InMemoryHosts;
import org.copydesk.fetch.Limits;
import org.copydesk.fetch.Names;
import org.copydesk.fetch.OffHostException;
import org.copydesk.fetch.PoliteFetcher;
import org.copydesk.fetch.Validators;
import org.copydesk.poll.WallWatch;

/**
 * Fetches for a command, by the rules of the daemon: robots, pace, limits, guarded addresses. Safe
 * across threads.
 */
final class Messenger implements AutoCloseable {
  private static final int MOST_SITES = 3;

  private final HttpWeb web;
  private final Crew crew;
  private final PoliteFetcher fetcher;
  private final WallWatch watch;

  Messenger(PollSettings settings, String version, InstantSource clock) {
    this.web = new HttpWeb(Names.ofThisMachine(), Limits.usual(), settings.userAgent(version));
    this.crew = new Crew(settings.fetchThreads(), clock);
    this.fetcher =
        new PoliteFetcher(
            web,
            new InMemoryHosts(),
            settings.hostPace(),
            () -> true,
            crew,
            crew,
            clock,
            new Random());
    this.watch = new WallWatch(fetcher);
  }

  /**
   * Fetches, and waits for it.
   *
   * @throws org.copydesk.fetch.FetchException when there is nothing to be had
   */
  Fetched fetch(String url, Content content, Access access) {
    try {
      return watch.fetch(new FetchRequest(url, content, access, Validators.none(), 0)).join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  /**
   * Fetches what a person named; where its site has moved to another, from there.
   *
   * @throws org.copydesk.fetch.FetchException when there is nothing to be had
   */
  Fetched fetchNamed(String url, Content content, Access access) {
    String place = url;
    for (int site = 1; ; site++) {
      try {
        return fetch(place, content, access);
      } catch (OffHostException e) {
        if (site == MOST_SITES) {
          throw e;
        }
        place = e.target();
      }
    }
  }

  /** The sitemaps that the robots.txt of a site names; none before something of it was fetched. */
  List<String> sitemaps(String url) {
    return fetcher.sitemaps(url);
  }

  @Override
  public void close() {
    fetcher.close();
    web.close();
    crew.close();
  }
}
