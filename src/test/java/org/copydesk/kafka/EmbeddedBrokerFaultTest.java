package org.copydesk.kafka;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringSerializer;
import org.copydesk.daemon.Workplace;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

/** The embedded broker, killed at any moment, goes on with all that it had promised. */
@Tag("fault")
@SuppressWarnings("try") // a broker that runs is used, though it is not spoken to
class EmbeddedBrokerFaultTest {
  private static final String TOPIC = "news";
  private static final int PARTITIONS = 200;
  private static final int CLIENTS = 4;
  private static final int MAX_BYTES = 1_048_576;

  @TempDir Path folder;

  /** A broker with clients that end one transaction after the other. */
  public static final class Busy {
    private Busy() {}

    public static void main(String[] args) throws Exception {
      int port = Integer.parseInt(args[1]);
      try (EmbeddedBroker broker =
              EmbeddedBroker.start(Path.of(args[0]), port, MAX_BYTES, Map.of());
          Admin admin = Admin.create(client(port))) {
        admin.createTopics(Set.of(new NewTopic(TOPIC, PARTITIONS, (short) 1))).all().get();
        CountDownLatch busy = new CountDownLatch(CLIENTS);
        for (int i = 0; i < CLIENTS; i++) {
          int client = i;
          Thread thread = new Thread(() -> write(port, client, busy));
          thread.setDaemon(true);
          thread.start();
        }
        busy.await();
        Files.writeString(Path.of(args[2]), "busy");
        Thread.sleep(Long.MAX_VALUE);
      }
    }

    @SuppressWarnings("FutureReturnValueIgnored") // the commit waits for what was sent
    private static void write(int port, int client, CountDownLatch busy) {
      try (KafkaProducer<String, String> producer = producer(port, client)) {
        producer.initTransactions();
        while (true) {
          producer.beginTransaction();
          for (int partition = 0; partition < PARTITIONS; partition++) {
            producer.send(new ProducerRecord<>(TOPIC, partition, "", "news"));
          }
          producer.commitTransaction();
          busy.countDown();
        }
      }
    }
  }

  private static KafkaProducer<String, String> producer(int port, int client) {
    return new KafkaProducer<>(
        Map.of("bootstrap.servers", "127.0.0.1:" + port, "transactional.id", "client-" + client),
        new StringSerializer(),
        new StringSerializer());
  }

  private static Map<String, Object> client(int port) {
    return Map.of("bootstrap.servers", "127.0.0.1:" + port);
  }

  private static Map<TopicPartition, Long> ends(Admin admin, IsolationLevel level)
      throws Exception {
    Map<TopicPartition, OffsetSpec> latest =
        IntStream.range(0, PARTITIONS)
            .mapToObj(partition -> new TopicPartition(TOPIC, partition))
            .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()));
    return admin.listOffsets(latest, new ListOffsetsOptions(level)).all().get().entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, end -> end.getValue().offset()));
  }

  /**
   * A transaction that the broker was about to end, and forgets, keeps its readers waiting for
   * ever, and with them the memory. Where it can be forgotten (KAFKA-20734), every other kill shows
   * it.
   */
  @RepeatedTest(3)
  void noTransactionIsLeftOpenByAKill() throws Exception {
    Path data = folder.resolve("broker");
    Path busy = folder.resolve("busy");
    int port = Workplace.freePort();
    Process process = start(data, port, busy);
    try {
      Workplace.await("busy", Duration.ofSeconds(90), () -> Files.exists(busy));
    } finally {
      process.destroyForcibly();
      process.waitFor();
    }
    try (EmbeddedBroker broker = EmbeddedBroker.start(data, port, MAX_BYTES, Map.of());
        Admin admin = Admin.create(client(port))) {
      for (int client = 0; client < CLIENTS; client++) {
        try (KafkaProducer<String, String> producer = producer(port, client)) {
          producer.initTransactions();
        }
      }
      Map<TopicPartition, Long> open = ends(admin, IsolationLevel.READ_UNCOMMITTED);
      open.entrySet().removeAll(ends(admin, IsolationLevel.READ_COMMITTED).entrySet());
      assertEquals(Map.of(), open, "a transaction is open");
    }
  }

  private static Process start(Path data, int port, Path busy) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx512m",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            Busy.class.getName(),
            data.toString(),
            Integer.toString(port),
            busy.toString())
        .redirectErrorStream(true)
        .redirectOutput(data.resolveSibling("log").toFile())
        .start();
  }
}
