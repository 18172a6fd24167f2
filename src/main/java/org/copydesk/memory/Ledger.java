package org.copydesk.memory;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
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
    Deserializer<Reasons> reasons = Forms.outside(Reasons.class).deserializer();
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
    Deserializer<Status> status = Forms.outside(Status.class).deserializer();
    new TopicReading(clients, settings.status())
        .all(event -> last.put(event.key(), status.deserialize(event.topic(), event.value())));
    return last;
  }

  /**
   * How many records the memory has not read yet.
   *
   * @throws KafkaException when the brokers do not answer
   */
  public long lag() throws InterruptedException {
    Admin admin = Admin.create(clients.admin());
    try {
      Map<TopicPartition, OffsetAndMetadata> read =
          admin.listConsumerGroupOffsets(settings.name()).partitionsToOffsetAndMetadata().get();
      Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
      read.keySet().forEach(partition -> asked.put(partition, OffsetSpec.latest()));
      ListOffsetsOptions committed = new ListOffsetsOptions(IsolationLevel.READ_COMMITTED);
      long lag = 0;
      for (var end : admin.listOffsets(asked, committed).all().get().entrySet()) {
        OffsetAndMetadata place = read.get(end.getKey());
        lag += end.getValue().offset() - (place == null ? 0 : place.offset());
      }
      return lag;
    } catch (ExecutionException e) {
      throw e.getCause() instanceof KafkaException kafka
          ? kafka
          : new KafkaException(String.valueOf(e.getCause()), e);
    } finally {
      admin.close(Duration.ZERO);
    }
  }
}
