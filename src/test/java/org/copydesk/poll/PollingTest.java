package org.copydesk.poll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.copydesk.fetch.FetchRequest;
import org.copydesk.fetch.Fetched;
import org.copydesk.fetch.Fetcher;
import org.copydesk.fetch.RefusedStatusException;
import org.copydesk.fetch.Reply;
import org.copydesk.fetch.Validators;
import org.copydesk.page.RawPage;
import org.copydesk.page.Sha256;
import org.copydesk.poll.listing.Hints;
import org.copydesk.poll.listing.Listed;
import org.copydesk.poll.listing.Listing;
import org.copydesk.poll.state.DiskNotebook;
import org.copydesk.poll.state.PollState;
import org.copydesk.source.Kind;
import org.copydesk.source.Source;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A source's turns and errands, without a web: what is asked of the fetcher is answered from a map.
 */
class PollingTest {
  private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");
  private static final String FEED = "https://news.example/feed";

  private final VirtualTime time = new VirtualTime(START);
  private final Map<String, String> pages = new HashMap<>();
  private final Map<String, String> moved = new HashMap<>();
  private final Map<String, RuntimeException> failures = new HashMap<>();
  private final List<FetchRequest> requests = new ArrayList<>();
  private final List<RawPage> taken = new ArrayList<>();
  private List<Listed> listed = new ArrayList<>();
  private String tag = "\"1\"";
  private boolean deskIsOut;
  private Notebook notebook = new InMemoryNotebook();
  private Source source = Source.of("news", Kind.FEED, URI.create(FEED));
  private final Map<String, Instant> alarms = new HashMap<>();

  private final Fetcher fetcher =
      new Fetcher() {
        @Override
        public CompletableFuture<Fetched> fetch(FetchRequest request) {
          requests.add(request);
          CompletableFuture<Fetched> future = new CompletableFuture<>();
          time.execute(() -> answer(request, future));
          return future;
        }

        @Override
        public void close() {}
      };

  private void answer(FetchRequest request, CompletableFuture<Fetched> future) {
    String url = moved.getOrDefault(request.url(), request.url());
    RuntimeException failure = failures.get(url);
    boolean feed = url.startsWith(FEED) || url.endsWith("/new-feed");
    if (failure != null) {
      future.completeExceptionally(failure);
    } else if (feed && tag.equals(request.validators().etag())) {
      future.complete(fetched(request, url, 304, ""));
    } else if (feed || pages.containsKey(url)) {
      future.complete(fetched(request, url, 200, feed ? tag + listed : pages.get(url)));
    } else {
      future.completeExceptionally(
          new RefusedStatusException(url, new Reply(404, new byte[0], Map.of())));
    }
  }

  private Fetched fetched(FetchRequest request, String url, int status, @Nullable String body) {
    return new Fetched(
        request,
        url,
        moved.containsKey(request.url()) ? url : null,
        status,
        Objects.requireNonNull(body).getBytes(StandardCharsets.UTF_8),
        "text/html",
        null,
        new Validators(tag, null),
        null,
        time.instant());
  }

  private CompletionStage<Reading> take(RawPage page) {
    if (deskIsOut) {
      return CompletableFuture.failedFuture(new IllegalStateException("Kafka is down"));
    }
    taken.add(page);
    String text = new String(page.bytes(), StandardCharsets.UTF_8);
    return CompletableFuture.completedFuture(
        text.contains("nothing")
            ? Reading.rejected("no-article", "nothing here")
            : Reading.cleaned(
                Sha256.of(text.replaceAll("<time>.*</time>", "").getBytes(StandardCharsets.UTF_8)),
                text.length(),
                Set.of("headline"),
                null));
  }

  private Glance.Sight glance(Fetched page) {
    String text = new String(page.body(), StandardCharsets.UTF_8);
    return text.contains("next=")
        ? new Glance.Sight(null, "", text.replaceAll("(?s).*next=(\\S+).*", "$1"))
        : text.contains("captcha")
            ? new Glance.Sight("challenge-page", "captcha", null)
            : Glance.Sight.PLAIN;
  }

  private Polling polling() {
    Polling polling =
        new Polling(
            fetcher,
            (source, fetched) -> new Listing(listed, List.of(), Hints.NONE, null, null),
            this::glance,
            this::take,
            notebook,
            new Schedule(ZoneOffset.UTC),
            this::alarm,
            status -> {},
            time,
            time,
            new SplittableRandom(1));
    begun = polling;
    return polling;
  }

