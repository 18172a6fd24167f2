package org.copydesk.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Manners, in virtual time: what is asked when, and what becomes of each request. */
class PoliteFetcherTest {
  private static final Duration PACE = Duration.ofSeconds(5);
  private static final Duration ANSWER = Duration.ofMillis(300);

  private final VirtualTime time = new VirtualTime(Instant.parse("2026-03-05T08:00:00Z"));
  private final InMemoryHosts memory = new InMemoryHosts();
  private final Map<String, Reply> pages = new HashMap<>();
  private final Map<String, FetchException> failures = new HashMap<>();
  private final List<Asked> asked = new ArrayList<>();
  private boolean room = true;
  private PoliteFetcher fetcher = fetcher();

  private record Asked(String url, Instant start, Instant end, Map<String, String> headers) {}

  private PoliteFetcher fetcher() {
    return new PoliteFetcher(
        this::answer, memory, PACE, () -> room, time::soon, time, time, new Random(7));
  }

  private Reply answer(Hop hop) {
    String url = hop.uri().toString();
    Instant start = time.instant();
    time.spend(ANSWER);
    asked.add(new Asked(url, start, time.instant(), hop.headers()));
    if (failures.containsKey(url)) {
      throw failures.get(url);
    }
    return pages.getOrDefault(url, status(404));
  }

  private static Reply status(int status, String... headers) {
    return reply(status, "", headers);
  }

  private static Reply reply(int status, String body, String... headers) {
    Map<String, String> map = new HashMap<>();
    for (String header : headers) {
      String[] parts = header.split(": ", 2);
      map.put(parts[0], parts[1]);
    }
    return new Reply(status, body.getBytes(StandardCharsets.UTF_8), map);
  }

  private static FetchRequest request(String url) {
    return new FetchRequest(url, Content.PAGE, Access.none(), Validators.none(), 1);
  }

  private static FetchRequest request(String url, Access access) {
    return new FetchRequest(url, Content.PAGE, access, Validators.none(), 1);
  }

  private CompletableFuture<Fetched> fetch(String url) {
    return fetch(request(url));
  }

  /** Fetches where what was asked counts, not what comes of it. */
  private void fetched(String url) {
    assertTrue(fetch(url).isDone());
  }

  private CompletableFuture<Fetched> fetch(FetchRequest request) {
    CompletableFuture<Fetched> future = fetcher.fetch(request);
    time.run(Duration.ofHours(1));
    assertTrue(future.isDone(), "an hour is enough");
    return future;
  }

  private <E extends FetchException> E fails(Class<E> how, FetchRequest request) {
    CompletionException e = assertThrows(CompletionException.class, fetch(request)::join);
    return assertInstanceOf(how, e.getCause());
  }

  private List<String> urls() {
    return asked.stream().map(Asked::url).toList();
  }

  private void assertPaced(Duration pause) {
    for (int i = 1; i < asked.size(); i++) {
      Duration gap = Duration.between(asked.get(i - 1).end(), asked.get(i).start());
      assertFalse(gap.compareTo(pause) < 0, "only " + gap + " before " + asked.get(i).url());
      assertTrue(gap.toMillis() <= pause.toMillis() * 1.25, gap + " before " + asked.get(i).url());
    }
  }

  @Test
  void aHostIsAskedForItsRulesFirstAndThenAtItsPace() {
    pages.put("http://a.example/1", reply(200, "one"));
    pages.put("http://a.example/2", reply(200, "two"));
    var one = fetcher.fetch(request("http://a.example/1"));
    var two = fetcher.fetch(request("http://a.example:8080/2"));
    var three = fetcher.fetch(request("http://a.example/2"));
    time.run(Duration.ofMinutes(10));
    assertEquals(
        List.of(
            "http://a.example/robots.txt",
            "http://a.example:8080/robots.txt",
            "http://a.example/1",
            "http://a.example:8080/2",
            "http://a.example/2"),
        urls());
    assertPaced(PACE);
    assertEquals("one", new String(one.join().body(), StandardCharsets.UTF_8));
    assertTrue(two.isCompletedExceptionally() && three.isDone());
  }

