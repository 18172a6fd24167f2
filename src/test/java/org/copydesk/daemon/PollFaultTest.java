package org.copydesk.daemon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.copydesk.fetch.HostileSite;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Polling daemons that are killed: nothing is missed, nothing is published twice. */
@Tag("fault")
class PollFaultTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int ARTICLES = 20;

  @TempDir Path folder;
  private HostileSite site;

  @BeforeEach
  void open() throws IOException {
    site = HostileSite.start();
  }

  @AfterEach
  void close() throws IOException {
    site.close();
  }

  /** A feed of a host of its own, with articles that no other host has. */
  private void paper(HostileSite at, String host, int first, int articles) {
    StringBuilder items = new StringBuilder();
    for (int i = first; i < first + articles; i++) {
      String target = "/news/" + i + ".html";
      at.on(host, target, HostileSite.ok("text/html", Workplace.page(i)));
      items
          .append("<item><title>Harbour notes ")
          .append(i)
          .append("</title><link>")
          .append(at.url(host, target))
          .append("</link></item>");
    }
    at.on(
        host,
        "/rss.xml",
        HostileSite.ok(
            "application/rss+xml",
            "<rss version=\"2.0\"><channel><title>x</title>" + items + "</channel></rss>"));
  }

  private static String source(String id, String url) {
    return "  - {id: "
        + id
        + ", name: "
        + id
        + ", kind: feed, url: '"
        + url
        + "', allow-addresses: [127.0.0.0/24], interval: 1m}\n";
  }

  private static Map<String, String> keys(Path sources, String contact) {
    Map<String, String> keys = new HashMap<>();
    keys.put("copydesk.sources", sources.toString());
    keys.put("copydesk.contact", contact);
    keys.put("copydesk.host-pace", "300ms");
    return keys;
  }

  private static List<String> published(int port) throws IOException {
    List<String> urls = new java.util.ArrayList<>();
    for (ConsumerRecord<String, byte[]> event :
        TopicReader.all("127.0.0.1:" + port, "newsroom.articles")) {
      urls.add(JSON.readTree(event.value()).get("url").asText());
    }
    return urls;
  }

  private static int count(int port) {
    try {
      return published(port).size();
    } catch (IOException | RuntimeException e) {
      return -1; // the broker is starting
    }
  }

  @Test
  void aDaemonThatIsKilledGoesOnWhereItWas() throws Exception {
    paper(site, "127.0.0.1", 1, ARTICLES);
    Path sources =
        Files.writeString(
            folder.resolve("sources.yaml"),
            "sources:\n" + source("post", site.url("127.0.0.1", "/rss.xml")));
    Workplace place = Workplace.in(folder);
    Map<String, String> keys = keys(sources, "a@copy.example");
    try (DaemonProcess daemon = DaemonProcess.start(place, keys).awaitReady()) {
      Workplace.await(
          "some were asked for",
          Duration.ofSeconds(60),
          () -> site.targets("127.0.0.1").size() > ARTICLES / 2);
      daemon.kill();
    }
    int before = site.targets("127.0.0.1").size();
    try (DaemonProcess daemon = DaemonProcess.start(place, keys).awaitReady()) {
      Workplace.await(
          "all are published", Duration.ofSeconds(90), () -> count(place.port()) == ARTICLES);
      assertTrue(daemon.terminate().toSeconds() < 10);
    }
    List<String> again = site.targets("127.0.0.1").subList(before, site.seen().size());
    assertEquals(0, again.stream().filter("/robots.txt"::equals).count(), "remembered: " + again);
    long articles =
        site.targets("127.0.0.1").stream().filter(target -> target.startsWith("/news/")).count();
    // What was fetched and not acknowledged is fetched again: one under way, a few at the desk.
    assertTrue(articles <= ARTICLES + 5, "a full refetch: " + articles);
  }

  @Test
  void whileKafkaIsAwayArticlesWaitWhereTheyAre() throws Exception {
    int articles = 2 * ARTICLES;
    paper(site, "127.0.0.1", 1, articles);
    Path sources =
        Files.writeString(
            folder.resolve("sources.yaml"),
            "sources:\n" + source("post", site.url("127.0.0.1", "/rss.xml")));
    Workplace broker = Workplace.in(Files.createDirectory(folder.resolve("broker")));
    Map<String, String> memory = Map.of("copydesk.roles", "memory");
    Map<String, String> keys = keys(sources, "a@copy.example");
    keys.put("copydesk.roles", "poll");
    keys.put("copydesk.brokers", "127.0.0.1:" + broker.port());
    keys.put("copydesk.poll.underway", "3");
    Workplace place = Workplace.in(Files.createDirectory(folder.resolve("poller")));
    try (Daemon poller =
        new Daemon(place.settings(keys), Path.of("routes"), "test", InstantSource.system())) {
      try (DaemonProcess kafka = DaemonProcess.start(broker, memory).awaitReady()) {
        poller.start();
        Workplace.await(
            "some were asked for", Duration.ofSeconds(60), () -> site.seen().size() > 8);
        kafka.kill();
      }
      Thread.sleep(5000);
      int before = site.seen().size();
      Thread.sleep(5000);
      assertTrue(site.seen().size() - before <= 1, "fetched for nobody");
      assertTrue(before < articles, "too late to tell");
      try (DaemonProcess kafka = DaemonProcess.start(broker, memory).awaitReady()) {
        Workplace.await(
            "all are published", Duration.ofMinutes(2), () -> count(broker.port()) == articles);
        assertEquals(articles, new TreeSet<>(published(broker.port())).size());
        long fetched =
            site.targets("127.0.0.1").stream().filter(t -> t.startsWith("/news/")).count();
        assertEquals(articles, fetched, "each was fetched once");
        assertTrue(kafka.log().contains("copydesk ready in"));
      }
    }
  }

  @Test
  void anotherDaemonTakesOverWithinHalfAMinute() throws Exception {
    List<String> hosts =
        IntStream.range(1, 7).mapToObj(i -> "127.0.0." + i).collect(Collectors.toList());
    List<HostileSite> sites = new java.util.ArrayList<>();
    StringBuilder yaml = new StringBuilder("sources:\n");
    for (int i = 0; i < hosts.size(); i++) {
      HostileSite at = HostileSite.start(hosts.get(i), 0);
      sites.add(at);
      paper(at, hosts.get(i), 100 * (i + 1), 2);
      yaml.append(source("paper-" + i, at.url(hosts.get(i), "/rss.xml")));
    }
    Path sources = Files.writeString(folder.resolve("sources.yaml"), yaml);
    Workplace broker = Workplace.in(Files.createDirectory(folder.resolve("broker")));
    try (Daemon memory =
        new Daemon(
            broker.settings(Map.of("copydesk.roles", "memory")),
            Path.of("routes"),
            "test",
            InstantSource.system())) {
      memory.start();
      try (DaemonProcess first = poller("first", sources, broker.port());
          DaemonProcess second = poller("second", sources, broker.port())) {
        first.awaitReady();
        second.awaitReady();
        Workplace.await("all are polled", Duration.ofSeconds(60), () -> count(broker.port()) == 12);
        for (HostileSite at : sites) {
          assertEquals(1, contacts(at, 0).size(), "polled by one of them: " + contacts(at, 0));
        }
        Set<String> polling =
            sites.stream()
                .flatMap(at -> contacts(at, 0).stream())
                .collect(Collectors.toCollection(TreeSet::new));
        DaemonProcess killed = polling.contains("first") ? first : second;
        String name = polling.contains("first") ? "first" : "second";
        List<HostileSite> orphans =
            sites.stream().filter(at -> contacts(at, 0).contains(name)).toList();
        Map<HostileSite, Integer> before =
            orphans.stream().collect(Collectors.toMap(at -> at, at -> at.seen().size()));
        killed.kill();
        Workplace.await(
            "the other has taken over",
            Duration.ofSeconds(60),
            () ->
                orphans.stream()
                    .allMatch(at -> !contacts(at, before.getOrDefault(at, 0)).isEmpty()));
        Thread.sleep(3000);
        assertEquals(12, new TreeSet<>(published(broker.port())).size());
        assertEquals(12, published(broker.port()).size(), "nothing twice");
      }
    } finally {
      for (HostileSite at : sites) {
        at.close();
      }
    }
  }

  private DaemonProcess poller(String name, Path sources, int broker) throws IOException {
    Map<String, String> keys = keys(sources, name + "@copy.example");
    keys.put("copydesk.roles", "poll");
    keys.put("copydesk.brokers", "127.0.0.1:" + broker);
    keys.put("copydesk.cluster", "file");
    keys.put("copydesk.cluster.folder", folder.resolve("cluster").toString());
    return DaemonProcess.start(Workplace.in(Files.createDirectory(folder.resolve(name))), keys);
  }

  /** Who asked a site, from a request on. */
  private static Set<String> contacts(HostileSite site, int from) {
    return site.seen().stream()
        .skip(from)
        .map(request -> request.headers().getOrDefault("user-agent", ""))
        .map(agent -> agent.replaceAll(".*\\(\\+(.*)@.*", "$1"))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