  private @Nullable Polling begun;

  private void alarm(String id, Instant at) {
    alarms.put(id, at);
    Polling polling = begun;
    time.at(
        at,
        () -> {
          if (at.equals(alarms.get(id)) && polling == begun) {
            Objects.requireNonNull(polling).turn(id);
          }
        });
  }

  private void runFor(Duration length) {
    if (begun == null) {
      polling().begin(source, 1);
    }
    time.runUntil(time.instant().plus(length));
  }

  private void list(String path, @Nullable String headline, @Nullable Instant updated) {
    String url = path.startsWith("http") ? path : "https://news.example/" + path;
    OffsetDateTime when = updated == null ? null : updated.atOffset(ZoneOffset.UTC);
    listed.add(new Listed(url, null, headline, null, when, null, List.of(), null));
    tag = "\"" + listed.hashCode() + "\"";
    pages.putIfAbsent(moved.getOrDefault(url, url), "text of " + url);
  }

  private Map<String, Long> fates() {
    Tally tally = notebook.ledger("news").tally();
    assertEquals(0, tally.pending(), tally.toString());
    return tally.fates();
  }

  private long asked(String part) {
    return requests.stream().filter(request -> request.url().contains(part)).count();
  }

  @Test
  void anArticleIsTakenOnceAndLookedAtAgainEverMoreRarely() {
    list("a.html", "A", null);
    runFor(Duration.ofDays(4));
    assertEquals(1 + 5, asked("a.html"));
    assertEquals(Map.of("new", 1L, "unchanged", 5L), fates());
  }

  @Test
  void aChangedTextIsAnUpdateAndAChangedTimestampIsNone() {
    list("a.html", "A", null);
    runFor(Duration.ofMinutes(5));
    pages.put(
        "https://news.example/a.html", "text of https://news.example/a.html<time>9:00</time>");
    runFor(Duration.ofMinutes(30));
    assertEquals(Map.of("new", 1L, "unchanged", 1L), fates());
    pages.put("https://news.example/a.html", "another text");
    runFor(Duration.ofHours(1));
    assertEquals(Map.of("new", 1L, "unchanged", 1L, "updated", 1L), fates());
  }

  @Test
  void theValidatorsGoBackAsTheyCameAlsoWhenTheBodyWasEqual() {
    list("a.html", "A", null);
    runFor(Duration.ofMinutes(1));
    tag = "W/odd";
    runFor(Duration.ofHours(3));
    List<FetchRequest> feeds = requests.stream().filter(r -> r.url().equals(FEED)).toList();
    assertEquals(Validators.none(), feeds.get(0).validators());
    assertEquals("W/odd", feeds.get(feeds.size() - 1).validators().etag());
  }

  @Test
  void onceADayAListingIsAskedForWithoutValidators() {
    list("a.html", "A", null);
    runFor(Duration.ofDays(3).plusHours(12));
    long full =
        requests.stream()
            .filter(r -> r.url().equals(FEED) && r.validators().equals(Validators.none()))
            .count();
    assertTrue(full >= 3 && full <= 5, full + " unconditional requests");
  }

  @Test
  void anArticleIsLookedAtAgainWithItsValidatorsUntilADayHasPassed() {
    list("a.html", "A", null);
    runFor(Duration.ofDays(4));
    List<Validators> sent =
        requests.stream()
            .filter(r -> r.url().endsWith("a.html"))
            .map(FetchRequest::validators)
            .toList();
    Validators kept = new Validators(tag, null);
    Validators none = Validators.none();
    // new; after 15 minutes, one hour and four; after a day and three, should the server's lie
    assertEquals(List.of(none, kept, kept, kept, none, none), sent);
  }

  @Test
  void trackingParametersAndChangingQueriesMakeNoNewArticle() {
    for (int round = 0; round < 5; round++) {
      listed = new ArrayList<>();
      list("a.html?utm_source=r" + round, "A", null);
      pages.put("https://news.example/b.jsp?rnd=" + round, "text of b");
      list("b.jsp?rnd=" + round, "B", null);
      list("c.jsp?id=" + round, "C" + round, null);
      runFor(Duration.ofHours(2));
    }
    assertEquals(1 + 1 + 5, fates().get("new"));
  }