  @Test
  void hostsDoNotWaitForEachOther() {
    List<CompletableFuture<Fetched>> all = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      pages.put("http://h" + i + ".example/", reply(200, "x"));
      all.add(fetcher.fetch(request("http://h" + i + ".example/")));
    }
    time.run(Duration.ofSeconds(40));
    assertTrue(all.stream().allMatch(CompletableFuture::isDone));
  }

  @Test
  void listingsGoBeforeArticlesAndThoseInTheOrderTheyCame() {
    List<String> order = new ArrayList<>();
    List<CompletableFuture<Void>> all = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      String url = "http://a.example/" + i;
      pages.put(url, reply(200, "x"));
      FetchRequest wish =
          new FetchRequest(url, Content.PAGE, Access.none(), Validators.none(), i == 3 ? 0 : 1);
      all.add(fetcher.fetch(wish).thenAccept(f -> order.add(f.url())));
    }
    time.run(Duration.ofMinutes(10));
    assertEquals(4, all.size());
    assertEquals(
        List.of(
            "http://a.example/3", "http://a.example/0", "http://a.example/1", "http://a.example/2"),
        order);
  }

  @Test
  void thePaceHoldsOverARestart() {
    pages.put("http://a.example/1", reply(200, "one"));
    fetched("http://a.example/1");
    fetcher.close();
    time.run(Duration.ZERO);
    Instant last = memory.times("a.example").lastEnd();
    fetcher = fetcher();
    fetched("http://a.example/1");
    assertEquals(3, asked.size());
    assertFalse(asked.get(2).start().isBefore(last.plus(PACE)));
  }

  @Test
  void rulesAreHeededForUsAndByPath() {
    pages.put(
        "http://a.example/robots.txt",
        reply(
            200,
            "User-agent: *\nDisallow: /\n\nUser-agent: Copydesk\nUser-agent: other\nDisallow: /print/\nAllow: /print/1\nCrawl-delay: 20\n"));
    pages.put("http://a.example/print/1", reply(200, "x"));
    assertEquals(200, fetch("http://a.example/print/1").join().status());
    assertEquals(List.of("http://a.example/robots.txt", "http://a.example/print/1"), urls());
    assertPaced(Duration.ofSeconds(20));
    DisallowedException e = fails(DisallowedException.class, request("http://a.example/print/2"));
    assertEquals("disallowed", e.fate());
    assertEquals(FetchException.Weight.HARD, e.weight());
    assertEquals(2, asked.size());
  }

  @Test
  void aDelayOfHoursIsTwoMinutes() {
    pages.put("http://a.example/robots.txt", reply(200, "User-agent: *\nCrawl-delay: 7200\n"));
    pages.put("http://a.example/1", reply(200, "x"));
    fetched("http://a.example/1");
    assertPaced(Duration.ofMinutes(2));
  }

  @Test
  void rulesAreRememberedForADay() {
    pages.put("http://a.example/1", reply(200, "x"));
    fetched("http://a.example/1");
    time.run(Duration.ofHours(22));
    fetched("http://a.example/1");
    time.run(Duration.ofHours(2));
    fetched("http://a.example/1");
    assertEquals(2, urls().stream().filter(url -> url.endsWith("robots.txt")).count());
  }

  @ParameterizedTest
  @CsvSource({
    "401,true",
    "403,true",
    "404,true",
    "410,true",
    "500,false",
    "502,false",
    "503,false"
  })
  void noRulesAllowAndUnknownRulesForbid(int status, boolean allowed) {
    pages.put("http://a.example/robots.txt", status(status));
    pages.put("http://a.example/1", reply(200, "x"));
    if (allowed) {
      assertEquals(200, fetch("http://a.example/1").join().status());
    } else {
      DisallowedException e = fails(DisallowedException.class, request("http://a.example/1"));
      assertEquals(FetchException.Weight.TEMPORARY, e.weight());
      time.run(Duration.ofMinutes(10));
      pages.put("http://a.example/robots.txt", status(404));
      assertEquals(200, fetch("http://a.example/1").join().status());
    }
  }

  @Test
  void rulesThatWereReadHoldWhileTheyCannotBeReadAgain() {
    pages.put("http://a.example/robots.txt", reply(200, "User-agent: *\nDisallow: /x\n"));
    pages.put("http://a.example/1", reply(200, "x"));
    fetched("http://a.example/1");
    pages.put("http://a.example/robots.txt", status(500));
    time.run(Duration.ofDays(2));
    assertEquals(200, fetch("http://a.example/1").join().status());
    fails(DisallowedException.class, request("http://a.example/x"));
    failures.put("http://a.example/robots.txt", new TimedOutException("late", new Exception()));
    time.run(Duration.ofHours(1));
    assertEquals(200, fetch("http://a.example/1").join().status());
  }

  @Test
  void rulesAreFollowedOverFiveRedirectsAndNoMore() {
    for (int i = 0; i < 9; i++) {
      pages.put(
          "http://r" + i + ".example/robots.txt",
          status(302, "location: http://r" + (i + 1) + ".example/robots.txt"));
      pages.put("http://r" + i + ".example/page", reply(200, "x"));
    }
    pages.put("http://r9.example/robots.txt", reply(200, "User-agent: *\nDisallow: /\n"));
    fails(DisallowedException.class, request("http://r4.example/page"));
    assertEquals(200, fetch("http://r3.example/page").join().status());
  }

  @Test
  void permanentRedirectsAreToldAndTemporaryOnesAreNot() {
    pages.put("http://a.example/1", status(301, "location: /2"));
    pages.put("http://a.example/2", status(308, "location: https://www.a.example/3?x=\u4e00"));
    pages.put("https://www.a.example/3?x=%E4%B8%80", status(302, "location: 4"));
    pages.put("https://www.a.example/4", status(301, "location: ../5"));
    pages.put(
        "https://www.a.example/5", reply(200, "here", "content-type: Text/HTML;charset=\"gbk\""));
    Fetched fetched = fetch("http://a.example/1").join();
    assertEquals("https://www.a.example/5", fetched.url());
    assertEquals("https://www.a.example/3?x=%E4%B8%80", fetched.movedTo());
    assertEquals("text/html", fetched.contentType());
    assertEquals("gbk", fetched.charset());
    pages.put("http://a.example/6", status(307, "location: /2"));
    assertNull(fetch("http://a.example/6").join().movedTo());
  }

  @Test
  void redirectsInACircleOrWithoutEndEnd() {
    pages.put("http://a.example/1", status(301, "location: /2"));
    pages.put("http://a.example/2", status(301, "location: /1#again"));
    assertEquals(
        "redirect-loop", fails(RedirectLoopException.class, request("http://a.example/1")).fate());
    for (int i = 0; i < 9; i++) {
      pages.put("http://b.example/" + i, status(302, "location: /" + (i + 1)));
    }
    pages.put("http://b.example/9", reply(200, "end"));
    assertEquals(
        "too-many-redirects",
        fails(TooManyRedirectsException.class, request("http://b.example/3")).fate());
    assertEquals(200, fetch("http://b.example/4").join().status());
    assertPacedHost("b.example");
  }

  private void assertPacedHost(String host) {
    asked.removeIf(request -> !request.url().startsWith("http://" + host + "/"));
    for (int i = 1; i < asked.size(); i++) {
      Duration gap = Duration.between(asked.get(i - 1).end(), asked.get(i).start());
      assertFalse(gap.compareTo(PACE) < 0, "only " + gap);
    }
  }

  @Test
  void aRedirectStaysOnItsSiteUnlessAnotherIsGranted() {
    pages.put("http://news.a.example/1", status(302, "location: http://other.example/1"));
    pages.put("http://other.example/1", reply(200, "x"));
    OffHostException e = fails(OffHostException.class, request("http://news.a.example/1"));
    assertEquals("off-host", e.fate());
    assertFalse(urls().stream().anyMatch(url -> url.contains("other")));
    Access granted = new Access(Set.of("Other.example"), List.of(), Map.of());
    assertEquals(200, fetch(request("http://news.a.example/1", granted)).join().status());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"javascript:alert(1)", "ftp://a.example/", "file:///etc/passwd", "http://"})
  void aRedirectToWhatIsNoWebUrlIsRefused(String location) {
    pages.put("http://a.example/1", status(302, "location: " + location));
    assertEquals(
        "bad-url", fails(UnfetchableUrlException.class, request("http://a.example/1")).fate());
  }

  @Test
  void headersOfASourceStayAtItsHost() {
    Access secret = new Access(Set.of("b.example"), List.of(), Map.of("Authorization", "Bearer x"));
    pages.put("https://a.example/1", status(302, "location: https://a.example/2"));
    pages.put("https://a.example/2", status(302, "location: http://a.example/3"));
    pages.put("http://a.example/3", status(302, "location: https://b.example/4"));
    pages.put("https://b.example/4", reply(200, "x"));
    fetch(request("https://a.example/1", secret)).join();
    Map<String, Boolean> sent = new HashMap<>();
    asked.forEach(hop -> sent.put(hop.url(), hop.headers().containsKey("Authorization")));
    assertEquals(
        Map.of(
            "https://a.example/robots.txt", false,
            "https://a.example/1", true,
            "https://a.example/2", true,
            "http://a.example/robots.txt", false,
            "http://a.example/3", false,
            "https://b.example/robots.txt", false,
            "https://b.example/4", false),
        sent);
  }

  @Test
  void validatorsGoBackAsTheyCame() {
    Validators odd = new Validators("W/unquoted \u00e9", "yesterday, about noon");
    pages.put(
        "http://a.example/1",
        reply(200, "x", "etag: " + odd.etag(), "last-modified: " + odd.lastModified()));
    assertEquals(odd, fetch("http://a.example/1").join().validators());
    pages.put("http://a.example/1", status(304));
    Fetched again =
        fetch(new FetchRequest("http://a.example/1", Content.PAGE, Access.none(), odd, 1)).join();
    assertTrue(again.isUnchanged());
    assertEquals(odd, again.validators());
    Map<String, String> sent = asked.get(2).headers();
    assertEquals(odd.etag(), sent.get("If-None-Match"));
    assertEquals(odd.lastModified(), sent.get("If-Modified-Since"));
    assertEquals(
        "http-304", fails(RefusedStatusException.class, request("http://a.example/1")).fate());
  }

  @ParameterizedTest
  @CsvSource({
    "max-age=600,,,PT10M",
    "'public, MAX-AGE=\"600\", s-maxage=5',,100,PT8M20S",
    "no-cache,,,PT0S",
    "max-age=60,,90,PT0S",
    ",3600,,PT1H",
    ",-5,,PT0S",
    "public,,,"
  })
  void freshnessIsWhatTheServerSaysOfIt(String control, Long expires, String age, String left) {
    List<String> headers = new ArrayList<>();
    if (control != null) {
      headers.add("cache-control: " + control);
    }
    if (expires != null) {
      headers.add("date: " + http(time.instant()));
      headers.add("expires: " + http(time.instant().plusSeconds(expires)));
    }
    if (age != null) {
      headers.add("age: " + age);
    }
    pages.put("http://a.example/1", reply(200, "x", headers.toArray(String[]::new)));
    assertEquals(
        left == null ? null : Duration.parse(left), fetch("http://a.example/1").join().maxAge());
  }

  private static String http(Instant instant) {
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(instant.atOffset(ZoneOffset.UTC));
  }

  private static Stream<String> patience() {
    return Stream.of("429 120", "503 120", "429 date", "503 date", "429 9999999999");
  }

  @ParameterizedTest
  @org.junit.jupiter.params.provider.MethodSource("patience")
  void aHostThatAsksForPatienceIsLeftAlone(String how) {
    String[] parts = how.split(" ", -1);
    pages.put("http://a.example/0", reply(200, "x"));
    fetched("http://a.example/0");
    String after =
        parts[1].equals("date") ? http(time.instant().plusSeconds(120).plus(PACE)) : parts[1];
    pages.put("http://a.example/1", status(Integer.parseInt(parts[0]), "retry-after: " + after));
    pages.put("http://b.example/1", reply(200, "x"));
    List<CompletableFuture<Fetched>> queued = new ArrayList<>();
    for (int i = 1; i < 5; i++) {
      queued.add(fetcher.fetch(request("http://a.example/" + i)));
    }
    time.run(Duration.ofSeconds(30));
    for (CompletableFuture<Fetched> each : queued) {
      ThrottledException e =
          assertInstanceOf(
              ThrottledException.class,
              assertThrows(CompletionException.class, each::join).getCause());
      assertEquals("throttled", e.fate());
      Duration wait = Duration.between(time.instant(), e.retryAt());
      long least = parts[1].startsWith("9") ? 24 * 3600 - 30 : 85;
      assertTrue(wait.toSeconds() >= least && wait.toSeconds() <= least + 80, wait.toString());
    }
    assertEquals(3, asked.size());
    fails(ThrottledException.class, request("http://a.example/7"));
    assertEquals(3, asked.size(), "the host is not asked");
    assertEquals(200, fetch("http://b.example/1").join().status());
  }

  @Test
  void patienceWithoutATimeGrows() {
    pages.put("http://a.example/1", status(429));
    List<Long> waits = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      CompletableFuture<Fetched> future = fetcher.fetch(request("http://a.example/1"));
      time.run(Duration.ofSeconds(20));
      ThrottledException e =
          assertInstanceOf(
              ThrottledException.class,
              assertThrows(CompletionException.class, future::join).getCause());
      waits.add(Duration.between(asked.get(asked.size() - 1).end(), e.retryAt()).toMinutes());
      time.run(Duration.between(time.instant(), e.retryAt()).plusSeconds(1));
    }
    assertEquals(
        List.of(1L, 2L, 4L, 8L, 16L),
        waits.subList(0, 5).stream().map(w -> Long.highestOneBit(w)).toList());
    assertTrue(waits.get(8) >= 60 && waits.get(8) <= 61, waits.toString());
  }

  @Test
  void patienceThatRobotsAskForIsForAll() {
    pages.put("http://a.example/robots.txt", status(503, "retry-after: 600"));
    fails(ThrottledException.class, request("http://a.example/1"));
    assertEquals(1, asked.size());
    pages.put("http://a.example/robots.txt", status(404));
    pages.put("http://a.example/1", reply(200, "x"));
    time.run(Duration.ofMinutes(12));
    assertEquals(200, fetch("http://a.example/1").join().status());
  }

  @Test
  void whatOneSourceIsNotGrantedAnotherMayBe() {
    failures.put("http://a.example/robots.txt", new AddressRefusedException("private"));
    CompletableFuture<Fetched> first = fetcher.fetch(request("http://a.example/1"));
    CompletableFuture<Fetched> second = fetcher.fetch(request("http://a.example/2"));
    time.run(Duration.ofMinutes(1));
    for (CompletableFuture<Fetched> each : List.of(first, second)) {
      assertInstanceOf(
          AddressRefusedException.class,
          assertThrows(CompletionException.class, each::join).getCause());
    }
    failures.clear();
    pages.put("http://a.example/2", reply(200, "x"));
    assertEquals(200, fetch("http://a.example/2").join().status());
  }

  @Test
  void pagesWaitForRoomAndListingsDoNot() {
    pages.put("http://a.example/1", reply(200, "x"));
    pages.put("http://a.example/feed", reply(200, "x"));
    room = false;
    CompletableFuture<Fetched> page = fetcher.fetch(request("http://a.example/1"));
    CompletableFuture<Fetched> feed =
        fetcher.fetch(
            new FetchRequest(
                "http://a.example/feed", Content.FEED, Access.none(), Validators.none(), 0));
    time.run(Duration.ofMinutes(1));
    assertTrue(feed.isDone());
    assertFalse(page.isDone());
    room = true;
    time.run(Duration.ofSeconds(2));
    assertTrue(page.isDone());
  }

  @Test
  void sitemapsAreThoseThatTheRulesName() {
    pages.put(
        "http://a.example/robots.txt",
        reply(
            200,
            "Sitemap: http://a.example/news.xml\nUser-agent: *\nDisallow: /x\nSitemap: /map.xml\n"));
    pages.put("http://a.example/1", reply(200, "x"));
    assertEquals(List.of(), fetcher.sitemaps("http://a.example/1"));
    fetched("http://a.example/1");
    assertEquals(
        List.of("http://a.example/news.xml", "http://a.example:80/map.xml"),
        fetcher.sitemaps("http://a.example/2"));
  }

  @Test
  void everyFailureIsATypedOne() {
    failures.put("http://a.example/1", new DamagedException("cut", new Exception()));
    assertEquals("damaged", fails(DamagedException.class, request("http://a.example/1")).fate());
    pages.put("http://a.example/2", status(500));
    RefusedStatusException e = fails(RefusedStatusException.class, request("http://a.example/2"));
    assertEquals("http-500 SOFT", e.fate() + " " + e.weight());
    e = fails(RefusedStatusException.class, request("http://a.example/3"));
    assertEquals("http-404 HARD", e.fate() + " " + e.weight());
    assertEquals(
        "bad-url", fails(UnfetchableUrlException.class, request("mailto:a@b.example")).fate());
  }

  @Test
  void whatWaitsIsGivenUpWhenTheFetcherCloses() {
    List<CompletableFuture<Fetched>> all = new ArrayList<>();
    pages.put("http://a.example/robots.txt", status(404));
    for (int i = 0; i < 20; i++) {
      all.add(fetcher.fetch(request("http://a.example/" + i)));
    }
    all.add(fetcher.fetch(request("http://b.example/")));
    time.run(Duration.ofSeconds(12));
    fetcher.close();
    time.run(Duration.ofHours(1));
    assertTrue(all.stream().allMatch(CompletableFuture::isDone));
    assertThrows(CancellationException.class, () -> all.get(19).join());
    assertThrows(CancellationException.class, fetcher.fetch(request("http://a.example/"))::join);
    assertTrue(asked.size() < 6);
  }
}
