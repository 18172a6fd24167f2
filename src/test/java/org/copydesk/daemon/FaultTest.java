package org.copydesk.daemon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.copydesk.kafka.EmbeddedBroker;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens to a daemon over months, all in one place: against the real process and broker. */
@Tag("fault")
@SuppressWarnings("try") // a daemon that runs is used, though it is not spoken to
class FaultTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration LONG = Duration.ofMinutes(2);
  private static final int RECORD_BYTES = 2_000_000;

  /** How long Kafka is away; 60 has been run, 15 outlives the producer's own patience as well. */
  private static final int OUTAGE_SECONDS = Integer.getInteger("outage.seconds", 8);

  @TempDir Path folder;

  @Test
  void killedAmong500FilesItLosesNoneAndDoublesNone() throws Exception {
    Workplace place = Workplace.in(folder);
    try (DaemonProcess daemon = DaemonProcess.start(place, Map.of()).awaitReady()) {
      drop(place, 0, 500);
      Workplace.await("some done", LONG, () -> place.files(".done").size() > 60);
      daemon.kill();
    }
    int left = place.waiting().size();
    assertTrue(left > 0, "killed too late to show anything");
    assertEquals(500, left + place.files(".done").size());

    try (DaemonProcess daemon = DaemonProcess.start(place, Map.of()).awaitReady()) {
      Workplace.await("all done", LONG, () -> place.files(".done").size() == 500);
      assertEquals(List.of(), place.waiting());
      assertEquals(List.of(), place.files(".failed"));
      assertEveryArticleIsThere("127.0.0.1:" + place.port(), 500);
    }
  }

  @Test
  void kafkaAwayFailsNoFile() throws Exception {
    Workplace place = Workplace.in(folder);
    String brokers = "127.0.0.1:" + place.port();
    // The producer's own patience is cut, so that the route's is needed too.
    Map<String, String> keys =
        Map.of(
            "copydesk.brokers", brokers,
            "copydesk.inbox.underway", "20",
            "copydesk.kafka.request.timeout.ms", "2000",
            "copydesk.kafka.delivery.timeout.ms", "3000",
            "copydesk.kafka.max.block.ms", "3000");
    Path log = folder.resolve("cluster");
    try (DaemonProcess daemon = DaemonProcess.start(place, keys)) {
      daemon.awaitLog("Waiting for it; files stay in the inbox");
      drop(place, 0, 20);
      EmbeddedBroker broker = EmbeddedBroker.start(log, place.port(), RECORD_BYTES, Map.of());
      Workplace.await("the first done", LONG, () -> place.files(".done").size() == 20);
      broker.close();
      drop(place, 20, 60);
      Files.writeString(place.inbox().resolve("sheet.xls"), "to be rejected");
      Thread.sleep(OUTAGE_SECONDS * 1000L);
      assertEquals(List.of(), place.files(".failed"));
      assertEquals(20, place.files(".done").size());
      drop(place, 60, 80);
      daemon.awaitLog("files stay in the inbox and fetched articles at the desk");

      broker = EmbeddedBroker.start(log, place.port(), RECORD_BYTES, Map.of());
      try {
        Workplace.await("all done", LONG, () -> place.files(".done").size() == 80);
        Workplace.await("sheet", LONG, () -> place.files(".failed").contains("sheet.xls"));
        assertEquals(List.of("sheet.xls", "sheet.xls.error.json"), place.files(".failed"));
        assertEquals(List.of(), place.waiting());
        assertEveryArticleIsThere(brokers, 80);
      } finally {
        broker.close();
      }
    }
  }

  @Test
  void toldToStopWhileKafkaIsAwayItStopsAndLeavesTheFiles() throws Exception {
    Workplace place = Workplace.in(folder);
    String brokers = "127.0.0.1:" + place.port();
    EmbeddedBroker broker =
        EmbeddedBroker.start(folder.resolve("cluster"), place.port(), RECORD_BYTES, Map.of());
    try (DaemonProcess daemon =
        DaemonProcess.start(place, Map.of("copydesk.brokers", brokers)).awaitReady()) {
      drop(place, 0, 5);
      Workplace.await("done", LONG, () -> place.files(".done").size() == 5);
      broker.close();
      drop(place, 5, 40);
      Thread.sleep(2000);
      Duration took = daemon.terminate();
      assertTrue(took.compareTo(Duration.ofSeconds(30)) < 0, "took " + took + "\n" + daemon.log());
      assertEquals(35, place.waiting().size());
      assertEquals(List.of(), place.files(".failed"));
    }
  }

  @Test
  void toldToStopUnderLoadItStopsCleanlyAndLosesNothing() throws Exception {
    Workplace place = Workplace.in(folder);
    try (DaemonProcess daemon = DaemonProcess.start(place, Map.of()).awaitReady()) {
      drop(place, 0, 500);
      Workplace.await("some done", LONG, () -> place.files(".done").size() > 40);
      Duration took = daemon.terminate();
      assertTrue(took.compareTo(Duration.ofSeconds(30)) < 0, "took " + took + "\n" + daemon.log());
      assertEquals(0, daemon.awaitExit(), daemon.log());
      assertTrue(daemon.log().contains("stopped: "), daemon.log());
    }
    int done = place.files(".done").size();
    assertEquals(500, done + place.waiting().size());
    assertEquals(List.of(), place.files(".failed"));
    try (DaemonProcess daemon = DaemonProcess.start(place, Map.of()).awaitReady()) {
      Workplace.await("all done", LONG, () -> place.files(".done").size() == 500);
      assertEveryArticleIsThere("127.0.0.1:" + place.port(), 500);
    }
  }

  @Test
  void aBlockedDoneFolderIsToldAndWaitedOutWithoutBurningTheProcessor() throws Exception {
    Workplace place = Workplace.in(folder);
    try (DaemonProcess daemon = DaemonProcess.start(place, Map.of()).awaitReady()) {
      Path done = place.inbox().resolve(".done");
      Files.delete(done);
      Files.writeString(done, "in the way");
      drop(place, 0, 20);
      daemon.awaitLog("cannot file away to");
      Thread.sleep(3000);
      Duration before = daemon.cpu();
      Thread.sleep(5000);
      Duration used = daemon.cpu().minus(before);
      assertTrue(used.compareTo(Duration.ofSeconds(1)) < 0, "used " + used + " in 5 s");
      assertEquals(20, place.waiting().size());
      assertEveryArticleIsThere("127.0.0.1:" + place.port(), 20);
      assertEquals(
          20,
          TopicReader.all("127.0.0.1:" + place.port(), "newsroom.cleaned").size(),
          "cleaned once each, however often filing was tried");

      Files.delete(done);
      Workplace.await("all done", LONG, () -> place.files(".done").size() == 20);
      assertEquals(20, TopicReader.all("127.0.0.1:" + place.port(), "newsroom.cleaned").size());
    }
  }

  @Test
  void toldToStopWhileItWaitsForAClusterItStops() throws Exception {
    Workplace place = Workplace.in(folder);
    Map<String, String> keys = Map.of("copydesk.brokers", "127.0.0.1:" + place.port());
    try (DaemonProcess daemon = DaemonProcess.start(place, keys)) {
      daemon.awaitLog("Waiting for it; files stay in the inbox");
      Thread.sleep(2500); // in the middle of the next attempt
      Duration took = daemon.terminate();
      assertTrue(took.compareTo(Duration.ofSeconds(20)) < 0, "took " + took + "\n" + daemon.log());
      assertEquals(0, daemon.awaitExit(), daemon.log());
    }
  }

  @Test
  void anInboxThatCannotBeWrittenStopsTheStart() throws Exception {
    Workplace place = Workplace.in(folder);
    Files.createDirectories(place.inbox());
    Files.writeString(place.inbox().resolve(".failed"), "in the way");
    try (DaemonProcess daemon = DaemonProcess.start(place, Map.of())) {
      assertEquals(2, daemon.awaitExit());
      assertTrue(daemon.log().contains(".failed cannot be written"), daemon.log());
    }
  }

  @Test
  void aSecondDaemonInTheSamePlaceIsTurnedAway() throws Exception {
    Workplace place = Workplace.in(folder);
    try (DaemonProcess first = DaemonProcess.start(place, Map.of()).awaitReady()) {
      try (DaemonProcess second = DaemonProcess.start(place, Map.of())) {
        assertEquals(2, second.awaitExit());
        assertTrue(second.log().contains("Another copydesk (process "), second.log());
      }
      Workplace elsewhere = new Workplace(folder.resolve("elsewhere"), place.port());
      Files.createDirectories(elsewhere.folder());
      try (DaemonProcess second = DaemonProcess.start(elsewhere, Map.of())) {
        assertEquals(2, second.awaitExit());
        assertTrue(second.log().contains("Port " + place.port()), second.log());
        assertTrue(second.log().contains("copydesk.broker.port"), second.log());
      }
      assertTrue(first.cpu().toMillis() > 0, "the first is still there");
    }
  }

  private static void drop(Workplace place, int from, int to) throws IOException {
    for (int number = from; number < to; number++) {
      place.drop("harbour/" + number + ".html", Workplace.page(number));
    }
  }

  /** Each page's article, published once, however often it was cleaned. */
  private static void assertEveryArticleIsThere(String brokers, int pages)
      throws IOException, InterruptedException {
    Workplace.await(
        "all published", LONG, () -> TopicReader.all(brokers, "newsroom.articles").size() >= pages);
    Set<String> files = new TreeSet<>();
    Set<String> ids = new TreeSet<>();
    for (ConsumerRecord<String, byte[]> event : TopicReader.all(brokers, "newsroom.articles")) {
      files.add(JSON.readTree(event.value()).at("/intake/file").asText());
      assertTrue(ids.add(String.valueOf(TopicReader.headers(event).get("ce_id"))), "doubled");
    }
    assertEquals(pages, files.size());
    assertEquals(pages, ids.size());
  }
}