  @Test
  void anUpdatedThatAlwaysMovesIsNotBelievedForLong() {
    for (int round = 0; round < 40; round++) {
      listed = new ArrayList<>();
      list("a.html", "A", time.instant());
      runFor(Duration.ofHours(2));
    }
    assertTrue(asked("a.html") <= 8, asked("a.html") + " requests");
    assertEquals(1L, fates().get("new"));
  }

  @Test
  void anArticleOnAnotherSiteIsCountedAndNotFetched() {
    list("https://elsewhere.example.org/x.html", "X", null);
    list("https://sub.news.example/y.html", "Y", null);
    runFor(Duration.ofMinutes(10));
    assertEquals(0, asked("elsewhere"));
    assertEquals(Map.of("off-host", 1L, "new", 1L), fates());
  }

  @Test
  void aListingThatMovedForGoodIsAskedForAtItsNewPlace() {
    moved.put(FEED, "https://news.example/new-feed");
    list("a.html", "A", null);
    runFor(Duration.ofHours(5));
    assertEquals(1, requests.stream().filter(r -> r.url().equals(FEED)).count());
    assertTrue(asked("new-feed") > 1);
  }

  @Test
  void twoAddressesThatLeadToOneArticleAreOne() {
    moved.put("https://news.example/short/1", "https://news.example/a.html");
    list("short/1", "A", null);
    runFor(Duration.ofMinutes(10));
    list("a.html", "A", null);
    runFor(Duration.ofMinutes(5));
    assertEquals(1, taken.stream().map(RawPage::intake).map(i -> i.url()).distinct().count());
    assertEquals(1L, notebook.ledger("news").tally().fates().get("new"));
  }

  @Test
  void thePagesOfAnArticleAreJoinedInOrderAndEnd() {
    list("a.html", "A", null);
    pages.put("https://news.example/a.html", "one next=https://news.example/a_2.html");
    pages.put("https://news.example/a_2.html", "two next=https://news.example/a_3.html");
    pages.put("https://news.example/a_3.html", "three next=https://news.example/a.html");
    runFor(Duration.ofMinutes(5));
    RawPage page = taken.get(0);
    assertEquals(
        List.of("https://news.example/a_2.html", "https://news.example/a_3.html"),
        page.further().stream().map(further -> further.intake().url()).toList());
    assertEquals("A", page.guidance().offered().headline());
    assertEquals("poll", page.intake().kind());
  }

  @Test
  void whatFailsIsTriedAgainAndThenHasItsFate() {
    list("gone.html", "G", null);
    pages.remove("https://news.example/gone.html");
    list("empty.html", "E", null);
    pages.put("https://news.example/empty.html", "nothing");
    list("wall.html", "W", null);
    pages.put("https://news.example/wall.html", "captcha");
    runFor(Duration.ofHours(12));
    assertEquals(Map.of("http-404", 1L, "no-article", 1L, "challenge-page", 1L), fates());
    assertEquals(2, asked("gone.html"));
    assertEquals(1, asked("empty.html"));
    assertEquals(3, asked("wall.html"));
  }

  @Test
  void anArticleStaysPendingWhileTheDeskIsOut() {
    deskIsOut = true;
    list("a.html", "A", null);
    runFor(Duration.ofMinutes(30));
    assertEquals(1, notebook.ledger("news").tally().pending());
    deskIsOut = false;
    runFor(Duration.ofMinutes(5));
    assertEquals(1L, fates().get("new"));
  }

  @Test
  void anArticleThatIsCutOffByTheEndOfTheDaemonStaysDueAndIsAskedForNoMore() {
    list("a.html", "A", null);
    failures.put("https://news.example/a.html", new CancellationException());
    runFor(Duration.ofHours(1));
    assertEquals(1, asked("a.html"));
    assertEquals(1, notebook.ledger("news").tally().pending());
    assertEquals(1, notebook.due("news", time.instant(), 9).size());
  }

  @Test
  void aSourceThatFailsSlowsDownAndComesBack() {
    failures.put(FEED, new RefusedStatusException(FEED, new Reply(500, new byte[0], Map.of())));
    runFor(Duration.ofDays(1));
    long whileFailing = asked("feed");
    assertTrue(whileFailing >= 5 && whileFailing <= 12, whileFailing + " requests");
    SourceStatus failing = SourceStatus.of(source, notebook.ledger("news"), time.instant());
    assertEquals("failing", failing.state());
    assertEquals("http-500", Objects.requireNonNull(failing.lastError()).fate());
    failures.clear();
    list("a.html", "A", null);
    runFor(Duration.ofHours(25));
    assertEquals("ok", SourceStatus.of(source, notebook.ledger("news"), time.instant()).state());
    assertEquals(1L, fates().get("new"));
  }

