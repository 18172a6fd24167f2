package org.copydesk.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The whole fetcher against a hostile site over real sockets, and what that site saw of it. */
class MannersTest {
  private static final Duration PACE = Duration.ofMillis(300);
  private static final List<AddressRange> SITE = List.of(AddressRange.of("127.0.0.1/32"));
  private static final Access GRANTED =
      new Access(Set.of("partner.example"), SITE, Map.of("Accept-Language", "zh"));

  private final NameTable names = new NameTable();
  private final Crew crew = new Crew(4, InstantSource.system());
  private final List<AutoCloseable> opened = new ArrayList<>();
  private PoliteFetcher fetcher = fetcher(Duration.ofSeconds(20));
  private HostileSite site;

  private PoliteFetcher fetcher(Duration limit) {
    HttpWeb web =
        new HttpWeb(names, new Limits(limit, limit, limit), "Copydesk/test (+desk@copy.example)");
    PoliteFetcher polite =
        new PoliteFetcher(
            web,
            new InMemoryHosts(),
            PACE,
            () -> true,
            crew,
            crew,
            InstantSource.system(),
            new Random(5));
    opened.addAll(List.of(polite, web));
    return polite;
  }

  @BeforeEach
  void open() throws IOException {
    site = HostileSite.start();
  }

  @AfterEach
  void close() throws Exception {
    for (AutoCloseable each : opened) {
      each.close();
    }
    crew.close();
    site.close();
  }

  private CompletableFuture<Fetched> fetch(String url) {
    return fetcher
        .fetch(new FetchRequest(url, Content.PAGE, GRANTED, Validators.none(), 1))
        .orTimeout(20, TimeUnit.SECONDS);
  }

  private String fate(String url) {
    CompletionException e = assertThrows(CompletionException.class, fetch(url)::join);
    return assertInstanceOf(FetchException.class, e.getCause()).fate();
  }

  /** The pace is kept where requests leave; a busy machine may see the one before them late. */
  private void assertPaced(String host, int requests) {
    List<HostileSite.Seen> seen = seen(host);
    assertEquals(requests, seen.size(), site.targets(host).toString());
    for (int i = 1; i < seen.size(); i++) {
      double gap = seen.get(i).secondsSince(seen.get(i - 1));
      assertTrue(gap >= PACE.toMillis() / 2000.0, gap + " s before " + seen.get(i).target());
    }
  }

  private List<HostileSite.Seen> seen(String host) {
    return site.seen().stream().filter(request -> request.host().equals(host)).toList();
  }

