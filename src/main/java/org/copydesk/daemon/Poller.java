package org.copydesk.daemon;

import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.copydesk.config.Settings;
import org.copydesk.fetch.Crew;
import org.copydesk.fetch.PoliteFetcher;
import org.copydesk.poll.PageGlance;
import org.copydesk.poll.Polling;
import org.copydesk.poll.Schedule;
import org.copydesk.poll.WallWatch;
import org.copydesk.poll.listing.Listings;
import org.copydesk.poll.state.DiskHosts;
import org.copydesk.poll.state.DiskNotebook;
import org.copydesk.poll.state.PollState;
import org.copydesk.source.Source;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Polling as the daemon does it: what it is made of, put together once and taken apart once. */
final class Poller implements Rounds.Staff, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger("copydesk");
  private static final long END_SECONDS = 5;

  private final Rounds rounds;
  private final PoliteFetcher fetcher;
  private final Polling polling;
  private final Map<String, Source> sources = new LinkedHashMap<>();
  private final Deque<AutoCloseable> parts = new ArrayDeque<>();

  /**
   * @param context Camel with the routes of polling, started
   * @param rounds run the routes of the sources
   */
  Poller(
      Settings settings,
      Iterable<Source> sources,
      CamelContext context,
      Rounds rounds,
      InstantSource clock)
      throws Exception {
    this.rounds = rounds;
    sources.forEach(source -> this.sources.put(source.id(), source));
    PollState state = part(new PollState(settings.data().resolve("poll")));
    ExecutorService readers = readers(settings.threads());
    ProducerTemplate template = part(context.createProducerTemplate());
    StatusBoard board = part(new StatusBoard(status -> template.sendBody("direct:status", status)));
    Workload workload = new Workload(settings.poll().underWay());
    Crew crew = part(new Crew(settings.poll().fetchThreads(), clock));
    Listings listings = new Listings(settings.clock());
    this.fetcher =
        new PoliteFetcher(
            new CamelWeb(template),
            new DiskHosts(state),
            settings.poll().hostPace(),
            workload::hasRoom,
            crew,
            crew,
            clock,
            new Random());
    this.polling =
        new Polling(
            new WallWatch(fetcher),
            listings::read,
            new PageGlance(listings),
            new CamelCopytaker(context, workload),
            new DiskNotebook(state),
            new Schedule(settings.clock()),
            rounds,
            board,
            readers,
            clock,
            new Random());
    rounds.begin(this);
  }

  private <T extends AutoCloseable> T part(T part) {
    parts.push(part);
    return part;
  }

  private ExecutorService readers(int threads) {
    AtomicInteger number = new AtomicInteger();
    ExecutorService readers =
        Executors.newFixedThreadPool(
            threads,
            run -> {
              Thread thread = new Thread(run, "poll-" + number.incrementAndGet());
              thread.setDaemon(true);
              return thread;
            });
    parts.push(
        () -> {
          readers.shutdownNow();
          if (!readers.awaitTermination(END_SECONDS, TimeUnit.SECONDS)) {
            LOG.warn("a page is still being read");
          }
        });
    return readers;
  }

  @Override
  public void begin(String id) {
    Source source = sources.get(id);
    if (source != null) {
      polling.begin(source, sources.size());
    }
  }

  @Override
  public void end(String id) {
    polling.end(id);
  }

  @Override
  public CompletionStage<Void> turn(String id) {
    return polling.turn(id);
  }

  /** Asks nobody for anything more; what was fetched goes on to its end. */
  void quit() {
    rounds.close();
    fetcher.close();
  }

  /** Ends everything else, after the routes have ended; what is remembered is closed last. */
  @Override
  public void close() {
    while (!parts.isEmpty()) {
      try {
        parts.pop().close();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      } catch (Exception e) {
        LOG.warn("polling did not end cleanly: {}", e.toString());
      }
    }
  }
}
