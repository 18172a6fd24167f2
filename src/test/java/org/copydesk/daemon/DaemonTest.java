package org.copydesk.daemon;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.copydesk.config.Settings;
import org.copydesk.event.EventSchema;
import org.copydesk.kafka.KafkaClients;
import org.copydesk.memory.Ledger;
import org.copydesk.memory.Reasons;
import org.copydesk.memory.Status;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The route files as they are, against their real endpoints: a real folder and the embedded broker.
 */
class DaemonTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration SOON = Duration.ofSeconds(60);

  @TempDir static Path folder;
  static Workplace place;
  static Settings settings;
  static Daemon daemon;

  @BeforeAll
  static void start() throws InterruptedException {
    place = Workplace.in(folder);
    settings =
        place.settings(
            Map.of("copydesk.event.max.bytes", "20000", "copydesk.inbox.max.bytes", "3000000"));
    daemon = new Daemon(settings, Path.of("routes"), "test", InstantSource.system());
    daemon.start();
  }

  @AfterAll
  static void stop() {
    daemon.close();
  }

  @Test
  void aPageInASubFolderBecomesAnEventOfThatSource() throws Exception {
    place.drop("harbour-post/pier.html", Workplace.page(1001));
    String done = today() + "/harbour-post/pier.html";
    Workplace.await("done", SOON, () -> place.files(".done").contains(done));

    ConsumerRecord<String, byte[]> event = article("harbour-post/pier.html");
    JsonNode json = JSON.readTree(event.value());
    assertEquals("harbour-post", json.at("/intake/source").asText());
    assertEquals(json.get("id").asText(), event.key());
    assertTrue(json.get("text").asText().contains("counted 1001 boats"));
    Map<String, String> headers = TopicReader.headers(event);
    assertEquals(
        Set.of("ce_id", "ce_source", "ce_specversion", "ce_time", "ce_type", "content-type"),
        headers.keySet());
    assertEquals(event.key() + "@1", headers.get("ce_id"));
    assertEquals("/copydesk/sources/harbour-post", headers.get("ce_source"));
    assertEquals("1.0", headers.get("ce_specversion"));
    assertEquals("org.copydesk.article.published.v1", headers.get("ce_type"));
    assertEquals(json.get("versionCreated").asText(), headers.get("ce_time"));
    assertEquals("application/json", headers.get("content-type"));
  }

  @Test
  void namesOfEveryKindAreJustNames() throws Exception {
    List<String> names =
        List.of(
            "濮阳 头版.html",
            "line\nbreak.html",
            "😀 emoji.htm",
            "${header.kafka.OVERRIDE_TOPIC}.html",
            "${sys.user.home}.xhtml",
            "a?b&fileName=c#d%2e.html",
            "{{copydesk.topic.rejected}}.html",
            "RAW(x) $simple{body}.HTML",
            "no dots in front.Html",
            "源 一/${body}.html",
            "x".repeat(230) + "名.html");
    int number = 2000;
    for (String name : names) {
      place.drop(name, Workplace.page(number++));
    }
    for (String name : names) {
      Workplace.await(
          "done: " + name, SOON, () -> place.files(".done").contains(today() + "/" + name));
      assertEquals(
          name.contains("/") ? "源 一" : "inbox",
          JSON.readTree(article(name).value()).at("/intake/source").asText());
    }
  }

  @Test
  void aNameInGbkIsRespeltAndItsPageIsDone() throws Exception {
    assumeTrue("UTF-8".equals(System.getProperty("sun.jnu.encoding")), "names are read as UTF-8");
    Path page = Files.writeString(folder.resolve("page"), Workplace.page(9001));
    // No Java name has these bytes; printf of POSIX shells makes them: 头版.html in GBK.
    String script = "mv \"$0\" \"$1/$(printf '\\315\\267\\260\\346').html\"";
    assertEquals(
        0,
        new ProcessBuilder("sh", "-c", script, page.toString(), place.inbox().toString())
            .start()
            .waitFor());
    Workplace.await("done", SOON, () -> place.files(".done").contains(today() + "/头版.html"));
    assertEquals("头版.html", JSON.readTree(article("头版.html").value()).at("/intake/file").asText());
  }

  @Test
  void aFileNameSteersNeitherTopicNorHeaders() throws Exception {
    // camel-kafka sends to the topic that a header kafka.OVERRIDE_TOPIC names (CVE-2026-49098).
    String name = "kafka.OVERRIDE_TOPIC=stolen&kafka.KEY=k&CamelKafkaX=1.html";
    place.drop(name, Workplace.page(3001));
    Workplace.await("done", SOON, () -> place.files(".done").contains(today() + "/" + name));
    ConsumerRecord<String, byte[]> event = article(name);
    assertEquals(6, TopicReader.headers(event).size());
    assertEquals(32, event.key().length());
  }

  @Test
  void whatCannotBeAnArticleIsRejectedWithItsReasonAndTheOriginal() throws Exception {
    place.drop("report.pdf", "%PDF-1.7");
    Workplace.await("failed", SOON, () -> place.files(".failed").contains("report.pdf"));

    JsonNode note = JSON.readTree(place.inbox().resolve(".failed/report.pdf.error.json").toFile());
    assertEquals("unknown-kind", note.get("reason").asText());
    assertEquals("inbox", note.get("stage").asText());
    assertTrue(note.get("detail").asText().contains("report.pdf"));
    assertFalse(Instant.parse(note.get("time").asText()).isAfter(Instant.now()));
    assertTrue(note.get("advice").asText().contains(".html"));
    ConsumerRecord<String, byte[]> event = rejection("report.pdf");
    JsonNode json = JSON.readTree(event.value());
    assertEquals("unknown-kind", json.get("reason").asText());
    assertArrayEquals(
        "%PDF-1.7".getBytes(StandardCharsets.UTF_8),
        Base64.getDecoder().decode(json.get("original").asText()));
    assertEquals(".failed/report.pdf", json.get("originalAt").asText());
    Map<String, String> headers = TopicReader.headers(event);
    assertEquals("org.copydesk.page.rejected.v1", headers.get("ce_type"));
    assertEquals(json.get("id").asText(), headers.get("ce_id"));
    assertEquals(6, headers.size());
  }

  @Test
  void binaryGarbageIsRejected() throws Exception {
    byte[] garbage = new byte[4000];
    new java.util.Random(7).nextBytes(garbage);
    place.drop("garbage.html", garbage);
    Workplace.await("failed", SOON, () -> place.files(".failed").contains("garbage.html"));
    assertEquals("undecodable", reason("garbage.html"));
  }

  @Test
  void anEmptyFileIsRejectedOnceItsWriterHasHadItsTime() throws Exception {
    Path empty = place.drop("empty.html", "");
    Thread.sleep(1500);
    assertTrue(Files.exists(empty), "it may be about to be written");
    Files.setLastModifiedTime(empty, FileTime.from(Instant.now().minusSeconds(60)));
    Workplace.await("failed", SOON, () -> place.files(".failed").contains("empty.html"));
    assertEquals("empty", reason("empty.html"));
  }

  @Test
  void aFileOverTheLimitIsRejectedWithAPointerInsteadOfTheOriginal() throws Exception {
    place.drop("huge.html", new byte[3_000_001]);
    Workplace.await("failed", SOON, () -> place.files(".failed").contains("huge.html"));
    JsonNode json = JSON.readTree(rejection("huge.html").value());
    assertEquals("too-large", json.get("reason").asText());
    assertFalse(json.has("original"));
    assertEquals(".failed/huge.html", json.get("originalAt").asText());
    assertEquals(3_000_001, json.get("size").asLong());
  }

  @Test
  void anEventOverTheLimitIsRejectedAndNotTriedForEver() throws Exception {
    StringBuilder page =
        new StringBuilder("<html><head><title>Minutes</title></head><body><article>");
    for (int i = 0; i < 150; i++) {
      page.append("<p>Item ")
          .append(i)
          .append(
              " of the minutes was read out in full, debated at length by all of the members, and then put off until the next sitting of the council in autumn.</p>");
    }
    place.drop("minutes.html", page + "</article></body></html>");
    Workplace.await("failed", SOON, () -> place.files(".failed").contains("minutes.html"));
    JsonNode json = JSON.readTree(rejection("minutes.html").value());
    assertEquals("event-too-large", json.get("reason").asText());
    assertEquals("publish", json.get("stage").asText());
  }

  @Test
  void whatIsNotForTheDeskIsLeftAlone() throws Exception {
    Path outside = Files.writeString(folder.resolve("outside.html"), Workplace.page(4001));
    Files.createDirectories(folder.resolve("elsewhere"));
    Files.writeString(folder.resolve("elsewhere/there.html"), Workplace.page(4002));
    List<String> names =
        List.of("half.html.part", ".hidden.html", "a.lock", "b.html.camelLock", "~$c.html");
    for (String name : names) {
      Files.writeString(place.inbox().resolve(name), Workplace.page(4003));
    }
    Path link = Files.createSymbolicLink(place.inbox().resolve("link.html"), outside);
    Path linked =
        Files.createSymbolicLink(place.inbox().resolve("linked"), folder.resolve("elsewhere"));
    place.drop("after.html", Workplace.page(4004));
    Workplace.await("done", SOON, () -> place.files(".done").contains(today() + "/after.html"));
    Thread.sleep(700); // two more polls
    for (String name : names) {
      assertTrue(Files.exists(place.inbox().resolve(name)), name);
    }
    assertTrue(Files.exists(outside) && Files.isSymbolicLink(link) && Files.isSymbolicLink(linked));
    assertTrue(Files.exists(folder.resolve("elsewhere/there.html")));
    for (ConsumerRecord<String, byte[]> event :
        TopicReader.all(settings.bootstrap(), settings.cleaned())) {
      assertFalse(new String(event.value(), StandardCharsets.UTF_8).contains("counted 400" + 1));
      assertFalse(new String(event.value(), StandardCharsets.UTF_8).contains("counted 400" + 2));
    }
  }

  @Test
  void aFileThatIsStillWrittenIsNotRead() throws Exception {
    Path slow = place.inbox().resolve("slow.html");
    String[] lines = Workplace.page(5001).split("\n", -1);
    Files.writeString(slow, "");
    for (String line : lines) {
      Files.writeString(slow, line + "\n", java.nio.file.StandardOpenOption.APPEND);
      Thread.sleep(120);
    }
    Workplace.await("done", SOON, () -> place.files(".done").contains(today() + "/slow.html"));
    String text = JSON.readTree(article("slow.html").value()).get("text").asText();
    assertTrue(text.contains("book of complaints"));
    List<ConsumerRecord<String, byte[]>> cleaned =
        TopicReader.all(settings.bootstrap(), settings.cleaned());
    assertEquals(1, cleaned.stream().filter(event -> isOf(event, "slow.html")).count());
  }

  @Test
  void theSameNameAgainOverwritesNothing() throws Exception {
    for (int n = 0; n < 3; n++) {
      place.drop("daily.html", Workplace.page(6000 + n));
      int filed = n + 1;
      Workplace.await(
          "done " + filed,
          SOON,
          () ->
              place.files(".done").stream().filter(name -> name.contains("daily")).count()
                  == filed);
    }
    for (int n = 0; n < 2; n++) {
      place.drop("daily.xls", "sheet " + n);
      int filed = 2 * (n + 1); // with its note
      Workplace.await(
          "failed",
          SOON,
          () ->
              place.files(".failed").stream().filter(name -> name.contains("daily")).count()
                  == filed);
    }
    assertEquals("sheet 0", Files.readString(place.inbox().resolve(".failed/daily.xls")));
    assertEquals("sheet 1", Files.readString(place.inbox().resolve(".failed/daily-1.xls")));
    assertTrue(Files.exists(place.inbox().resolve(".failed/daily-1.xls.error.json")));
  }

  @Test
  void aPageThatIsDroppedAgainIsPublishedOnce() throws Exception {
    for (String name : List.of("first.html", "second.html")) {
      place.drop(name, Workplace.page(7001));
      Workplace.await("done", SOON, () -> place.files(".done").contains(today() + "/" + name));
    }
    Ledger ledger = new Ledger(settings.memory(), new KafkaClients(settings));
    Workplace.await(
        "unchanged",
        SOON,
        () -> Status.sum(ledger.status().values(), Status::counts).containsKey("unchanged"));
    String key = article("first.html").key();
    assertEquals(1, articles().stream().filter(event -> event.key().equals(key)).count());
    Reasons reasons = ledger.reasons(key).orElseThrow();
    assertEquals(1, reasons.version());
  }

  private static String today() {
    return LocalDate.now(settings.clock()).toString();
  }

  private static List<ConsumerRecord<String, byte[]>> articles() {
    return TopicReader.all(settings.bootstrap(), settings.articles());
  }

  private static ConsumerRecord<String, byte[]> article(String file) throws InterruptedException {
    Workplace.await(
        "published: " + file, SOON, () -> articles().stream().anyMatch(event -> isOf(event, file)));
    ConsumerRecord<String, byte[]> article =
        articles().stream().filter(event -> isOf(event, file)).findFirst().orElseThrow();
    EventSchema.assertValid(new String(article.value(), StandardCharsets.UTF_8));
    return article;
  }

  private static boolean isOf(ConsumerRecord<String, byte[]> event, String file) {
    try {
      return JSON.readTree(event.value()).at("/intake/file").asText().equals(file);
    } catch (IOException e) {
      throw new AssertionError(Arrays.toString(event.value()), e);
    }
  }

  private static ConsumerRecord<String, byte[]> rejection(String file) {
    ConsumerRecord<String, byte[]> rejection =
        TopicReader.all(settings.bootstrap(), settings.rejected()).stream()
            .filter(event -> file.equals(event.key()))
            .findFirst()
            .orElseThrow();
    EventSchema.assertValidRejection(new String(rejection.value(), StandardCharsets.UTF_8));
    return rejection;
  }

  private static String reason(String file) throws IOException {
    return JSON.readTree(rejection(file).value()).get("reason").asText();
  }
}