  @Test
  void tenPagesOfAHostComeOneByOneAndTheOtherHostsMeanwhile() {
    List<CompletableFuture<Fetched>> all = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      for (String host : List.of("a.example", "b.example", "c.example")) {
        site.on(host, "/" + i, HostileSite.ok("text/html", "<p>" + i));
        all.add(fetch(site.url(host, "/" + i)));
      }
    }
    all.forEach(CompletableFuture::join);
    for (String host : List.of("a.example", "b.example", "c.example")) {
      assertPaced(host, 7);
      assertEquals("/robots.txt", site.targets(host).get(0));
    }
    HostileSite.Seen lastOfOne = seen("a.example").get(6);
    HostileSite.Seen secondOfAnother = seen("b.example").get(1);
    assertTrue(lastOfOne.secondsSince(secondOfAnother) > 0, "the hosts waited for each other");
    assertTrue(seen("c.example").get(6).secondsSince(seen("a.example").get(1)) > 0);
  }

  @Test
  void redirectsKeepThePaceAndEndWhereTheyMust() {
    site.on("a.example", "/1", HostileSite.redirect(301, "/2"))
        .on("a.example", "/2", HostileSite.redirect(302, site.url("partner.example", "/3")))
        .on("partner.example", "/3", HostileSite.ok("text/html", "<p>here"))
        .on("a.example", "/loop", HostileSite.redirect(301, "loop?"))
        .on("a.example", "/loop?", HostileSite.redirect(301, "loop"));
    Fetched fetched = fetch(site.url("a.example", "/1")).join();
    assertEquals(site.url("partner.example", "/3"), fetched.url());
    assertEquals(site.url("a.example", "/2"), fetched.movedTo());
    assertEquals("redirect-loop", fate(site.url("a.example", "/loop")));
    assertPaced("a.example", 5);
    assertPaced("partner.example", 2);
    assertEquals("zh", site.seen().get(1).headers().get("accept-language"));
  }

  @Test
  void noRedirectLeadsInside() throws IOException {
    names
        .with("cloud.example", "169.254.169.254")
        .with("inside.example", "10.0.0.7")
        .with("turncoat.a.example", "127.0.0.1", "127.0.0.1", "127.0.0.2");
    try (HostileSite victim = HostileSite.start("127.0.0.2", site.port())) {
      site.on("a.example", "/1", HostileSite.redirect(302, victim.url("127.0.0.2", "/secret")))
          .on(
              "a.example",
              "/2",
              HostileSite.redirect(302, "http://169.254.169.254/latest/meta-data/"))
          .on("a.example", "/3", HostileSite.redirect(302, "http://cloud.partner.example/"))
          .on("a.example", "/4", HostileSite.redirect(302, "http://inside.partner.example/"))
          .on("a.example", "/5", HostileSite.redirect(302, site.url("turncoat.a.example", "/6")))
          .on("turncoat.a.example", "/6", HostileSite.redirect(302, "/7"));
      names
          .with("cloud.partner.example", "169.254.169.254")
          .with("inside.partner.example", "10.0.0.7");
      assertEquals("off-host", fate(site.url("a.example", "/1")));
      assertEquals("off-host", fate(site.url("a.example", "/2")));
      assertEquals("address-refused", fate(site.url("a.example", "/3")));
      assertEquals("address-refused", fate(site.url("a.example", "/4")));
      assertEquals("address-refused", fate(site.url("a.example", "/5")));
      assertEquals(List.of("/robots.txt", "/6"), site.targets("turncoat.a.example"));
      assertEquals("address-refused", fate(victim.url("127.0.0.2", "/secret")));
      assertEquals("address-refused", fate(victim.url("0x7f.2", "/secret")));
      assertEquals("address-refused", fate(victim.url("2130706434", "/secret")));
      assertEquals("address-refused", fate(victim.url("[::ffff:127.0.0.2]", "/secret")));
      assertEquals(List.of(), victim.seen());
    }
  }

  @Test
  void badAnswersCostTheirHostAloneAndEndInTime() {
    fetcher = fetcher(Duration.ofMillis(1500));
    site.on(
            "slow.example",
            "/drip",
            (request, out) -> {
              HostileSite.head(out, 200, "Content-Type: text/html");
              HostileSite.drip("<p>", 20).to(request, out);
            })
        .on("slow.example", "/stall", HostileSite.stall())
        .on("slow.example", "/bomb", HostileSite.gzipBomb())
        .on("good.example", "/1", HostileSite.ok("text/html", "<p>well"));
    CompletableFuture<Fetched> drip = fetch(site.url("slow.example", "/drip"));
    CompletableFuture<Fetched> stall = fetch(site.url("slow.example", "/stall"));
    assertEquals(200, fetch(site.url("good.example", "/1")).join().status());
    assertFalse(stall.isDone(), "it waited for the slow ones");
    assertThrows(CompletionException.class, drip::join);
    assertThrows(CompletionException.class, stall::join);
    assertTrue(Set.of("too-large", "timed-out").contains(fate(site.url("slow.example", "/bomb"))));
    assertPaced("slow.example", 4);
  }

  @Test
  void aHostThatSaysTooManyIsNotAskedAgain() {
    site.on("a.example", "/1", HostileSite.status(429, "Retry-After: 3600"));
    List<CompletableFuture<Fetched>> all = new ArrayList<>();
    for (int i = 1; i < 5; i++) {
      all.add(fetch(site.url("a.example", "/" + i)));
    }
    for (CompletableFuture<Fetched> each : all) {
      assertInstanceOf(
          ThrottledException.class, assertThrows(CompletionException.class, each::join).getCause());
    }
    assertEquals("throttled", fate(site.url("a.example", "/5")));
    assertEquals(List.of("/robots.txt", "/1"), site.targets("a.example"));
  }
}
