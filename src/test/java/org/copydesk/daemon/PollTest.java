package org.copydesk.daemon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.copydesk.event.EventSchema;
import org.copydesk.fetch.HostileSite;
import org.copydesk.poll.SourceStatus;
import org.copydesk.poll.StatusJson;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The daemon polls a site that is as bad as sites are, by the route files as they are: what is
 * published, what is not and why, what the site saw of it.
 */
class PollTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final double PACE = 0.2;

  /** Each is a host of its own, with a pace of its own. */
  private static final String NEWS = "127.0.0.1";

  private static final String PAPER = "127.0.0.11";
  private static final String WALL = "127.0.0.12";
  private static final String PARTNER = "127.0.0.13";
  private static final String BUSY = "127.0.0.14";

  @TempDir static Path folder;
  private static final Map<String, HostileSite> SITES = new TreeMap<>();
  private static Workplace place;
  private static Daemon daemon;

  @BeforeAll
  static void start() throws Exception {
    HostileSite news = HostileSite.start(NEWS, 0);
    SITES.put(NEWS, news);
    for (String host : List.of(PAPER, WALL, PARTNER, BUSY)) {
      SITES.put(host, HostileSite.start(host, news.port()));
    }
    feeds();
    sitemapAndList();
    paper();
    wall();
    place = Workplace.in(folder);
    Path sources = Files.writeString(folder.resolve("sources.yaml"), sources());
    daemon =
        new Daemon(
            place.settings(
                Map.of(
                    "copydesk.sources", sources.toString(),
                    "copydesk.contact", "desk@copy.example",
                    "copydesk.host-pace", "200ms")),
            Path.of("routes"),
            "test",
            InstantSource.system());
    daemon.start();
  }

  @AfterAll
  static void stop() throws IOException {
    daemon.close();
    for (HostileSite site : SITES.values()) {
      site.close();
    }
  }

  private static HostileSite site(String host) {
    return Objects.requireNonNull(SITES.get(host));
  }

  private static String url(String host, String target) {
    return site(NEWS).url(host, target);
  }

  private static HostileSite on(String host, String target, HostileSite.Answer answer) {
    return site(host).on(host, target, answer);
  }

  private static String source(String id, String kind, String url, String... more) {
    return "  - id: "
        + id
        + "\n    name: "
        + id
        + "\n    kind: "
        + kind
        + "\n    url: "
        + url
        + "\n    allow-addresses: [127.0.0.0/28]\n    interval: 1m\n"
        + String.join("", more);
  }

  private static String sources() {
    return "sources:\n"
        + source("rss", "feed", url(NEWS, "/rss.xml"))
        + source("atom", "feed", url(NEWS, "/atom.xml"))
        + source("json", "feed", url(NEWS, "/feed.json"))
        + source("map", "sitemap", url(NEWS, "/index.xml"))
        + source("list", "list", url(NEWS, "/town/"))
        + source("paper", "epaper", url(PAPER, "/szb/"), "    charset: gbk\n")
        + source("wall", "feed", url(WALL, "/rss.xml"))
        + source("inside", "feed", url(WALL, "/inside.xml"))
        + source("entities", "feed", url(WALL, "/entities.xml"))
        + source("busy", "feed", url(BUSY, "/rss.xml"))
        + "  - id: broken\n    name: broken\n    kind: fead\n    url: http://a.example/\n";
  }

  private static void article(String host, String target, int number) {
    on(host, target, HostileSite.ok("text/html", Workplace.page(number)));
  }

  private static String item(String url, int number) {
    return "<item><title>Harbour notes "
        + number
        + "</title><link>"
        + url
        + "</link><guid isPermaLink=\"false\">g-"
        + number
        + "-%s</guid></item>";
  }

  private static void feeds() {
    for (int i = 1; i <= 3; i++) {
      article(NEWS, "/rss/" + i + ".html", i);
    }
    // Every fetch has another GUID and another query, and a header that would steer the producer.
    String items =
        item(url(NEWS, "/rss/1.html?utm_source=rss&amp;sid=%s"), 1)
            + item(url(NEWS, "/rss/2.html"), 2)
            + item(url(NEWS, "/moved/3.html"), 3)
            + item(url(PARTNER, "/rss/4.html"), 4)
            + item(url(NEWS, "/private/5.html"), 5);
    int[] times = {0};
    on(
        NEWS,
        "/rss.xml",
        (request, out) ->
            HostileSite.ok(
                    "application/rss+xml",
                    ("<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>a</title>"
                            + items.replace("%s", "v" + times[0]++)
                            + "</channel></rss>")
                        .getBytes(StandardCharsets.UTF_8),
                    "kafka.OVERRIDE_TOPIC: newsroom.elsewhere",
                    "CamelKafkaOverrideTopic: newsroom.elsewhere")
                .to(request, out));
    on(
        NEWS,
        "/rss/2.html",
        HostileSite.ok(
            "text/html",
            Workplace.page(2).getBytes(StandardCharsets.UTF_8),
            "kafka.OVERRIDE_TOPIC: newsroom.elsewhere",
            "kafka.KEY: mine",
            "CamelKafkaOverrideTopic: newsroom.elsewhere"));
    on(NEWS, "/moved/3.html", HostileSite.redirect(301, "/rss/3.html"));
    on(NEWS, "/robots.txt", HostileSite.ok("text/plain", "User-agent: *\nDisallow: /private/\n"));
    article(NEWS, "/atom/10.html", 10);
    article(NEWS, "/json/20.html", 20);
    on(
        NEWS,
        "/atom.xml",
        HostileSite.ok(
            "application/atom+xml",
            "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>b</title><entry><title>Harbour notes 10</title><id>urn:10</id><link href=\""
                + url(NEWS, "/atom/10.html")
                + "\"/></entry></feed>"));
    on(
        NEWS,
        "/feed.json",
        HostileSite.ok(
            "application/json",
            "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"c\",\"items\":[{\"id\":\"20\",\"url\":\""
                + url(NEWS, "/json/20.html")
                + "\",\"title\":\"Harbour notes 20\"}]}"));
  }

  private static void sitemapAndList() {
    article(NEWS, "/map/30.html", 30);
    on(
        NEWS,
        "/index.xml",
        HostileSite.ok(
            "application/xml",
            "<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"><sitemap><loc>"
                + url(NEWS, "/news.xml.gz")
                + "</loc></sitemap></sitemapindex>"));
    on(
        NEWS,
        "/news.xml.gz",
        HostileSite.ok(
            "application/gzip",
            HostileSite.gzip(
                ("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"><url><loc>"
                        + url(NEWS, "/map/30.html")
                        + "</loc></url></urlset>")
                    .getBytes(StandardCharsets.UTF_8))));
    StringBuilder list = new StringBuilder("<html><body><nav><a href=/>Home</a></nav><main>");
    for (int i = 40; i < 46; i++) {
      String target = "/town/2026/03/05/harbour-notes-of-the-day-" + i + ".html";
      article(NEWS, target, i);
      list.append("<article><h2><a href=\"")
          .append(target)
          .append("\">Harbour notes of the day, number ")
          .append(i)
          .append("</a></h2><p>Boats were counted again.</p></article>");
    }
    on(
        NEWS,
        "/town/",
        HostileSite.ok("text/html", list.append("</main></body></html>").toString()));
  }

  /** A paper's issue in GBK, labelled UTF-8 by its server. */
  private static void paper() {
    String day = java.time.LocalDate.now(java.time.ZoneId.of("Asia/Shanghai")).toString();
    String month = day.substring(0, 7);
    String of = day.substring(8);
    String base = "/html/" + month + "/" + of + "/";
    on(
        PAPER,
        "/szb/",
        gbk(
            "<html><head><meta http-equiv=refresh content=\"0;url="
                + base
                + "node_1.htm\"></head><body><a href=\""
                + base
                + "node_1.htm\">今日报纸</a></body></html>"));
    on(
        PAPER,
        base + "node_1.htm",
        gbk(
            "<html><body><a href=node_1.htm>第01版:要闻</a><a href=node_2.htm>第02版:乡村</a><ul><li><a href=content_101.htm>把好水引进田间 让丰收更有底气</a></ul></body></html>"));
    on(
        PAPER,
        base + "node_2.htm",
        gbk(
            "<html><body><a href=node_1.htm>第01版:要闻</a><a href=node_2.htm>第02版:乡村</a><ul><li><a href=content_201.htm>山乡夜校又开课 村民放下锄头来听讲</a></ul></body></html>"));
    on(PAPER, base + "content_101.htm", gbk(story("把好水引进田间 让丰收更有底气", "春灌时节,南坪镇三万亩麦田迎来返青后的第一遍水。")));
    on(
        PAPER,
        base + "content_201.htm",
        gbk(story("山乡夜校又开课 村民放下锄头来听讲", "晚上七点,石桥村的夜校亮起了灯,三十多位村民陆续走进教室。")));
  }

  private static String story(String headline, String first) {
    return "<html><head><title>"
        + headline
        + "</title></head><body><h1>"
        + headline
        + "</h1><div id=\"ozoom\"><p>"
        + first
        + "镇上的干部和村里的老把式一起沿渠走了一遍,哪里漏水、哪里淤塞,一条一条记在本子上。</p><p>"
        + headline
        + ",说的是大家的心里话。今年的计划已经张贴在村口的公告栏里,从三月一直排到十月。</p></div></body></html>";
  }

  private static HostileSite.Answer gbk(String page) {
    return HostileSite.ok("text/html; charset=utf-8", page.getBytes(Charset.forName("GBK")));
  }

  private static void wall() {
    on(
        WALL,
        "/rss.xml",
        HostileSite.ok(
            "application/rss+xml",
            "<rss version=\"2.0\"><channel><title>w</title>"
                + item(url(WALL, "/bomb"), 50)
                + item(url(WALL, "/gone"), 51)
                + item(url(WALL, "/inside"), 52)
                + item(url(WALL, "/empty"), 53)
                + "</channel></rss>"));
    on(WALL, "/bomb", HostileSite.gzipBomb());
    on(WALL, "/gone", HostileSite.status(410));
    on(WALL, "/inside", HostileSite.redirect(302, "http://169.254.169.254/latest/"));
    on(
        WALL,
        "/empty",
        HostileSite.ok("text/html", "<html><body><nav><a href=/>Home</a></nav></body></html>"));
    on(WALL, "/inside.xml", HostileSite.redirect(302, url("127.0.0.99", "/feed")));
    on(
        WALL,
        "/entities.xml",
        HostileSite.ok(
            "application/xml",
            "<!DOCTYPE rss [<!ENTITY a SYSTEM \""
                + url(WALL, "/secret")
                + "\"><!ENTITY p SYSTEM \"file:///etc/passwd\"><!ENTITY b \"haha\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;\">]><rss version=\"2.0\"><channel><title>&a;</title><item><title>&p;&d;</title><link>"
                + url(WALL, "/entities.html")
                + "</link></item></channel></rss>"));
    article(WALL, "/entities.html", 60);
    on(
        BUSY,
        "/rss.xml",
        HostileSite.status(
            503,
            "Retry-After: "
                + DateTimeFormatter.RFC_1123_DATE_TIME.format(
                    InstantSource.system().instant().plusSeconds(7200).atOffset(ZoneOffset.UTC))));
  }

  private static List<JsonNode> articles() {
    return TopicReader.all("127.0.0.1:" + place.port(), "newsroom.articles").stream()
        .map(PollTest::json)
        .toList();
  }

  private static JsonNode json(ConsumerRecord<String, byte[]> event) {
    try {
      EventSchema.assertValid(new String(event.value(), StandardCharsets.UTF_8));
      return JSON.readTree(event.value());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Map<String, SourceStatus> statuses() {
    Map<String, SourceStatus> statuses = new TreeMap<>();
    TopicReader.all("127.0.0.1:" + place.port(), "newsroom.sources")
        .forEach(event -> statuses.put(event.key(), StatusJson.read(event.value())));
    return statuses;
  }

  private static SourceStatus settled(String id) throws InterruptedException {
    return settled(id, 0);
  }

  private static SourceStatus settled(String id, int pending) throws InterruptedException {
    Workplace.await(
        id + " has settled",
        SOON,
        () -> {
          SourceStatus status = statuses().get(id);
          return status != null && status.discovered() > 0 && status.pending() == pending;
        });
    return Objects.requireNonNull(statuses().get(id));
  }

  private static Set<String> published(String source) {
    return articles().stream()
        .filter(event -> event.at("/intake/source").asText().equals(source))
        .map(event -> event.get("url").asText())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void everyKindOfListingIsReadAndItsArticlesPublished() throws Exception {
    assertEquals(Map.of("new", 3L, "off-host", 1L, "disallowed", 1L), settled("rss").fates());
    assertEquals(Map.of("new", 1L), settled("atom").fates());
    assertEquals(Map.of("new", 1L), settled("json").fates());
    assertEquals(Map.of("new", 1L), settled("map").fates());
    assertEquals(Map.of("new", 6L), settled("list").fates());
    assertEquals(Map.of("new", 2L), settled("paper").fates());
    assertEquals(Map.of("new", 1L), settled("entities").fates());
    Workplace.await("15 are published", SOON, () -> articles().size() == 15);
    assertFalse(articles().toString().contains("root:"), "a file of ours");
    assertFalse(site(WALL).targets(WALL).contains("/secret"));
    assertEquals(
        Set.of(
            url(NEWS, "/rss/1.html?utm_source=rss&sid=v0"),
            url(NEWS, "/rss/2.html"),
            url(NEWS, "/rss/3.html")),
        published("rss"));
    assertTrue(
        articles().stream()
            .filter(event -> event.at("/intake/source").asText().equals("paper"))
            .anyMatch(event -> event.get("headline").asText().startsWith("把好水")));
    assertEquals(15, articles().stream().map(event -> event.get("id").asText()).distinct().count());
  }

  @Test
  void whatIsNotPublishedIsToldAndCounted() throws Exception {
    // A page that is not there may come a little later than its listing: it is asked for again.
    SourceStatus wall = settled("wall", 1);
    assertEquals(4, wall.discovered());
    assertEquals(Map.of("too-large", 1L, "off-host", 1L, "no-article", 1L), wall.fates());
    assertTrue(site(WALL).targets(WALL).contains("/gone"));
    JsonNode rejected =
        JSON.readTree(
            TopicReader.all("127.0.0.1:" + place.port(), "newsroom.rejected").get(0).value());
    assertEquals(url(WALL, "/empty"), rejected.get("url").asText());
    assertEquals("wall", rejected.get("source").asText());
    Workplace.await("inside is told", SOON, () -> statuses().containsKey("inside"));
    SourceStatus inside = Objects.requireNonNull(statuses().get("inside"));
    assertEquals("failing", inside.state());
    assertEquals("off-host", Objects.requireNonNull(inside.lastError()).fate());
    assertFalse(statuses().containsKey("broken"));
    Workplace.await("busy is told", SOON, () -> statuses().containsKey("busy"));
    SourceStatus busy = Objects.requireNonNull(statuses().get("busy"));
    assertEquals("throttled", Objects.requireNonNull(busy.lastError()).fate());
    assertTrue(
        Duration.between(busy.at(), Objects.requireNonNull(busy.nextPoll())).toMinutes() > 110,
        busy.toString());
    assertEquals(List.of("/robots.txt", "/rss.xml"), site(BUSY).targets(BUSY));
  }

  @Test
  void thePaceOfAHostIsKeptAcrossItsSources() throws Exception {
    for (String id : List.of("rss", "atom", "json", "map", "list")) {
      settled(id);
    }
    List<HostileSite.Seen> seen = site(NEWS).seen();
    assertEquals("/robots.txt", seen.get(0).target());
    assertEquals(
        1, seen.stream().filter(request -> request.target().equals("/robots.txt")).count());
    for (int i = 1; i < seen.size(); i++) {
      assertTrue(
          seen.get(i).secondsSince(seen.get(i - 1)) >= PACE,
          seen.get(i).target() + " came too early");
    }
    assertTrue(
        seen.stream()
            .allMatch(
                r -> "Copydesk/test (+desk@copy.example)".equals(r.headers().get("user-agent"))));
    assertTrue(seen.stream().noneMatch(request -> request.target().startsWith("/private/")));
    assertEquals(List.of(), site(PARTNER).seen());
  }

  @Test
  void noHeaderOfAPageSteersTheProducer() throws Exception {
    settled("rss");
    Workplace.await("published", SOON, () -> published("rss").size() == 3);
    for (ConsumerRecord<String, byte[]> event :
        TopicReader.all("127.0.0.1:" + place.port(), "newsroom.cleaned")) {
      assertTrue(event.key().matches("[0-9a-f]{32}"), event.key());
      assertFalse(TopicReader.headers(event).containsKey("kafka.OVERRIDE_TOPIC"));
    }
  }
}
