package org.copydesk.kafka;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.utils.Utils;

/** Reads what is on a topic now, and what is committed, in no consumer group. */
public final class TopicReading {
  private static final Duration POLL = Duration.ofMillis(200);

  private final KafkaClients clients;
  private final String topic;

  public TopicReading(KafkaClients clients, String topic) {
    this.clients = clients;
    this.topic = topic;
  }

  /**
   * Hands out every record.
   *
   * @throws org.apache.kafka.common.KafkaException when the brokers do not answer
   */
  public void all(Consumer<ConsumerRecord<String, byte[]>> reader) {
    try (KafkaConsumer<String, byte[]> consumer = consumer()) {
      read(consumer, partitions(consumer), reader);
    }
  }

  /**
   * Hands out every record with a key, that the default partitioner has put in its place.
   *
   * @throws org.apache.kafka.common.KafkaException when the brokers do not answer
   */
  public void of(String key, Consumer<ConsumerRecord<String, byte[]>> reader) {
    try (KafkaConsumer<String, byte[]> consumer = consumer()) {
      List<TopicPartition> partitions = partitions(consumer);
      if (!partitions.isEmpty()) {
        int hash = Utils.toPositive(Utils.murmur2(key.getBytes(StandardCharsets.UTF_8)));
        read(
            consumer,
            List.of(new TopicPartition(topic, hash % partitions.size())),
            event -> {
              if (key.equals(event.key())) {
                reader.accept(event);
              }
            });
      }
    }
  }

  private KafkaConsumer<String, byte[]> consumer() {
    return new KafkaConsumer<>(
        clients.consumer(), new StringDeserializer(), new ByteArrayDeserializer());
  }

  private List<TopicPartition> partitions(KafkaConsumer<String, byte[]> consumer) {
    return consumer.listTopics().getOrDefault(topic, List.of()).stream()
        .map(info -> new TopicPartition(topic, info.partition()))
        .toList();
  }

  private static void read(
      KafkaConsumer<String, byte[]> consumer,
      List<TopicPartition> partitions,
      Consumer<ConsumerRecord<String, byte[]>> reader) {
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
    while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
      consumer.poll(POLL).forEach(reader);
    }
  }
}
