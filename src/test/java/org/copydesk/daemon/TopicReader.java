package org.copydesk.daemon;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads a whole topic, as a consumer of the events would. */
public final class TopicReader {
  private TopicReader() {}

  /** Every record that is on a topic now. */
  public static List<ConsumerRecord<String, byte[]>> all(String brokers, String topic) {
    return all(Map.of("bootstrap.servers", brokers), topic);
  }

  public static List<ConsumerRecord<String, byte[]>> all(Map<String, Object> client, String topic) {
    Map<String, Object> config = new TreeMap<>(client);
    config.put("isolation.level", "read_committed");
    config.put("default.api.timeout.ms", "20000");
    try (KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(info -> new TopicPartition(topic, info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
      while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
        consumer.poll(Duration.ofMillis(200)).forEach(records::add);
      }
      return records;
    }
  }

  public static Map<String, String> headers(ConsumerRecord<?, ?> event) {
    Map<String, String> headers = new TreeMap<>();
    for (Header header : event.headers()) {
      headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
    }
    return headers;
  }
}
