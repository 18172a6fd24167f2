package org.copydesk.daemon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.copydesk.event.ArticleEvent;
import org.copydesk.event.EventJson;
import org.copydesk.kafka.EmbeddedBroker;
import org.copydesk.memory.Readings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** Two daemons share a memory, and each keeps a warm copy of what the other has. */
@SuppressWarnings("try") // a broker that runs is used, though it is not spoken to
class MemoryStandbyTest {
  private static final Duration SOON = Duration.ofMinutes(2);
  private static final int ARTICLES = 150;

  @TempDir Path folder;

  private final ListAppender<ILoggingEvent> told = new ListAppender<>();

  @Test
  void theOneThatIsLeftKnowsWhatTheOtherKnewWithoutReadingItBack() throws Exception {
    Logger log = (Logger) LoggerFactory.getLogger("copydesk");
    told.start();
    log.addAppender(told);
    int port = Workplace.freePort();
    try (EmbeddedBroker broker =
            EmbeddedBroker.start(folder.resolve("cluster"), port, 2_000_000, Map.of());
        Daemon first = daemon("first", port)) {
      first.start();
      clean(port, "paper.example", ARTICLES);
      awaitPublished(port, ARTICLES);
      try (Daemon second = daemon("second", port)) {
        int alone = restored().size();
        second.start();
        Workplace.await("shared", SOON, () -> restored().size() > alone);
        Thread.sleep(3000); // what the first knows is copied meanwhile
        int shared = restored().size();
        first.close();
        Workplace.await("taken over", SOON, () -> restored().size() > shared);
        long readBack = restored().stream().skip(shared).mapToLong(records -> records).sum();
        long all = records(port, "newsroom.memory-postings-changelog");
        assertTrue(readBack <= all / 20, readBack + " records read back, of " + all);
        clean(port, "other.example", 20);
        awaitPublished(port, ARTICLES + 20);
      }
      assertEquals(20, reprints(port), "all know of what they repeat");
    } finally {
      log.detachAppender(told);
    }
  }

  private Daemon daemon(String name, int port) throws IOException {
    Workplace place = new Workplace(Files.createDirectory(folder.resolve(name)), 1);
    Map<String, String> keys =
        Map.of(
            "copydesk.brokers", "127.0.0.1:" + port,
            "copydesk.roles", "memory",
            "copydesk.topic.replication", "1",
            "copydesk.memory.standby", "1");
    return new Daemon(place.settings(keys), Path.of("routes"), "test", InstantSource.system());
  }

  private static ArticleEvent article(String host, int number) {
    String[] paragraphs = new String[4];
    for (int i = 0; i < paragraphs.length; i++) {
      paragraphs[i] = Readings.paragraph(4L * number + i);
    }
    return Readings.page(host, "a" + number, paragraphs);
  }

  private static void clean(int port, String host, int articles)
      throws ExecutionException, InterruptedException {
    try (KafkaProducer<String, byte[]> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", "127.0.0.1:" + port),
            new StringSerializer(),
            new ByteArraySerializer())) {
      List<Future<?>> sent = new ArrayList<>();
      for (int number = 0; number < articles; number++) {
        ArticleEvent event = article(host, number);
        byte[] value = EventJson.line(event);
        sent.add(producer.send(new ProducerRecord<>("newsroom.cleaned", event.id(), value)));
      }
      for (Future<?> one : sent) {
        one.get();
      }
    }
  }

  private static void awaitPublished(int port, int articles) throws InterruptedException {
    Workplace.await("published", SOON, () -> records(port, "newsroom.articles") == articles);
  }

  private static int records(int port, String topic) {
    return TopicReader.all("127.0.0.1:" + port, topic).size();
  }

  private static long reprints(int port) throws IOException {
    long reprints = 0;
    for (var event : TopicReader.all("127.0.0.1:" + port, "newsroom.articles")) {
      JsonNode article = EventJson.mapper().readTree(event.value());
      reprints += article.has("reprintOf") ? 1 : 0;
    }
    return reprints;
  }

  /** How many records were read back, each time that a memory was at work. */
  private List<Long> restored() {
    return List.copyOf(told.list).stream()
        .map(ILoggingEvent::getFormattedMessage)
        .filter(message -> message.contains(" at work, "))
        .map(message -> Long.parseLong(message.replaceAll("\\D*(\\d+) records restored", "$1")))
        .toList();
  }
}
