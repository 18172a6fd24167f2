package org.copydesk.daemon;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.copydesk.event.ArticleEvent;
import org.copydesk.event.EventJson;
import org.copydesk.kafka.EmbeddedBroker;
import org.copydesk.memory.Readings;
import org.copydesk.memory.SyntheticState;
import org.jspecify.annotations.Nullable;

/**
 * The memory's throughput as its state grows, on the embedded broker: articles of about 4 KB of
 * text, one in ten with a paragraph of an earlier one, all at once in rounds of 5,000; then its
 * latency, one article at a time; then that of the whole way from the inbox. Run it from the
 * project's folder, after {@code mvn -q -DskipTests package}:
 *
 * <pre>java -Xmx2g -cp 'target/test-classes:target/classes:target/copydesk/lib/*' \
 *     org.copydesk.daemon.MemoryBenchmark [ARTICLES] [THREADS] [REMEMBERED]</pre>
 *
 * With REMEMBERED, the state of so many articles is there before: it is written to the changelogs,
 * and the daemon restores itself from them. A million take about 10 GB of the temporary folder.
 */
public final class MemoryBenchmark {
  private static final int ROUND = 5000;
  private static final int PARAGRAPHS = 10;
  private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  private final Map<String, Long> arrived = new ConcurrentHashMap<>();
  private final AtomicLong articles = new AtomicLong();

  private MemoryBenchmark() {}

  public static void main(String[] arguments)
      throws IOException, InterruptedException, ExecutionException {
    int articles = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
    String threads = arguments.length > 1 ? arguments[1] : "1";
    int remembered = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 0;
    new MemoryBenchmark().run(articles, threads, remembered);
  }

  private void run(int most, String threads, int remembered)
      throws IOException, InterruptedException, ExecutionException {
    Path folder = Files.createTempDirectory("copydesk-benchmark");
    Workplace place = Workplace.in(folder);
    Map<String, String> keys =
        Map.of(
            "copydesk.memory.threads", threads,
            "copydesk.topic.partitions", "6",
            "copydesk.inbox.settle.ms", "1500");
    if (remembered > 0) {
      remember(place, keys, remembered);
    }
    try (Daemon daemon =
            new Daemon(
                place.settings(keys), Path.of("routes"), "benchmark", InstantSource.system());
        KafkaConsumer<String, byte[]> consumer = consumer(place)) {
      daemon.start();
      Thread reader = reader(consumer);
      try (KafkaProducer<String, byte[]> producer = producer(place)) {
        first(producer, most + 1000);
        for (int from = 0; from < most; from += ROUND) {
          round(producer, from, folder);
        }
        latency(producer, most);
      }
      inbox(place);
      consumer.wakeup();
      reader.join();
    } finally {
      delete(folder);
    }
  }

