package org.copydesk.fetch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;

/**
 * Fetches as a guest should: asks for a host's {@code robots.txt} first and heeds it, one request
 * at a time and at the host's pace, redirect by redirect; and leaves a host alone when it asks for
 * that. What waits holds no thread.
 */
public final class PoliteFetcher implements Fetcher {
  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int UNAVAILABLE = 503;

  private final Web web;
  private final InstantSource clock;
  private final Robots robots;
  private final Pace pace;
  private final Lanes lanes;
  private final AtomicLong numbers = new AtomicLong();
  private final Map<String, List<PageErrand>> awaitingRobots = new HashMap<>();
  private volatile boolean closed;

  /**
   * @param web makes the requests
   * @param memory what is remembered of hosts
   * @param pace the least pause between two requests to a host
   * @param room whether there is room for another page; while there is none, pages wait and all
   *     else goes on
   * @param workers runs the requests, each of which blocks its thread
   * @param clockwork wakes up the hosts' lanes
   * @param clock tells the time
   * @param chance for the jitter
   */
  public PoliteFetcher(
      Web web,
      HostMemory memory,
      Duration pace,
      BooleanSupplier room,
      Executor workers,
      Clockwork clockwork,
      InstantSource clock,
      RandomGenerator chance) {
    this.web = web;
    this.clock = clock;
    this.robots = new Robots(memory);
    this.pace = new Pace(memory, pace, chance);
    this.lanes =
        new Lanes(
            this.pace,
            errand -> robots.delay(errand.at().origin()),
            errand -> !errand.isPage() || room.getAsBoolean(),
            this::work,
            workers,
            clockwork,
            clock);
  }

  @Override
  public CompletableFuture<Fetched> fetch(FetchRequest request) {
    PageErrand errand;
    try {
      errand = new PageErrand(request, numbers.getAndIncrement());
    } catch (UnfetchableUrlException e) {
      return CompletableFuture.failedFuture(e);
    }
    send(errand);
    return errand.future();
  }

  /** Sends an errand to the lane of its host, or first for that host's rules. */
  private void send(PageErrand errand) {
    WebUrl url = errand.at();
    Instant now = clock.instant();
    if (closed) {
      errand.fail(new CancellationException());
      return;
    }
    try {
      pace.check(url.host(), now);
      Optional<Robots.Rules> rules =
          url.path().equals(Robots.PATH) ? Optional.empty() : robots.rules(url.origin(), now);
      if (rules.isPresent()) {
        rules.get().check(url);
      } else if (!url.path().equals(Robots.PATH)) {
        askForRobots(errand);
        return;
      }
    } catch (FetchException e) {
      errand.fail(e);
      return;
    }
    lanes.add(errand);
  }

  private void askForRobots(PageErrand errand) {
    WebUrl url = errand.at();
    synchronized (awaitingRobots) {
      List<PageErrand> waiting = awaitingRobots.get(url.origin());
      if (waiting != null) {
        waiting.add(errand);
        return;
      }
      awaitingRobots.put(url.origin(), new ArrayList<>(List.of(errand)));
    }
    lanes.add(
        new RobotsErrand(url, errand.request().access().addresses(), numbers.getAndIncrement()));
  }

  /** One request of an errand whose turn it is. */
  private void work(Errand errand) {
    String host = errand.at().host();
    if (closed) {
      fail(errand, new CancellationException());
      return;
    }
    Reply reply;
    try {
      reply = web.get(errand.hop());
    } catch (RuntimeException e) {
      pace.ended(host, clock.instant());
      fail(errand, closed ? new CancellationException() : e);
      return;
    }
    Instant now = clock.instant();
    Optional<Duration> patience = HttpTime.retryAfter(reply.header("retry-after"), now);
    if (reply.status() == TOO_MANY_REQUESTS
        || (reply.status() == UNAVAILABLE && patience.isPresent())) {
      pace.refused(host, patience.orElse(null), now);
      refuse(errand, host, now);
      return;
    }
    pace.ended(host, now);
    try {
      answered(errand, reply, now);
    } catch (RuntimeException e) {
      fail(errand, e);
    }
  }

