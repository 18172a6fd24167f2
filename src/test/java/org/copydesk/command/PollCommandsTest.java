package org.copydesk.command;

import static org.copydesk.command.Typed.copydesk;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.copydesk.daemon.Daemon;
import org.copydesk.daemon.StartException;
import org.copydesk.daemon.Workplace;
import org.copydesk.event.EventSchema;
import org.copydesk.fetch.HostileSite;
import org.copydesk.source.Sources;
import org.copydesk.source.SourcesFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code clean URL}, {@code discover} and {@code sources}, as typed. */
class PollCommandsTest {
  private static final String HOST = "127.0.0.1";
  private static final String QUICK = "-Dcopydesk.host-pace=100ms";
  private static final String GRANTED = "--allow-addresses=127.0.0.1";

  @TempDir Path folder;
  private HostileSite site;

  @BeforeEach
  void open() throws IOException {
    site = HostileSite.start();
    StringBuilder items = new StringBuilder();
    for (int i = 1; i <= 6; i++) {
      site.on(HOST, "/news/" + i + ".html", HostileSite.ok("text/html", Workplace.page(i)));
      items.append(
          "<item><title>Harbour notes %1$d</title><link>%2$s</link><pubDate>%3$s</pubDate></item>"
              .formatted(
                  i,
                  site.url(HOST, "/news/" + i + ".html"),
                  DateTimeFormatter.RFC_1123_DATE_TIME.format(
                      InstantSource.system()
                          .instant()
                          .minusSeconds(600L * i)
                          .atOffset(ZoneOffset.UTC))));
    }
    site.on(
            HOST,
            "/rss.xml",
            HostileSite.ok(
                "application/rss+xml",
                "<rss version=\"2.0\"><channel><title>Harbour Post</title>"
                    + items
                    + "</channel></rss>"))
        .on(
            HOST,
            "/",
            HostileSite.ok(
                "text/html",
                "<html lang=en><head><title>Harbour Post</title><link rel=alternate type=application/rss+xml href=/rss.xml></head><body><p>Welcome.</body></html>"))
        .on(HOST, "/robots.txt", HostileSite.ok("text/plain", "User-agent: *\nDisallow: /private"));
  }

  @AfterEach
  void close() throws IOException {
    site.close();
  }

  @Test
  void aPageOfTheWebIsCleanedByTheRulesOfTheDaemon() throws IOException {
    String url = site.url(HOST, "/news/1.html");
    Typed result = copydesk("clean", QUICK, GRANTED, url);
    assertEquals(0, result.code(), result.err());
    EventSchema.assertValid(result.out().get(0));
    JsonNode event = new ObjectMapper().readTree(result.out().get(0));
    assertEquals(url, event.get("url").asText());
    assertEquals(200, event.at("/intake/status").asInt());
    assertEquals(List.of("/robots.txt", "/news/1.html"), site.targets(HOST));
    assertEquals(
        result.out().get(0).length(),
        copydesk("clean", QUICK, GRANTED, "--url", url).out().get(0).length());
  }

  @Test
  void aPageThatMustNotBeFetchedIsRejectedWithItsReason() {
    Typed inside = copydesk("clean", QUICK, site.url(HOST, "/news/1.html"));
    assertEquals(1, inside.code());
    assertTrue(inside.err().contains(": address-refused: "), inside.err());
    Typed forbidden = copydesk("clean", QUICK, GRANTED, site.url(HOST, "/private/1.html"));
    assertTrue(forbidden.err().contains(": disallowed: "), forbidden.err());
    Typed gone = copydesk("clean", QUICK, GRANTED, site.url(HOST, "/none.html"));
    assertTrue(gone.err().contains(": http-404: "), gone.err());
    assertEquals(2, copydesk("clean", "--allow-addresses=here", "http://a.example/").code());
  }

  @Test
  void whatIsDiscoveredCanBePasted() {
    Typed result = copydesk("discover", QUICK, GRANTED, site.url(HOST, "/"));
    assertEquals(0, result.code(), result.err());
    String yaml = String.join("\n", result.out());
    Sources sources = new SourcesFile(css -> {}).read(yaml);
    assertEquals(List.of(), sources.faults(), yaml);
    assertEquals(site.url(HOST, "/rss.xml"), sources.valid().get(0).urls().get(0).toString(), yaml);
    Typed nothing = copydesk("discover", QUICK, GRANTED, site.url(HOST, "/none/"));
    assertEquals(1, nothing.code());
    assertTrue(nothing.err().contains("http-404"), nothing.err());
  }

