package org.copydesk.memory;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.kafka.common.serialization.Deserializer;
import org.copydesk.config.MemorySettings;
import org.copydesk.kafka.KafkaClients;
import org.copydesk.kafka.TopicReading;

/** What the memory has told of itself, read from Kafka on whatever machine. */
public final class Ledger {
  private final MemorySettings settings;
  private final KafkaClients clients;

  public Ledger(MemorySettings settings, KafkaClients clients) {
    this.settings = settings;
    this.clients = clients;
  }

  /**
   * Why an article was published or not; empty when the memory knows of none with this id.
   *
   * @throws org.apache.kafka.common.KafkaException when the brokers do not answer
   */
  public Optional<Reasons> reasons(String id) {
    Map<String, Reasons> last = new TreeMap<>();
    Deserializer<Reasons> reasons = Json.outside(Reasons.class).deserializer();
    new TopicReading(clients, settings.decisions())
        .of(id, event -> last.put(id, reasons.deserialize(event.topic(), event.value())));
    return Optional.ofNullable(last.get(id));
  }

  /**
   * The status of each part of the memory, a few seconds old.
   *
   * @throws org.apache.kafka.common.KafkaException when the brokers do not answer
   */
  public Map<String, Status> status() {
    Map<String, Status> last = new TreeMap<>();
    Deserializer<Status> status = Json.outside(Status.class).deserializer();
    new TopicReading(clients, settings.status())
        .all(event -> last.put(event.key(), status.deserialize(event.topic(), event.value())));
    return last;
  }

  /** How often the whole memory decided what. */
  public Map<String, Long> counts() {
    Map<String, Long> sum = new TreeMap<>();
    status().values().forEach(s -> s.counts().forEach((what, n) -> sum.merge(what, n, Long::sum)));
    return sum;
  }
}