  @Test
  void anExceptionInOneTurnIsNotTheLast() {
    failures.put(FEED, new IllegalStateException("a bug"));
    runFor(Duration.ofHours(1));
    assertEquals("internal-error", notebook.ledger("news").trouble().fate());
    failures.clear();
    list("a.html", "A", null);
    runFor(Duration.ofDays(1));
    assertEquals(1L, fates().get("new"));
  }

  @Test
  void aSourcesArchiveIsNotFetchedAtTheFirstLook() {
    for (int i = 0; i < 150; i++) {
      list("a" + i + ".html", "A" + i, null);
    }
    runFor(Duration.ofMinutes(10));
    assertEquals(50L, notebook.ledger("news").tally().fates().get("too-old"));
  }

  @Test
  void whatLeftTheListingIsForgottenInTime() {
    list("old.html", "O", null);
    runFor(Duration.ofDays(1));
    String key = Identities.key(source, "https://news.example/old.html");
    listed = new ArrayList<>();
    list("new.html", "N", null);
    runFor(Duration.ofDays(20));
    assertTrue(notebook.item("news", key).isPresent());
    list("newer.html", "N", null);
    runFor(Duration.ofDays(14));
    list("newest.html", "N", null);
    runFor(Duration.ofDays(3));
    assertFalse(notebook.item("news", key).isPresent());
    assertTrue(
        notebook.item("news", Identities.key(source, "https://news.example/new.html")).isPresent());
  }

  @Test
  void aRestartBeginsWhereTheStateWasLeft(@TempDir Path folder) {
    source = source("url");
    try (PollState state = new PollState(folder)) {
      notebook = new DiskNotebook(state);
      list("a.html", "A", null);
      runFor(Duration.ofMinutes(5));
      deskIsOut = true;
      list("pending.html", "P", null);
      runFor(Duration.ofHours(8));
      assertEquals(1, notebook.ledger("news").tally().pending());
    }
    deskIsOut = false;
    requests.clear();
    taken.clear();
    try (PollState state = new PollState(folder)) {
      notebook = new DiskNotebook(state);
      begun = null;
      runFor(Duration.ofHours(1));
      assertEquals(
          List.of("https://news.example/pending.html"),
          taken.stream().map(page -> page.intake().url()).distinct().toList());
      assertTrue(
          requests.stream()
              .filter(r -> r.url().equals(FEED))
              .allMatch(r -> r.validators().etag() != null));
      assertEquals(2L, fates().get("new"));
    }
  }

  @Test
  void aRedesignIsWarnedOf() {
    for (int i = 0; i < 30; i++) {
      list("a" + i + ".html", "A", null);
      pages.put("https://news.example/a" + i + ".html", "a long text ".repeat(100) + i);
    }
    runFor(Duration.ofHours(1));
    assertEquals(List.of(), notebook.ledger("news").watch().warnings());
    for (int i = 0; i < 12; i++) {
      list("b" + i + ".html", "B", null);
      pages.put("https://news.example/b" + i + ".html", "cookies? " + i);
    }
    runFor(Duration.ofHours(6));
    SourceStatus status = SourceStatus.of(source, notebook.ledger("news"), time.instant());
    assertEquals("doubtful", status.state());
    assertTrue(
        status.warnings().get(0).contains("characters lately"), status.warnings().toString());
    for (int i = 0; i < 12; i++) {
      list("c" + i + ".html", "C", null);
      pages.put("https://news.example/c" + i + ".html", "nothing " + i);
    }
    runFor(Duration.ofHours(6));
    assertTrue(
        notebook.ledger("news").watch().warnings().toString().contains("article is found on"));
  }

  @Test
  void theGuidMayBeWhatAnArticleIsKnownBy() {
    source = source("guid");
    for (int round = 0; round < 3; round++) {
      String url = "https://news.example/" + round + ".html";
      pages.put(url, "text");
      listed = List.of(new Listed(url, "id-7", "A", null, null, null, List.of(), null));
      tag = "\"" + round + "\"";
      runFor(Duration.ofHours(2));
    }
    assertEquals(Map.of("new", 1L), fates());
  }

  /** A source whose articles are looked at once. */
  private static Source source(String identity) {
    return WrittenSource.of(
        "news", "kind: feed, url: '%s', update-window: 0s, identity: %s".formatted(FEED, identity));
  }
}
