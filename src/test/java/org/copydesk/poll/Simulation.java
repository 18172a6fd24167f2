package org.copydesk.poll;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.copydesk.fetch.Fetched;
import org.copydesk.fetch.Hop;
import org.copydesk.fetch.InMemoryHosts;
import org.copydesk.fetch.PoliteFetcher;
import org.copydesk.fetch.Reply;
import org.copydesk.page.RawPage;
import org.copydesk.page.Sha256;
import org.copydesk.poll.listing.Hints;
import org.copydesk.poll.listing.Listed;
import org.copydesk.poll.listing.Listing;
import org.copydesk.source.Source;
import org.jspecify.annotations.Nullable;

/**
 * Hours of polling in virtual time: invented newspapers behind a fake web, below the polite
 * fetcher, so that the pace is the real one.
 */
final class Simulation {
  static final Duration PACE = Duration.ofSeconds(5);
  private static final int LISTED = 40;

  /** Looking at articles again is none of the schedule's; once makes the hosts' lanes busy. */
  private static final Duration UPDATE_WINDOW = Duration.ofMinutes(15);

  private final Instant start;
  private final Instant end;
  private final VirtualTime time;
  private final Map<String, Newspaper> papers = new HashMap<>();
  private final Map<String, Instant> delivered = new HashMap<>();
  private final Map<String, Instant> lastByHost = new HashMap<>();
  private final Map<String, Source> sources = new HashMap<>();
  private final Map<String, Instant> alarms = new HashMap<>();
  private final Polling polling;
  private final InMemoryNotebook notebook = new InMemoryNotebook();
  private Duration leastPause = Duration.ofDays(1);
  private long listingRequests;
  private long articleRequests;
  private @Nullable Instant allPolled;
  private final Set<String> polled = new HashSet<>();

  Simulation(long seed, int count, Instant start, Duration length, @Nullable Duration interval) {
    this.start = start;
    this.end = start.plus(length);
    this.time = new VirtualTime(start);
    SplittableRandom chance = new SplittableRandom(seed);
    for (Newspaper paper :
        Newspaper.invent(count, start.minus(Duration.ofDays(30)), end, chance.split())) {
      papers.put(paper.id(), paper);
      sources.put(paper.id(), source(paper, interval));
    }
    PoliteFetcher fetcher =
        new PoliteFetcher(
            this::answer, new InMemoryHosts(), PACE, () -> true, time, time, time, chance.split());
    polling =
        new Polling(
            fetcher,
            this::listing,
            page -> Glance.Sight.PLAIN,
            page -> CompletableFuture.completedFuture(take(page)),
            notebook,
            new Schedule(ZoneId.of("Asia/Shanghai")),
            this::alarm,
            status -> {},
            time,
            time,
            chance.split());
  }

  private static Source source(Newspaper paper, @Nullable Duration interval) {
    return WrittenSource.of(
        paper.id(),
        "kind: feed, url: '%s', zone: '%s', update-window: %dm"
                .formatted(listingUrl(paper), paper.zone(), UPDATE_WINDOW.toMinutes())
            + (interval == null ? "" : ", interval: " + interval.toSeconds() + "s"));
  }

  private static String listingUrl(Newspaper paper) {
    return "https://" + paper.host() + "/" + paper.id() + "/feed";
  }

  /** Runs it to the end. */
  Simulation run() {
    sources.values().forEach(source -> polling.begin(source, sources.size()));
    time.runUntil(end);
    return this;
  }

  private void alarm(String id, Instant at) {
    alarms.put(id, at);
    time.at(
        at,
        () -> {
          if (at.equals(alarms.get(id))) {
            polling.turn(id);
          }
        });
  }

  private Reply answer(Hop hop) {
    String host = hop.uri().getHost();
    Instant last = lastByHost.get(host);
    if (last != null) {
      Duration pause = Duration.between(last, time.instant());
      leastPause = pause.compareTo(leastPause) < 0 ? pause : leastPause;
    }
    String[] path = hop.uri().getPath().split("/", -1);
    Reply reply;
    if (path[1].equals("robots.txt")) {
      listingRequests++;
      reply = new Reply(404, new byte[0], Map.of());
    } else if (path[2].equals("feed")) {
      listingRequests++;
      reply = feed(Objects.requireNonNull(papers.get(path[1])), hop.headers().get("If-None-Match"));
      polled.add(path[1]);
      if (polled.size() == papers.size() && allPolled == null) {
        allPolled = time.instant();
      }
    } else {
      articleRequests++;
      reply = new Reply(200, path[2].getBytes(StandardCharsets.US_ASCII), Map.of());
    }
    lastByHost.put(host, time.instant());
    return reply;
  }

