package org.copydesk.daemon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.main.Main;
import org.copydesk.config.Settings;
import org.copydesk.desk.Desk;
import org.copydesk.fetch.AddressRange;
import org.copydesk.fetch.Content;
import org.copydesk.fetch.Hop;
import org.copydesk.fetch.HostileSite;
import org.copydesk.fetch.HttpWeb;
import org.copydesk.fetch.Limits;
import org.copydesk.fetch.NameTable;
import org.copydesk.fetch.Reply;
import org.copydesk.fetch.TooLargeException;
import org.copydesk.kafka.KafkaClients;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The route {@code fetch} as it stands, beside the one that waits failures out. */
class FetchRouteTest {
  private static final HttpWeb WEB =
      new HttpWeb(
          new NameTable(),
          new Limits(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(5)),
          "Copydesk/test");
  @TempDir static Path folder;
  private static Main main;
  private static CamelContext camel;
  private static HostileSite site;

  @BeforeAll
  static void start() throws Exception {
    site = HostileSite.start();
    Path routes = Files.createDirectory(folder.resolve("routes"));
    for (String name : List.of("failures", "fetch")) {
      Path file = Path.of("routes", name + ".camel.yaml");
      Files.copy(file, routes.resolve(file.getFileName()));
    }
    Settings settings = Workplace.in(folder).settings(Map.of());
    InstantSource clock = InstantSource.system();
    Desk desk = Desk.of(settings.zone(), "test", clock);
    main =
        new Wiring(settings, new KafkaClients(settings), desk, new Fates(), WEB, clock)
            .main(routes);
    main.start();
    camel = main.getCamelContext();
  }

  @AfterAll
  static void stop() throws Exception {
    main.stop();
    WEB.close();
    site.close();
  }

  private static Hop hop(String target) {
    return new Hop(
        URI.create(site.url("news.example", target)),
        Content.PAGE,
        List.of(AddressRange.of("127.0.0.1")),
        Map.of());
  }

  @Test
  void noHeaderOfAPageReachesTheMessageNorOneOfTheMessageTheServer() {
    site.on(
        "news.example",
        "/a.html",
        HostileSite.ok(
            "text/html",
            "<p>a".getBytes(StandardCharsets.UTF_8),
            "kafka.OVERRIDE_TOPIC: elsewhere",
            "CamelHttpUri: http://127.0.0.1/",
            "CamelFileName: ../../x"));
    Exchange exchange =
        camel
            .createProducerTemplate()
            .request(
                "direct:fetch",
                message -> {
                  message.getMessage().setBody(hop("/a.html"));
                  message.getMessage().setHeader("X-Secret", "of ours");
                });
    assertEquals(Map.of(), exchange.getMessage().getHeaders());
    assertEquals(200, exchange.getMessage().getBody(Reply.class).status());
    assertTrue(
        site.seen().stream().noneMatch(request -> request.headers().containsKey("x-secret")));
  }

  @Test
  void aFailureComesBackAtOnceAndAsItIs() {
    site.on("news.example", "/bomb", HostileSite.gzipBomb());
    CamelWeb web = new CamelWeb(camel.createProducerTemplate());
    assertThrows(TooLargeException.class, () -> web.get(hop("/bomb")));
    assertEquals(404, web.get(hop("/none")).status());
  }
}
