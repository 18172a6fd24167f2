package org.copydesk.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.copydesk.config.MemorySettings;
import org.copydesk.config.Role;
import org.copydesk.config.Settings;

/** The topics that Copydesk publishes to, and those that the memory works with. */
public final class Topics {
  /** So often a broker is asked that does not know of a topic yet, and so long between, in ms. */
  private static final int ASKED = 50;

  private static final long PAUSE = 100;

  private final Settings settings;
  private final KafkaClients clients;

  public Topics(Settings settings, KafkaClients clients) {
    this.settings = settings;
    this.clients = clients;
  }

  /**
   * What the memory has to know of its topics.
   *
   * @param shards how many partitions the questions have
   * @param generation another one when the topics are others, so that old state is not taken for
   *     theirs
   */
  public record MemoryTopics(int shards, String generation) {}

  /**
   * Creates the topics of this daemon's roles that are not there, and leaves the others as they
   * are.
   *
   * @return the names of those created
   * @throws KafkaException when the brokers cannot be reached, or refuse
   */
  public List<String> create() throws InterruptedException {
    Admin admin = Admin.create(clients.admin());
    try {
      Set<String> there = admin.listTopics().names().get();
      List<String> created = new ArrayList<>();
      for (String name : needed()) {
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

  private Set<String> needed() {
    Set<String> needed = new LinkedHashSet<>();
    if (settings.roles().contains(Role.INBOX) || settings.roles().contains(Role.POLL)) {
      needed.addAll(List.of(settings.cleaned(), settings.rejected()));
    }
    if (settings.roles().contains(Role.POLL)) {
      needed.add(settings.poll().topic());
    }
    if (settings.roles().contains(Role.MEMORY)) {
      MemorySettings memory = settings.memory();
      needed.addAll(
          List.of(
              settings.cleaned(),
              settings.articles(),
              memory.letters(),
              memory.questions(),
              memory.decisions(),
              memory.status()));
    }
    return needed;
  }

  private boolean create(Admin admin, String name) throws InterruptedException {
    try {
      admin.createTopics(List.of(topic(admin, name))).all().get();
      return true;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof TopicExistsException) {
        return false; // another daemon was faster
      }
      throw kafkas(e);
    }
  }

  private NewTopic topic(Admin admin, String name) throws ExecutionException, InterruptedException {
    MemorySettings memory = settings.memory();
    int partitions = settings.partitions();
    Map<String, String> config = new HashMap<>();
    config.put(
        TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
        Integer.toString(settings.maxEventBytes() + KafkaClients.FRAMING_BYTES));
    String retention = Long.toString(millis(settings.retentionDays()));
    if (name.equals(memory.letters())) {
      // A letter goes where the cleaned articles of its address go.
      partitions = describe(admin, settings.cleaned()).partitions().size();
    }
    if (name.equals(memory.letters()) || name.equals(memory.questions())) {
      retention = "-1"; // what is read is deleted, what is not read must stay
    } else if (name.equals(memory.decisions())) {
      config.put(TopicConfig.CLEANUP_POLICY_CONFIG, "compact,delete");
      retention = Long.toString(millis(memory.days()));
    } else if (name.equals(memory.status()) || name.equals(settings.poll().topic())) {
      partitions = 1;
      config.put(TopicConfig.CLEANUP_POLICY_CONFIG, "compact");
      retention = "-1";
    }
    config.put(TopicConfig.RETENTION_MS_CONFIG, retention);
    int replication = settings.replication();
    return new NewTopic(
            name,
            Optional.of(partitions),
            replication == 0 ? Optional.empty() : Optional.of((short) replication))
        .configs(config);
  }

  private static long millis(int days) {
    return days == 0 ? -1 : Duration.ofDays(days).toMillis();
  }

  /**
   * The memory's topics as they are.
   *
   * @throws KafkaException when the brokers cannot be reached, or topics do not fit together
   */
  public MemoryTopics memory() throws InterruptedException {
    Admin admin = Admin.create(clients.admin());
    try {
      TopicDescription questions = describe(admin, settings.memory().questions());
      int cleaned = describe(admin, settings.cleaned()).partitions().size();
      int letters = describe(admin, settings.memory().letters()).partitions().size();
      if (cleaned != letters) {
        throw new KafkaException(
            String.format(
                Locale.ROOT,
                "%s has %d partitions and %s has %d, but must have as many; see `copydesk memory reset`",
                settings.cleaned(),
                cleaned,
                settings.memory().letters(),
                letters));
      }
      refuseNarrow(admin);
      return new MemoryTopics(questions.partitions().size(), questions.topicId().toString());
    } catch (ExecutionException e) {
      throw kafkas(e);
    } finally {
      admin.close(Duration.ZERO);
    }
  }

  /** What the memory reads it must be able to write, or it could never go on. */
  private void refuseNarrow(Admin admin) throws ExecutionException, InterruptedException {
    List<String> written =
        List.of(
            settings.articles(),
            settings.memory().letters(),
            settings.memory().questions(),
            settings.memory().decisions());
    List<ConfigResource> asked =
        written.stream().map(name -> new ConfigResource(ConfigResource.Type.TOPIC, name)).toList();
    int needed = settings.maxEventBytes() + KafkaClients.FRAMING_BYTES;
    for (var topic : known(() -> admin.describeConfigs(asked).all()).entrySet()) {
      int limit =
          Integer.parseInt(topic.getValue().get(TopicConfig.MAX_MESSAGE_BYTES_CONFIG).value());
      if (limit < needed) {
        throw new KafkaException(
            String.format(
                Locale.ROOT,
                "%s takes records of %d bytes, and the memory may write %d: raise its max.message.bytes, or lower copydesk.event.max.bytes",
                topic.getKey().name(),
                limit,
                needed));
      }
    }
  }

  private static TopicDescription describe(Admin admin, String name)
      throws ExecutionException, InterruptedException {
    return known(() -> admin.describeTopics(List.of(name)).allTopicNames())
        .values()
        .iterator()
        .next();
  }

  /** A broker's answer about topics, of which it may hear only after they were created. */
  private static <T> T known(Supplier<KafkaFuture<T>> question)
      throws ExecutionException, InterruptedException {
    for (int asked = 1; ; asked++) {
      try {
        return question.get().get();
      } catch (ExecutionException e) {
        if (asked == ASKED || !(e.getCause() instanceof UnknownTopicOrPartitionException)) {
          throw e;
        }
        Thread.sleep(PAUSE);
      }
    }
  }

  private static KafkaException kafkas(ExecutionException e) {
    return e.getCause() instanceof KafkaException kafka
        ? kafka
        : new KafkaException(String.valueOf(e.getCause()), e);
  }
}
