package org.copydesk.daemon;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.copydesk.kafka.EmbeddedBroker;
import org.jspecify.annotations.Nullable;

/** A cluster of three real brokers in this process; every topic on all three, two must agree. */
final class ThreeBrokers implements AutoCloseable {
  private static final int BROKERS = 3;
  private static final int RECORD_BYTES = 2_000_000;
  private static final String CLUSTER = "copydeskTestCluster001";

  private final Path folder;
  private final List<Integer> ports = new ArrayList<>();
  private final List<Integer> controllers = new ArrayList<>();
  private final @Nullable EmbeddedBroker[] brokers = new EmbeddedBroker[BROKERS];

  private ThreeBrokers(Path folder) {
    this.folder = folder;
    for (int i = 0; i < BROKERS; i++) {
      ports.add(Workplace.freePort());
      controllers.add(Workplace.freePort());
    }
  }

  static ThreeBrokers in(Path folder) {
    ThreeBrokers cluster = new ThreeBrokers(folder);
    cluster.each(cluster::start); // none is ready before most are there
    return cluster;
  }

  private void each(IntConsumer work) {
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < BROKERS; i++) {
      int number = i;
      Thread thread = new Thread(() -> work.accept(number), "broker" + number);
      thread.start();
      threads.add(thread);
    }
    for (Thread thread : threads) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }
  }

  String bootstrap() {
    return ports.stream().map(port -> "127.0.0.1:" + port).collect(Collectors.joining(","));
  }

  void start(int number) {
    brokers[number] =
        EmbeddedBroker.start(
            folder.resolve("broker" + number), ports.get(number), RECORD_BYTES, settings(number));
  }

  void stop(int number) {
    EmbeddedBroker broker = brokers[number];
    if (broker != null) {
      broker.close();
      brokers[number] = null;
    }
  }

  private Map<String, String> settings(int number) {
    Map<String, String> settings = new HashMap<>();
    List<String> voters = new ArrayList<>();
    for (int i = 0; i < BROKERS; i++) {
      voters.add(i + 1 + "@127.0.0.1:" + controllers.get(i));
    }
    settings.put("cluster.id", CLUSTER);
    settings.put("node.id", Integer.toString(number + 1));
    settings.put("controller.quorum.voters", String.join(",", voters));
    settings.put(
        "listeners",
        String.format(
            Locale.ROOT,
            "PLAINTEXT://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d",
            ports.get(number),
            controllers.get(number)));
    settings.put("default.replication.factor", "3");
    settings.put("min.insync.replicas", "2");
    settings.put("offsets.topic.replication.factor", "3");
    settings.put("transaction.state.log.replication.factor", "3");
    settings.put("transaction.state.log.min.isr", "2");
    return settings;
  }

  @Override
  public void close() {
    each(this::stop); // the last one alone would wait for the others
  }
}
