package org.copydesk.kafka;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.copydesk.config.Settings;
import org.copydesk.config.SettingsException;

/**
 * The settings of the Kafka clients: what Copydesk sets itself, and the settings that are passed on
 * to each client that knows them.
 */
public final class KafkaClients {
  /** Room for an event's headers and the framing of its batch, in bytes. */
  public static final int FRAMING_BYTES = 65_536;

  /** What Copydesk's promises rest on, or has a key of its own. */
  private static final Set<String> OURS =
      Set.of(
          "bootstrap.servers",
          "acks",
          "enable.idempotence",
          "transactional.id",
          "key.serializer",
          "value.serializer",
          "key.deserializer",
          "value.deserializer",
          "isolation.level",
          "enable.auto.commit",
          "auto.offset.reset",
          "max.request.size",
          "group.id");

  private final Settings settings;

  /**
   * @throws SettingsException when a setting that is to be passed on is none of the clients', or is
   *     Copydesk's own to set
   */
  public KafkaClients(Settings settings) {
    this.settings = settings;
    refuseUnknown();
  }

  private void refuseUnknown() {
    Set<String> known = new TreeSet<>(ProducerConfig.configNames());
    known.addAll(ConsumerConfig.configNames());
    known.addAll(AdminClientConfig.configNames());
    known.removeAll(OURS);
    List<String> faults = new ArrayList<>();
    settings
        .kafka()
        .forEach(
            (name, value) -> {
              if (OURS.contains(name)) {
                faults.add("copydesk.kafka." + name + " is set by Copydesk itself; take it out.");
              } else if (!known.contains(name)) {
                faults.add(
                    String.format(
                        Locale.ROOT,
                        "copydesk.kafka.%s is no setting of the Kafka clients. They take: %s.",
                        name,
                        String.join(", ", known)));
              }
            });
    if (settings.embedded()
        && !settings.kafka().getOrDefault("security.protocol", "PLAINTEXT").equals("PLAINTEXT")) {
      faults.add(
          "copydesk.kafka.security.protocol is for a cluster, but copydesk.brokers is empty;"
              + " the embedded broker speaks PLAINTEXT on the loopback address.");
    }
    if (!faults.isEmpty()) {
      throw new SettingsException(faults);
    }
  }

  /** The producer's settings. */
  public Map<String, Object> producer() {
    Map<String, Object> config = new HashMap<>();
    config.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
    config.put(ProducerConfig.LINGER_MS_CONFIG, "5");
    // A thread that sends waits no longer than this for a broker; the route tries again.
    config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, "10000");
    config.put(ProducerConfig.CLIENT_ID_CONFIG, "copydesk");
    passOn(ProducerConfig.configNames(), config);
    config.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrap());
    config.put(ProducerConfig.ACKS_CONFIG, "all");
    config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, "true");
    config.put(
        ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
        Integer.toString(settings.maxEventBytes() + FRAMING_BYTES));
    return config;
  }

  /** The admin client's settings. */
  public Map<String, Object> admin() {
    Map<String, Object> config = new HashMap<>();
    config.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, "3000");
    config.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, "6000");
    config.put(AdminClientConfig.CLIENT_ID_CONFIG, "copydesk-admin");
    passOn(AdminClientConfig.configNames(), config);
    config.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrap());
    return config;
  }

  /** The settings of a consumer that follows whole topics by itself, in no group. */
  public Map<String, Object> consumer() {
    Map<String, Object> config = new HashMap<>();
    config.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, "6000");
    config.put(ConsumerConfig.CLIENT_ID_CONFIG, "copydesk-tail");
    passOn(ConsumerConfig.configNames(), config);
    config.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrap());
    config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
    config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    return config;
  }

  /**
   * What the clients of the memory's streams have in common.
   *
   * <p>Their producer has several batches under way. When a broker turns the first of a transaction
   * away, because it still ends the transaction before or the partition has just moved, it turns
   * away those behind it as well, and logs an OutOfOrderSequenceException for each. It has kept
   * none of them, and the producer sends all of them again in their order: nothing is lost or
   * doubled, and {@link HarmlessRefusal} keeps it out of the log. One batch at a time ({@code
   * max.in.flight.requests.per.connection}) would avoid it at the cost of a round trip a batch.
   */
  public Map<String, Object> streams() {
    Map<String, Object> config = new HashMap<>();
    // A daemon that was killed is missed after so long, and its work is done by the others.
    config.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, "10000");
    config.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, "2000");
    config.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
    config.putAll(settings.kafka());
    config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    config.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrap());
    config.put(
        ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
        Integer.toString(settings.maxEventBytes() + FRAMING_BYTES));
    return config;
  }

  private void passOn(Set<String> known, Map<String, Object> config) {
    settings
        .kafka()
        .forEach(
            (name, value) -> {
              if (known.contains(name)) {
                config.put(name, value);
              }
            });
  }
}
