package org.copydesk.memory;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.copydesk.config.Settings;
import org.copydesk.kafka.KafkaClients;

/**
 * Empties the memory. The state on the daemons' disks belongs to topics that are no more then, and
 * they clear it away when they start.
 */
public final class Reset {
  private final Settings settings;
  private final KafkaClients clients;

  public Reset(Settings settings, KafkaClients clients) {
    this.settings = settings;
    this.clients = clients;
  }

  /**
   * Whether any daemon works on the memory.
   *
   * @throws KafkaException when the brokers do not answer
   */
  public boolean isAtWork() throws InterruptedException {
    String group = settings.memory().name();
    return Boolean.TRUE.equals(
        with(
            admin -> {
              try {
                return !admin
                    .describeConsumerGroups(List.of(group))
                    .describedGroups()
                    .values()
                    .iterator()
                    .next()
                    .get()
                    .members()
                    .isEmpty();
              } catch (ExecutionException e) {
                if (e.getCause() instanceof GroupIdNotFoundException) {
                  return false;
                }
                throw e;
              }
            }));
  }

  /**
   * Empties it.
   *
   * @param replay whether the cleaned articles that are kept are read again
   * @return the topics that were deleted
   * @throws KafkaException when the brokers do not answer, or refuse
   */
  public List<String> run(boolean replay) throws InterruptedException {
    return with(
        admin -> {
          Set<String> there = admin.listTopics().names().get();
          List<String> gone = there.stream().filter(this::isOurs).sorted().toList();
          admin.deleteTopics(gone).all().get();
          Map<TopicPartition, OffsetAndMetadata> place = new HashMap<>();
          if (there.contains(settings.cleaned()) && !replay) {
            place.putAll(ends(admin));
          }
          forget(admin);
          if (!place.isEmpty()) {
            admin.alterConsumerGroupOffsets(settings.memory().name(), place).all().get();
          }
          return gone;
        });
  }

  private boolean isOurs(String topic) {
    String name = settings.memory().name();
    return topic.equals(settings.memory().questions())
        || topic.equals(settings.memory().letters())
        || topic.equals(settings.memory().decisions())
        || topic.equals(settings.memory().status())
        || (topic.startsWith(name + "-") && topic.endsWith("-changelog"));
  }

  private void forget(Admin admin) throws ExecutionException, InterruptedException {
    try {
      admin.deleteConsumerGroups(List.of(settings.memory().name())).all().get();
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof GroupIdNotFoundException)) {
        throw e;
      }
    }
  }

  private Map<TopicPartition, OffsetAndMetadata> ends(Admin admin)
      throws ExecutionException, InterruptedException {
    Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
    admin
        .describeTopics(List.of(settings.cleaned()))
        .allTopicNames()
        .get()
        .values()
        .forEach(
            topic ->
                topic
                    .partitions()
                    .forEach(
                        p ->
                            asked.put(
                                new TopicPartition(topic.name(), p.partition()),
                                OffsetSpec.latest())));
    Map<TopicPartition, OffsetAndMetadata> ends = new HashMap<>();
    admin
        .listOffsets(asked)
        .all()
        .get()
        .forEach((partition, end) -> ends.put(partition, new OffsetAndMetadata(end.offset())));
    return ends;
  }

  private interface Work<T> {
    T on(Admin admin) throws ExecutionException, InterruptedException;
  }

  private <T> T with(Work<T> work) throws InterruptedException {
    Admin admin = Admin.create(clients.admin());
    try {
      return work.on(admin);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof KafkaException kafka
          ? kafka
          : new KafkaException(String.valueOf(e.getCause()), e);
    } finally {
      admin.close(Duration.ZERO);
    }
  }
}
