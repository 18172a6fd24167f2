package org.copydesk.kafka;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Follows one topic, all its partitions, in no consumer group: reading leaves no trace. */
public final class EventTail implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(500);

  private final KafkaConsumer<byte[], byte[]> consumer;
  private final String topic;

  /**
   * @throws org.apache.kafka.common.KafkaException when a client setting is not valid
   */
  public EventTail(KafkaClients clients, String topic) {
    this.consumer =
        new KafkaConsumer<>(
            clients.consumer(), new ByteArrayDeserializer(), new ByteArrayDeserializer());
    this.topic = topic;
  }

  /** The topics that the brokers have, internal ones aside. */
  public Set<String> topics() {
    Set<String> topics = new TreeSet<>(consumer.listTopics().keySet());
    topics.removeIf(name -> name.startsWith("__"));
    return topics;
  }

  /**
   * Hands out each record until the reader has had enough, or this is closed.
   *
   * @param fromBeginning whether to start with the oldest record that is kept, else with the next
   * @param reader takes a record; false when it wants no more
   * @throws org.apache.kafka.common.KafkaException when the brokers do not answer
   */
  public void follow(boolean fromBeginning, Predicate<ConsumerRecord<byte[], byte[]>> reader) {
    List<TopicPartition> partitions =
        consumer.partitionsFor(topic).stream().map(EventTail::partition).toList();
    consumer.assign(partitions);
    if (fromBeginning) {
      consumer.seekToBeginning(partitions);
    } else {
      consumer.seekToEnd(partitions);
      partitions.forEach(consumer::position); // the end as of now, not as of the first poll
    }
    try {
      while (true) {
        for (ConsumerRecord<byte[], byte[]> event : consumer.poll(POLL)) {
          if (!reader.test(event)) {
            return;
          }
        }
      }
    } catch (WakeupException e) {
      // asked to stop
    }
  }

  private static TopicPartition partition(PartitionInfo info) {
    return new TopicPartition(info.topic(), info.partition());
  }

  /** Ends {@link #follow} from another thread. */
  public void stop() {
    consumer.wakeup();
  }

  @Override
  public void close() {
    consumer.close();
  }
}
