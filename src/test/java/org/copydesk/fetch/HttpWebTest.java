package org.copydesk.fetch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The edge against servers that do what servers must not do. */
class HttpWebTest {
  private static final List<AddressRange> LOOPBACK = List.of(AddressRange.of("127.0.0.0/8"));
  private static final Limits PATIENT =
      new Limits(Duration.ofSeconds(10), Duration.ofSeconds(10), Duration.ofSeconds(20));
  private static final byte[] PAGE = "<p>坝上的灯亮了</p>".repeat(400).getBytes(StandardCharsets.UTF_8);

  private final NameTable names = new NameTable();
  private final HttpWeb web = new HttpWeb(names, PATIENT, "Copydesk/test (+desk@copy.example)");
  private HostileSite site;

  @BeforeEach
  void open() throws IOException {
    site = HostileSite.start();
  }

  @AfterEach
  void close() throws IOException {
    web.close();
    site.close();
  }

  private Reply get(String target) {
    return get("news.example", target, Content.PAGE, LOOPBACK);
  }

  private Reply get(String host, String target, Content content, List<AddressRange> granted) {
    return web.get(new Hop(URI.create(site.url(host, target)), content, granted, Map.of()));
  }

  private <E extends FetchException> E fails(Class<E> how, String target) {
    return assertThrows(how, () -> get(target));
  }