  /** All that waits for a host which asked for patience hears of it at once. */
  private void refuse(Errand errand, String host, Instant now) {
    try {
      pace.check(host, now);
    } catch (ThrottledException e) {
      fail(errand, e);
      lanes.clear(host).forEach(waiting -> fail(waiting, e));
    }
  }

  private void answered(Errand errand, Reply reply, Instant now) {
    String location = reply.header("location");
    if (REDIRECTS.contains(reply.status()) && location != null) {
      redirected(errand, reply.status(), errand.at().resolve(location));
    } else if (errand instanceof RobotsErrand question) {
      boolean stated = reply.status() >= 200 && reply.status() < 300;
      boolean unreachable = reply.status() >= 500;
      learned(
          question,
          new RobotsFile(
              stated
                  ? RobotsFile.Standing.STATED
                  : unreachable ? RobotsFile.Standing.UNREACHABLE : RobotsFile.Standing.ABSENT,
              stated ? reply.body() : new byte[0],
              ContentType.media(reply.header("content-type")),
              now));
    } else if (errand instanceof PageErrand page) {
      boolean unchanged = reply.status() == 304 && page.isConditional();
      if ((reply.status() >= 200 && reply.status() < 300) || unchanged) {
        page.complete(reply, now);
      } else {
        page.fail(new RefusedStatusException(page.at().toString(), reply));
      }
    }
  }

  private void redirected(Errand errand, int status, WebUrl next) {
    if (errand instanceof PageErrand page) {
      page.redirected(status, next);
      send(page);
    } else {
      errand.moveOn(next);
      pace.check(next.host(), clock.instant());
      lanes.add(errand);
    }
  }

  /** The rules of an origin are known; whoever waited for them goes on. */
  private void learned(RobotsErrand question, RobotsFile file) {
    robots.keep(question.origin(), file);
    awaiting(question.origin()).forEach(this::send);
  }

  private List<PageErrand> awaiting(String origin) {
    synchronized (awaitingRobots) {
      List<PageErrand> waiting = awaitingRobots.remove(origin);
      return waiting == null ? List.of() : waiting;
    }
  }

  private void fail(Errand errand, RuntimeException failure) {
    if (errand instanceof RobotsErrand question) {
      failRobots(question, failure);
    } else {
      errand.fail(
          failure instanceof FetchException || failure instanceof CancellationException
              ? failure
              : new UnreachableException(errand.at() + " could not be fetched", failure));
    }
  }

  private void failRobots(RobotsErrand question, RuntimeException failure) {
    Instant now = clock.instant();
    boolean atHome = question.at().host().equals(question.start().host());
    if (failure instanceof CancellationException
        || (failure instanceof ThrottledException && atHome)) {
      awaiting(question.origin()).forEach(errand -> errand.fail(failure));
    } else if (failure instanceof AddressRefusedException && atHome) {
      // Another source may be granted what this one is not.
      List<PageErrand> waiting = awaiting(question.origin());
      waiting.stream().limit(1).forEach(errand -> errand.fail(failure));
      waiting.stream().skip(1).forEach(this::send);
    } else {
      boolean endless =
          failure instanceof TooManyRedirectsException
              || failure instanceof RedirectLoopException
              || failure instanceof UnfetchableUrlException;
      learned(
          question,
          new RobotsFile(
              endless ? RobotsFile.Standing.ABSENT : RobotsFile.Standing.UNREACHABLE,
              new byte[0],
              null,
              now));
    }
  }

  /** Gives up what waits. What is under way ends when its request does. */
  @Override
  public void close() {
    closed = true;
    lanes.clear().forEach(errand -> fail(errand, new CancellationException()));
    List<String> origins;
    synchronized (awaitingRobots) {
      origins = List.copyOf(awaitingRobots.keySet());
    }
    origins.forEach(
        origin -> awaiting(origin).forEach(errand -> errand.fail(new CancellationException())));
  }

  /**
   * The sitemaps that the {@code robots.txt} of a URL's origin names, in its order; none where that
   * was not asked for yet.
   *
   * @throws UnfetchableUrlException when the URL is none that can be fetched
   */
  public List<String> sitemaps(String url) {
    return robots.sitemaps(WebUrl.of(url).origin());
  }
}
