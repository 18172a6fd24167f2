package org.copydesk.daemon;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.copydesk.event.ArticleEvent;
import org.copydesk.event.EventJson;
import org.copydesk.memory.Readings;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Exactly once, whatever is killed: three daemons share a memory on three brokers, and all of them
 * go down and come back at random. With {@code -Dmemory.articles=20000} it takes longer.
 *
 * <p>The brokers log OutOfOrderSequenceException meanwhile: a producer has several batches under
 * way, and when the first of a transaction is turned away (a partition that has just moved), those
 * behind it are as well, until the producer sends all of them again in their order.
 */
@Tag("fault")
class MemoryFaultTest {
  private static final int ARTICLES = Integer.getInteger("memory.articles", 2000);
  private static final long SEED = Long.getLong("memory.seed", System.nanoTime() % 1_000_000);
  private static final int DAEMONS = 3;

  @TempDir Path folder;

  private final Random random = new Random(SEED);
  private final Map<String, Integer> expected = new TreeMap<>();
  private final DaemonProcess[] daemons = new DaemonProcess[DAEMONS];

  @Test
  void everyVersionIsPublishedOnceHoweverOftenDaemonsAndBrokersGoDown() throws Exception {
    List<ArticleEvent> cleaned = cleaned();
    try (ThreeBrokers cluster = ThreeBrokers.in(folder)) {
      try {
        for (int i = 0; i < DAEMONS; i++) {
          start(i, cluster);
        }
        daemons[0].awaitReady();
        AtomicReference<Throwable> fault = new AtomicReference<>();
        Thread writer = new Thread(() -> write(cleaned, cluster), "writer");
        writer.setUncaughtExceptionHandler((thread, e) -> fault.set(e));
        writer.start();
        long began = System.nanoTime();
        String done = trouble(cluster, writer);
        writer.join();
        assertEquals(null, fault.get());
        Workplace.await(
            "all published", Duration.ofMinutes(10), () -> count(cluster) >= expected.size());
        Thread.sleep(5000); // what is too much would come by now
        System.out.printf(
            Locale.ROOT,
            "seed %d: %d cleaned, %d versions expected; %s; %.0f s%n",
            SEED,
            cleaned.size(),
            expected.size(),
            done,
            (System.nanoTime() - began) / 1e9);
        assertEquals(expected, published(cluster), "seed " + SEED);
      } finally {
        for (DaemonProcess daemon : daemons) {
          if (daemon != null) {
            daemon.close();
          }
        }
      }
    }
  }

  /** Some are cleaned twice, some change once or twice, some reprint others. */
  private List<ArticleEvent> cleaned() {
    List<ArticleEvent> all = new ArrayList<>();
    for (int number = 0; all.size() < ARTICLES; number++) {
      String host = "paper" + number % 40 + ".example";
      String first = Readings.paragraph(3L * number);
      String second = Readings.paragraph(3L * number + 1);
      if (number > 50 && random.nextInt(10) == 0) {
        first = Readings.paragraph(3L * random.nextInt(number)); // another's
      }
      int versions = 1 + (random.nextInt(4) == 0 ? 1 + random.nextInt(2) : 0);
      for (int version = 1; version <= versions; version++) {
        String third = "Version " + version + ": " + Readings.paragraph(3L * number + 2);
        ArticleEvent event = Readings.page(host, "a" + number, first, second, third);
        for (int times = 1 + random.nextInt(2); times > 0; times--) {
          all.add(event);
        }
        expected.put(event.id() + "@" + version, 1);
      }
    }
    return all;
  }

  private void write(List<ArticleEvent> cleaned, ThreeBrokers cluster) {
    Map<String, Object> config = new HashMap<>();
    config.put("bootstrap.servers", cluster.bootstrap());
    config.put("acks", "all");
    config.put("delivery.timeout.ms", "600000");
    config.put("max.block.ms", "600000");
    try (KafkaProducer<String, byte[]> producer =
        new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer())) {
      List<java.util.concurrent.Future<?>> sent = new ArrayList<>();
      for (ArticleEvent event : cleaned) {
        byte[] value = EventJson.line(event);
        sent.add(producer.send(new ProducerRecord<>("newsroom.cleaned", event.id(), value)));
        if (sent.size() % 100 == 0) {
          Thread.sleep(1000 * 100 * 40 / ARTICLES); // over most of a minute
        }
      }
      for (var acknowledged : sent) {
        acknowledged.get();
      }
    } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
      throw new AssertionError(e);
    }
  }

  /** While articles come, and a while longer: kills daemons, stops a broker, starts them again. */
  private String trouble(ThreeBrokers cluster, Thread writer) throws Exception {
    int kills = 0;
    int stops = 0;
    while (writer.isAlive() || kills < 4 || stops < 2) {
      Thread.sleep(1000 + random.nextInt(3000));
      if (random.nextInt(3) > 0) {
        int daemon = random.nextInt(DAEMONS);
        daemons[daemon].kill();
        kills++;
        Thread.sleep(random.nextInt(3000));
        start(daemon, cluster);
      } else {
        int broker = random.nextInt(3);
        cluster.stop(broker);
        stops++;
        Thread.sleep(1000 + random.nextInt(4000));
        cluster.start(broker);
      }
    }
    return kills + " daemons killed, " + stops + " brokers stopped";
  }

  private void start(int number, ThreeBrokers cluster) throws Exception {
    Path place = folder.resolve("daemon" + number);
    Files.createDirectories(place);
    daemons[number] =
        DaemonProcess.start(
            new Workplace(place, 1),
            Map.of(
                "copydesk.brokers", cluster.bootstrap(),
                "copydesk.roles", "memory",
                "copydesk.topic.partitions", "6"));
  }

  private static int count(ThreeBrokers cluster) {
    try {
      Thread.sleep(2000);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    return published(cluster).values().stream().mapToInt(n -> n).sum();
  }

  private static Map<String, Integer> published(ThreeBrokers cluster) {
    Map<String, Integer> versions = new TreeMap<>();
    TopicReader.all(cluster.bootstrap(), "newsroom.articles")
        .forEach(
            event ->
                versions.merge(
                    String.valueOf(TopicReader.headers(event).get("ce_id")), 1, Integer::sum));
    return versions;
  }
}
