package org.copydesk.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.copydesk.config.Settings;

/** The topics that Copydesk publishes to. */
public final class Topics {
  private final Settings settings;
  private final KafkaClients clients;

  public Topics(Settings settings, KafkaClients clients) {
    this.settings = settings;
    this.clients = clients;
  }

  /**
   * Creates the topics that are not there, and leaves the others as they are.
   *
   * @return the names of those created
   * @throws KafkaException when the brokers cannot be reached, or refuse
   */
  public List<String> create() throws InterruptedException {
    Admin admin = Admin.create(clients.admin());
    try {
      Set<String> there = admin.listTopics().names().get();
      List<String> created = new ArrayList<>();
      for (String name : List.of(settings.articles(), settings.rejected())) {
        if (!there.contains(name) && create(admin, name)) {
          created.add(name);
        }
      }
      return created;
    } catch (ExecutionException e) {
      throw kafkas(e);
    } finally {
      admin.close(Duration.ZERO); // it would wait for what is asked and not answered
    }
  }

  private boolean create(Admin admin, String name) throws InterruptedException {
    try {
      admin.createTopics(List.of(topic(name))).all().get();
      return true;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof TopicExistsException) {
        return false; // another daemon was faster
      }
      throw kafkas(e);
    }
  }

  private NewTopic topic(String name) {
    int replication = settings.replication();
    NewTopic topic =
        new NewTopic(
            name,
            Optional.of(settings.partitions()),
            replication == 0 ? Optional.empty() : Optional.of((short) replication));
    Map<String, String> config = new HashMap<>();
    config.put(
        TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
        Integer.toString(settings.maxEventBytes() + KafkaClients.FRAMING_BYTES));
    config.put(TopicConfig.RETENTION_MS_CONFIG, Long.toString(retentionMillis()));
    return topic.configs(config);
  }

  private long retentionMillis() {
    int days = settings.retentionDays();
    return days == 0 ? -1 : Duration.ofDays(days).toMillis();
  }

  private static KafkaException kafkas(ExecutionException e) {
    return e.getCause() instanceof KafkaException kafka
        ? kafka
        : new KafkaException(String.valueOf(e.getCause()), e);
  }
}