  private Reply feed(Newspaper paper, @Nullable String known) {
    int count = count(paper, time.instant());
    String tag = "\"" + count + "\"";
    Map<String, String> headers = new HashMap<>(paper.headers());
    headers.put("etag", tag);
    if (tag.equals(known)) {
      return new Reply(304, new byte[0], headers);
    }
    StringBuilder body = new StringBuilder(paper.ttl() + "\n");
    for (int i = count - 1; i >= Math.max(0, count - LISTED); i--) {
      String date = paper.dated() ? paper.published().get(i).toString() : "";
      body.append(articleUrl(paper, i)).append(' ').append(date).append('\n');
    }
    return new Reply(200, body.toString().getBytes(StandardCharsets.US_ASCII), headers);
  }

  private static int count(Newspaper paper, Instant now) {
    int count = 0;
    while (count < paper.published().size() && !paper.published().get(count).isAfter(now)) {
      count++;
    }
    return count;
  }

  private static String articleUrl(Newspaper paper, int number) {
    return "https://" + paper.host() + "/" + paper.id() + "/" + number;
  }

  private Listing listing(Source source, Fetched fetched) {
    String[] lines = new String(fetched.body(), StandardCharsets.US_ASCII).split("\n", -1);
    List<Listed> items = new ArrayList<>();
    for (int i = 1; i < lines.length - 1; i++) {
      String[] parts = lines[i].split(" ", -1);
      OffsetDateTime published =
          parts[1].isEmpty() ? null : Instant.parse(parts[1]).atOffset(ZoneOffset.UTC);
      items.add(new Listed(parts[0], null, null, published, null, null, List.of(), null));
    }
    int ttl = Integer.parseInt(lines[0]);
    Hints hints =
        ttl == 0 ? Hints.NONE : new Hints(Duration.ofMinutes(ttl), null, Set.of(), Set.of());
    return new Listing(items, List.of(), hints, null, null);
  }

  private Reading take(RawPage page) {
    String url = String.valueOf(page.intake().url());
    delivered.putIfAbsent(url, time.instant());
    return Reading.cleaned(Sha256.of(page.bytes()), 1000, Set.of("headline"), null);
  }

  /**
   * What came of it.
   *
   * @param published how many articles were published in the time
   * @param within15 which share of them was at the desk within 15 minutes
   * @param within60 which share within 60 minutes
   * @param listingRequests how many requests were made for listings and robots.txt
   * @param articleRequests how many for articles, new ones and again
   * @param leastPause the least pause that any host had between two requests
   * @param lost how many articles had left their listing when they were still not found
   * @param firstRound how long it took until every source had been polled once
   */
  record Figures(
      int published,
      double within15,
      double within60,
      long listingRequests,
      long articleRequests,
      Duration leastPause,
      Duration firstRound,
      long lost,
      Map<String, String> byRhythm) {
    double requestsPerArticle() {
      return (double) listingRequests / published;
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "%d articles, %d lost, within 15 min %.1f %%, within 60 min %.1f %%, listing requests %d (%.2f a"
              + " new article), article requests %d, least pause %.1f s, first round %d s %s",
          published,
          lost,
          100 * within15,
          100 * within60,
          listingRequests,
          requestsPerArticle(),
          articleRequests,
          leastPause.toMillis() / 1000.0,
          firstRound.toSeconds(),
          byRhythm);
    }
  }

  Figures figures() {
    // what was published in the last hour could not be found within 60 minutes
    Instant last = end.minus(Duration.ofHours(1));
    int[] sum = new int[4];
    Map<String, int[]> by = new TreeMap<>();
    for (Newspaper paper : papers.values()) {
      for (int i = 0; i < paper.published().size(); i++) {
        Instant published = paper.published().get(i);
        if (!published.isBefore(start) && published.isBefore(last)) {
          Instant at = delivered.getOrDefault(articleUrl(paper, i), Instant.MAX);
          int[] own = by.computeIfAbsent(paper.rhythm().name(), r -> new int[4]);
          count(sum, published, at);
          count(own, published, at);
          boolean listed = count(paper, end) - i <= LISTED;
          sum[3] += at.equals(Instant.MAX) && !listed ? 1 : 0;
        }
      }
    }
    Map<String, String> words = new TreeMap<>();
    by.forEach(
        (rhythm, n) ->
            words.put(
                rhythm,
                String.format(
                    Locale.ROOT,
                    "%d: %.2f %.2f",
                    n[0],
                    (double) n[1] / n[0],
                    (double) n[2] / n[0])));
    return new Figures(
        sum[0],
        (double) sum[1] / sum[0],
        (double) sum[2] / sum[0],
        listingRequests,
        articleRequests,
        leastPause,
        allPolled == null ? Duration.ofDays(1) : Duration.between(start, allPolled),
        sum[3],
        words);
  }

  private static void count(int[] sum, Instant published, Instant at) {
    sum[0]++;
    sum[1] += !at.isAfter(published.plus(Duration.ofMinutes(15))) ? 1 : 0;
    sum[2] += !at.isAfter(published.plus(Duration.ofMinutes(60))) ? 1 : 0;
  }
}