  /** Starts a daemon for its topics, then gives them the state of so many articles. */
  private static void remember(Workplace place, Map<String, String> keys, int articles)
      throws IOException, InterruptedException, ExecutionException {
    Path data = place.folder().resolve("data");
    try (Daemon daemon =
        new Daemon(place.settings(keys), Path.of("routes"), "benchmark", InstantSource.system())) {
      daemon.start();
      Thread.sleep(15_000); // until the memory has its changelogs
    }
    delete(data.resolve("memory"));
    long start = System.nanoTime();
    Map<String, Object> config = new HashMap<>();
    config.put("bootstrap.servers", "127.0.0.1:" + place.port());
    config.put("compression.type", "lz4");
    config.put("batch.size", 1 << 18);
    config.put("linger.ms", 50);
    EmbeddedBroker broker =
        EmbeddedBroker.start(data.resolve("broker"), place.port(), 2_000_000, Map.of());
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer())) {
      SyntheticState.write(producer, articles, 6, System.currentTimeMillis());
    } finally {
      broker.close();
    }
    OUT.printf(
        Locale.ROOT,
        "%d articles written to the changelogs in %.0f s%n",
        articles,
        (System.nanoTime() - start) / 1e9);
  }

  /** Waits until an article comes through: until the state is restored. */
  private void first(KafkaProducer<String, byte[]> producer, int number)
      throws InterruptedException, ExecutionException {
    long start = System.nanoTime();
    long before = articles.get();
    producer.send(record(number)).get();
    while (articles.get() == before) {
      Thread.sleep(20);
    }
    OUT.printf(Locale.ROOT, "at work after %.1f s%n", (System.nanoTime() - start) / 1e9);
  }

  private void round(KafkaProducer<String, byte[]> producer, int from, Path folder)
      throws InterruptedException {
    List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
    for (int number = from; number < from + ROUND; number++) {
      records.add(record(number));
    }
    long start = System.nanoTime();
    long before = articles.get();
    Duration cpu = cpu();
    List<Future<?>> sent = new ArrayList<>();
    records.forEach(record -> sent.add(producer.send(record)));
    producer.flush();
    if (!sent.stream().allMatch(Future::isDone)) {
      throw new IllegalStateException("not acknowledged");
    }
    while (articles.get() < before + ROUND) {
      Thread.sleep(20);
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    arrived.clear();
    OUT.printf(
        Locale.ROOT,
        "%d articles remembered: %.0f articles/s, %.2f CPU ms an article (broker included); state %.1f MB on disk, %.2f MB a thousand articles%n",
        from + ROUND,
        ROUND / seconds,
        cpu().minus(cpu).toNanos() / 1e6 / ROUND,
        megabytes(folder.resolve("data/memory")),
        megabytes(folder.resolve("data/memory")) * 1000 / (from + ROUND));
  }

  private void latency(KafkaProducer<String, byte[]> producer, int from)
      throws InterruptedException {
    Map<String, Long> sent = new HashMap<>();
    List<Future<?>> acknowledged = new ArrayList<>();
    for (int number = from; number < from + 500; number++) {
      ProducerRecord<String, byte[]> record = record(number);
      sent.put(record.key(), System.nanoTime());
      acknowledged.add(producer.send(record));
      Thread.sleep(20);
    }
    Thread.sleep(2000);
    if (!acknowledged.stream().allMatch(Future::isDone)) {
      throw new IllegalStateException("not acknowledged");
    }
    tell("newsroom.cleaned to newsroom.articles, 50 a second", sent);
  }

  /** From the rename into the inbox; 1.5 s of it are the inbox's patience with writers. */
  private void inbox(Workplace place) throws IOException, InterruptedException {
    Map<String, Long> sent = new HashMap<>();
    arrived.clear();
    for (int number = 0; number < 200; number++) {
      String name = "n" + number + ".html";
      place.drop(name, Workplace.page(number));
      sent.put(name, System.nanoTime());
      Thread.sleep(50);
    }
    Thread.sleep(6000);
    tell("inbox to newsroom.articles, 20 a second, 1.5 s of settling included", sent);
  }

  private void tell(String what, Map<String, Long> sent) {
    List<Long> took = new ArrayList<>();
    sent.forEach(
        (key, start) -> {
          Long end = arrived.get(key);
          if (end != null) {
            took.add((end - start) / 1_000_000);
          }
        });
    took.sort(null);
    OUT.printf(
        Locale.ROOT,
        "%s: %d of %d, median %d ms, p99 %d ms%n",
        what,
        took.size(),
        sent.size(),
        took.get(took.size() / 2),
        took.get(took.size() * 99 / 100));
  }

  private static ProducerRecord<String, byte[]> record(int number) {
    String[] paragraphs = new String[PARAGRAPHS];
    for (int i = 0; i < PARAGRAPHS; i++) {
      paragraphs[i] = Readings.paragraph((long) PARAGRAPHS * number + i);
    }
    if (number % 10 == 9) {
      paragraphs[4] = Readings.paragraph((long) PARAGRAPHS * (number / 2) + 4);
    }
    ArticleEvent event =
        Readings.page("paper" + number % 200 + ".example", "a" + number, paragraphs);
    return new ProducerRecord<>("newsroom.cleaned", event.id(), EventJson.line(event));
  }

  private Thread reader(KafkaConsumer<String, byte[]> consumer) {
    Thread reader =
        new Thread(
            () -> {
              try {
                while (true) {
                  consumer
                      .poll(Duration.ofMillis(100))
                      .forEach(
                          record -> {
                            articles.incrementAndGet();
                            long now = System.nanoTime();
                            arrived.put(record.key(), now);
                            String file = file(record.value());
                            if (file != null) {
                              arrived.put(file, now);
                            }
                          });
                }
              } catch (WakeupException e) {
                // the end
              }
            },
            "reader");
    reader.start();
    return reader;
  }

  private static @Nullable String file(byte[] event) {
    try {
      return EventJson.mapper().readTree(event).at("/intake/file").asText(null);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static KafkaConsumer<String, byte[]> consumer(Workplace place) {
    Map<String, Object> config = new HashMap<>();
    config.put("bootstrap.servers", "127.0.0.1:" + place.port());
    config.put("isolation.level", "read_committed");
    config.put("auto.offset.reset", "earliest");
    KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer());
    List<TopicPartition> all = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      all.add(new TopicPartition("newsroom.articles", i));
    }
    consumer.assign(all);
    return consumer;
  }

  private static KafkaProducer<String, byte[]> producer(Workplace place) {
    Map<String, Object> config = new HashMap<>();
    config.put("bootstrap.servers", "127.0.0.1:" + place.port());
    config.put("compression.type", "lz4");
    return new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer());
  }

  private static Duration cpu() {
    return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
  }

  private static double megabytes(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum()
          / 1e6;
    } catch (IOException | java.io.UncheckedIOException e) {
      return Double.NaN; // compaction deleted a file meanwhile
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