  @Test
  void aPageComesWithTheHeadersThatAreReadAndNoOthers() {
    site.on(
        "news.example",
        "/a.html",
        HostileSite.ok(
            "text/html; charset=GBK",
            PAGE,
            "ETag: W/\"x\u00e9\"",
            "kafka.OVERRIDE_TOPIC: elsewhere",
            "CamelHttpUri: http://127.0.0.1/",
            "CamelFileName: /etc/passwd",
            "Set-Cookie: a=b"));
    Reply reply = get("/a.html");
    assertEquals(200, reply.status());
    assertArrayEquals(PAGE, reply.body());
    assertEquals(
        Map.of("content-type", "text/html; charset=GBK", "etag", "W/\"x\u00e9\""), reply.headers());
    assertEquals(200, get("/a.html").status());
    Map<String, String> asked = site.seen().get(1).headers();
    assertEquals("Copydesk/test (+desk@copy.example)", asked.get("user-agent"));
    assertTrue(asked.getOrDefault("accept", "").startsWith("text/html"), asked.toString());
    assertTrue(asked.getOrDefault("accept-encoding", "").contains("br"), asked.toString());
    assertFalse(asked.containsKey("cookie"), asked.toString());
    assertFalse(asked.containsKey("upgrade"), asked.toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/", "//a//b/", "/a%2Fb;c=d?e=f&g=%E4%B8%80+h&&", "/%7Eme/?", "/?q=a/../b"})
  void anAddressIsAskedForAsItIsSpelt(String target) {
    site.on("news.example", target, HostileSite.ok("text/html", "here"));
    assertEquals(200, get(target).status());
    assertEquals(List.of(target), site.targets("news.example"));
  }

  @Test
  void whatIsAskedForDecidesWhatIsAccepted() {
    get("news.example", "/feed", Content.FEED, LOOPBACK);
    get("news.example", "/map", Content.SITEMAP, LOOPBACK);
    assertTrue(
        site.seen().get(0).headers().getOrDefault("accept", "").startsWith("application/rss+xml"));
    assertTrue(
        site.seen().get(1).headers().getOrDefault("accept", "").startsWith("application/xml"));
  }

  @Test
  void compressedPagesAreUnpacked() {
    byte[] deflated = new byte[PAGE.length];
    Deflater deflater = new Deflater(9, true);
    deflater.setInput(PAGE);
    deflater.finish();
    int length = deflater.deflate(deflated);
    deflater.end();
    site.on(
            "news.example",
            "/gzip",
            HostileSite.ok("text/html", HostileSite.gzip(PAGE), "Content-Encoding: gzip"))
        .on(
            "news.example",
            "/raw",
            HostileSite.ok(
                "text/html", Arrays.copyOf(deflated, length), "Content-Encoding: deflate"))
        .on(
            "news.example",
            "/br",
            HostileSite.ok("text/html", brotli(PAGE), "Content-Encoding: br"));
    assertArrayEquals(PAGE, get("/gzip").body());
    assertArrayEquals(PAGE, get("/raw").body());
    assertArrayEquals(PAGE, get("/br").body());
  }

  /** A stream of one meta-block that is stored as it is, and an empty last one (RFC 7932). */
  private static byte[] brotli(byte[] bytes) {
    int head = ((bytes.length - 1) << 4) | (1 << 20);
    byte[] stream = new byte[bytes.length + 4];
    stream[0] = (byte) head;
    stream[1] = (byte) (head >> 8);
    stream[2] = (byte) (head >> 16);
    System.arraycopy(bytes, 0, stream, 3, bytes.length);
    stream[bytes.length + 3] = 3;
    return stream;
  }

  @Test
  void aGzipThatEndsEarlyIsDamaged() {
    byte[] zipped = HostileSite.gzip(PAGE);
    site.on(
            "news.example",
            "/cut",
            HostileSite.ok(
                "text/html", Arrays.copyOf(zipped, zipped.length / 2), "Content-Encoding: gzip"))
        .on(
            "news.example",
            "/short",
            (request, out) -> {
              HostileSite.head(out, 200, "Content-Length: 5000");
              out.write(PAGE, 0, 1000);
            });
    assertEquals("damaged", fails(DamagedException.class, "/cut").fate());
    assertEquals("damaged", fails(DamagedException.class, "/short").fate());
  }

  @Test
  void aBombEndsAtTheCapAndItsConnectionIsCut() throws InterruptedException {
    site.on("news.example", "/bomb", HostileSite.gzipBomb());
    long start = System.nanoTime();
    TooLargeException failure = fails(TooLargeException.class, "/bomb");
    assertTrue(System.nanoTime() - start < 9_000_000_000L, "not by the time limit");
    assertEquals(FetchException.Weight.HARD, failure.weight());
    org.copydesk.daemon.Workplace.await(
        "the server is cut off", Duration.ofSeconds(60), () -> site.seen().get(0).end().get() > 0);
  }

  @Test
  void aFeedWithoutAnEndEndsAtTheCap() {
    site.on(
        "news.example",
        "/feed",
        HostileSite.endless("<rss><channel>", "<item><title>again</title></item>"));
    assertThrows(
        TooLargeException.class, () -> get("news.example", "/feed", Content.FEED, LOOPBACK));
  }

  @Test
  void aSizeThatIsAnnouncedOverTheCapIsNotReadAtAll() {
    site.on(
        "news.example",
        "/large",
        (request, out) -> {
          HostileSite.head(out, 200, "Content-Length: 99999999999");
          out.flush();
          Thread.sleep(60_000);
        });
    long start = System.nanoTime();
    fails(TooLargeException.class, "/large");
    assertTrue(System.nanoTime() - start < 5_000_000_000L);
  }

  @Test
  void ofRobotsTheStartIsRead() {
    String rules = "User-agent: *\nDisallow: /x\n".repeat(40_000);
    site.on("news.example", "/robots.txt", HostileSite.ok("text/plain", rules));
    Reply reply = get("news.example", "/robots.txt", Content.ROBOTS, LOOPBACK);
    assertEquals(Content.ROBOTS.maxBytes(), reply.body().length);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/headers", "/drip", "/stall", "/silence", "/continue"})
  void nobodyTakesLongerThanTheLimit(String how) {
    site.on(
            "news.example",
            "/headers",
            HostileSite.drip("HTTP/1.1 200 OK\r\nX-And-So-On: " + "x".repeat(9999), 50))
        .on(
            "news.example",
            "/drip",
            (request, out) -> {
              HostileSite.head(out, 200, "Content-Type: text/html");
              HostileSite.drip("<p>word ", 50).to(request, out);
            })
        .on("news.example", "/stall", HostileSite.stall())
        .on("news.example", "/silence", (request, out) -> Thread.sleep(60_000))
        .on("news.example", "/continue", HostileSite.drip("HTTP/1.1 102 Processing\r\n\r\n", 2));
    Duration limit = Duration.ofMillis(900);
    Limits limits =
        how.equals("/drip")
            ? new Limits(limit, limit, limit.multipliedBy(2))
            : new Limits(limit, limit, limit.multipliedBy(20));
    Hop hop = new Hop(URI.create(site.url("news.example", how)), Content.PAGE, LOOPBACK, Map.of());
    try (HttpWeb hasty = new HttpWeb(names, limits, "Copydesk/test")) {
      long start = System.nanoTime();
      TimedOutException failure = assertThrows(TimedOutException.class, () -> hasty.get(hop));
      double seconds = (System.nanoTime() - start) / 1e9;
      assertTrue(seconds < 9, how + " took " + seconds + " s");
      assertEquals("timed-out", failure.fate());
      assertEquals(FetchException.Weight.SOFT, failure.weight());
    }
  }

  @Test
  void headersWithoutEndAreNoAnswer() {
    site.on(
            "news.example",
            "/many",
            (request, out) -> HostileSite.head(out, 200, "A: b\r\n".repeat(500) + "C: d"))
        .on(
            "news.example",
            "/long",
            (request, out) -> HostileSite.head(out, 200, "A: " + "b".repeat(100_000)))
        .on(
            "news.example",
            "/none",
            (request, out) ->
                out.write("hello\r\n".repeat(500).getBytes(StandardCharsets.US_ASCII)))
        .on("news.example", "/gone", (request, out) -> {});
    for (String target : List.of("/many", "/long", "/none", "/gone")) {
      assertEquals("unreachable", fails(UnreachableException.class, target).fate());
    }
  }

  @Test
  void nobodyAtThatPortOrOfThatNameIsUnreachable() {
    URI nobody =
        URI.create("http://news.example:" + org.copydesk.daemon.Workplace.freePort() + "/");
    Hop hop = new Hop(nobody, Content.PAGE, LOOPBACK, Map.of());
    assertThrows(UnreachableException.class, () -> web.get(hop));
    FetchException unknown =
        assertThrows(
            UnreachableException.class, () -> get("unknown.invalid", "/", Content.PAGE, LOOPBACK));
    assertEquals(FetchException.Weight.SOFT, unknown.weight());
    assertTrue(String.valueOf(unknown.getMessage()).contains("no host unknown.invalid"));
  }

  @Test
  void aCertificateThatNobodyVouchesForIsNotTrusted(@TempDir Path folder) throws Exception {
    Path store = folder.resolve("store");
    String keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    Process made =
        new ProcessBuilder(
                List.of(
                    keytool,
                    "-genkeypair",
                    "-alias",
                    "a",
                    "-keyalg",
                    "EC",
                    "-dname",
                    "CN=tls.example",
                    "-ext",
                    "san=dns:tls.example",
                    "-keystore",
                    store.toString(),
                    "-storepass",
                    "secret"))
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
    assertEquals(0, made.waitFor());
    KeyStore keys = KeyStore.getInstance(store.toFile(), "secret".toCharArray());
    KeyManagerFactory managers =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(keys, "secret".toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    try (ServerSocket server =
        context
            .getServerSocketFactory()
            .createServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
      Thread greeter =
          new Thread(
              () -> {
                try (Socket socket = server.accept()) {
                  socket.getInputStream().read();
                } catch (IOException e) {
                  // the client has turned away
                }
              });
      greeter.setDaemon(true);
      greeter.start();
      Hop hop =
          new Hop(
              URI.create("https://tls.example:" + server.getLocalPort() + "/"),
              Content.PAGE,
              LOOPBACK,
              Map.of());
      UnreachableException failure = assertThrows(UnreachableException.class, () -> web.get(hop));
      assertTrue(
          String.valueOf(failure.getMessage()).contains("cannot be trusted"), failure.getMessage());
    }
  }

  @Test
  void redirectsAreAnswersAndTheirBodiesAreNotRead() {
    site.on("news.example", "/old", HostileSite.redirect(301, "/neu/\u00e9.html"));
    Reply reply = get("/old");
    assertEquals(301, reply.status());
    assertEquals("/neu/\u00e9.html", reply.headers().get("location"));
    assertEquals(1, site.seen().size());
  }

  @Test
  void thePageOfAWallIsRead() {
    site.on(
            "news.example",
            "/wall",
            HostileSite.status(
                403,
                "Just a moment...".getBytes(StandardCharsets.US_ASCII),
                "CF-Mitigated: challenge"))
        .on("news.example", "/none", HostileSite.status(404, PAGE));
    Reply wall = get("/wall");
    assertEquals("Just a moment...", new String(wall.body(), StandardCharsets.US_ASCII));
    assertEquals("challenge", wall.headers().get("cf-mitigated"));
    assertEquals(0, get("/none").body().length);
  }

  @Test
  void anAddressThatIsNotGrantedIsNotConnectedTo() {
    names.with("both.example", "127.0.0.1").with("ten.example", "10.0.0.1");
    for (String host :
        List.of("127.0.0.1", "[::1]", "[::ffff:127.0.0.1]", "both.example", "ten.example")) {
      AddressRefusedException refused =
          assertThrows(
              AddressRefusedException.class,
              () -> get(host, "/secret", Content.PAGE, List.of(AddressRange.of("127.0.0.2/32"))));
      assertEquals("address-refused", refused.fate());
    }
    assertEquals(List.of(), site.seen());
  }

  @Test
  void theAddressThatWasCheckedIsTheOneThatIsConnectedTo() throws IOException {
    names.with("rebinding.example", "127.0.0.2", "127.0.0.1");
    try (HostileSite granted = HostileSite.start("127.0.0.2", site.port())) {
      granted.on("rebinding.example", "/", HostileSite.ok("text/html", "granted"));
      List<AddressRange> two = List.of(AddressRange.of("127.0.0.2/32"));
      Reply reply = get("rebinding.example", "/", Content.PAGE, two);
      assertEquals("granted", new String(reply.body(), StandardCharsets.US_ASCII));
      assertEquals(List.of("rebinding.example"), names.asked());
      assertThrows(
          AddressRefusedException.class, () -> get("rebinding.example", "/", Content.PAGE, two));
    }
    assertEquals(List.of(), site.seen());
  }
}