  private Path sources(String... more) throws IOException {
    return Files.writeString(
        folder.resolve("sources.yaml"),
        "sources:\n  - id: post\n    name: Harbour Post\n    kind: feed\n    allow-addresses: [127.0.0.1]\n    url: "
            + site.url(HOST, "/rss.xml")
            + "\n"
            + String.join("", more));
  }

  @Test
  void aCheckTellsWhatWouldBePublishedAndPublishesNothing() throws IOException {
    Path file = sources();
    String key = "-Dcopydesk.sources=" + file;
    Typed result = copydesk("sources", "check", QUICK, key, "post");
    assertEquals(0, result.code(), result.err());
    assertTrue(
        result.out().get(1).contains("6 articles, the newest of 20"), result.out().toString());
    assertTrue(result.out().get(2).startsWith("  + Harbour notes 1 | 20"), result.out().toString());
    assertEquals(4, result.out().size());
    assertEquals(1, copydesk("sources", "check", QUICK, key, "nobody").code());

    sources("  - id: other\n    name: Other\n    kind: feed\n    url: ftp://a.example/\n");
    Typed faulty = copydesk("sources", "check", QUICK, key, "--articles", "0");
    assertEquals(1, faulty.code());
    assertTrue(faulty.err().contains("sources.yaml line "), faulty.err());
    assertEquals(2, copydesk("sources", "-Dcopydesk.sources=none.yaml").code());

    Files.writeString(folder.resolve("application.properties"), "copydesk.host-pace = 100ms\n");
    Typed beside =
        copydesk("sources", "check", "--config", folder.toString(), "--articles", "0", "post");
    assertTrue(beside.out().get(0).startsWith("post Harbour Post"), beside.err());
  }

  @Test
  void theDaemonTellsHowSourcesAreDoing() throws Exception {
    Workplace place = Workplace.in(folder);
    Path file =
        sources("  - {id: off, name: Off, kind: feed, url: 'http://a.example/', enabled: false}\n");
    String key = "-Dcopydesk.sources=" + file;
    String port = "-Dcopydesk.broker.port=" + place.port();
    Map<String, String> keys =
        Map.of(
            "copydesk.sources", file.toString(),
            "copydesk.contact", "desk@copy.example",
            "copydesk.host-pace", "100ms",
            "copydesk.roles", "poll,memory");
    try (Daemon daemon =
        new Daemon(place.settings(keys), Path.of("routes"), "test", InstantSource.system())) {
      daemon.start();
      Workplace.await(
          "six are new",
          Duration.ofSeconds(60),
          () ->
              copydesk("sources", "--json", key, port).out().stream()
                  .anyMatch(line -> line.contains("\"new\":6")));
      Typed table = copydesk("sources", key, port);
      assertEquals(0, table.code(), table.err());
      assertTrue(table.out().get(0).startsWith("SOURCE"), table.out().toString());
      assertTrue(
          table.out().get(1).matches("post +ok +\\d+ s ago .* in \\d+ m .*"), table.out().get(1));
      assertTrue(table.out().get(2).matches("off +disabled .*"), table.out().get(2));
      Typed why = copydesk("sources", "explain", key, port, "post");
      assertTrue(why.out().get(0).equals("post Harbour Post (feed): ok"), why.out().toString());
      assertTrue(why.out().contains("  new 6"), why.out().toString());
      assertEquals(1, copydesk("sources", "explain", key, port, "nobody").code());
      assertEquals(List.of(), place.files(""), "a daemon without the inbox has none");
    }
  }

  @Test
  void sourcesWithoutAContactStopTheStartAndTheLineToWriteIsTold() throws Exception {
    Workplace place = Workplace.in(folder);
    Map<String, String> keys = Map.of("copydesk.sources", sources().toString());
    try (Daemon daemon =
        new Daemon(place.settings(keys), Path.of("routes"), "test", InstantSource.system())) {
      daemon.start();
      throw new AssertionError("started");
    } catch (StartException e) {
      assertTrue(String.valueOf(e.getMessage()).contains("copydesk.contact = "), e.getMessage());
    }
    assertEquals(List.of(), site.seen());
  }
}
