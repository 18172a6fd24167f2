package org.copydesk.daemon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.copydesk.config.Settings;
import org.copydesk.kafka.EmbeddedBroker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A daemon that is given brokers, by a real broker outside of it. */
@SuppressWarnings("try") // a broker that runs is used, though it is not spoken to
class ClusterTest {
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final int RECORD_BYTES = 2_000_000;

  @TempDir Path folder;

  @Test
  void topicsAreCreatedAsSetAndThoseThatExistAreLeftAsTheyAre() throws Exception {
    Workplace place = Workplace.in(folder);
    Settings settings =
        place.settings(
            Map.of(
                "copydesk.brokers", "127.0.0.1:" + place.port(),
                "copydesk.topic.partitions", "5",
                "copydesk.topic.replication", "1",
                "copydesk.topic.retention.days", "3",
                "copydesk.event.max.bytes", "1500000"));
    try (EmbeddedBroker broker = broker(place, Map.of());
        Admin admin = Admin.create(client(place))) {
      create(admin, new NewTopic("newsroom.rejected", Optional.of(1), Optional.empty()));
      try (Daemon daemon = new Daemon(settings, Path.of("routes"), "test", clock())) {
        daemon.start();
        assertEquals(5, partitions(admin, "newsroom.articles"));
        assertEquals(1, partitions(admin, "newsroom.rejected"));
        ConfigResource articles =
            new ConfigResource(ConfigResource.Type.TOPIC, "newsroom.articles");
        Config config =
            admin.describeConfigs(List.of(articles)).values().values().iterator().next().get();
        assertEquals("259200000", config.get("retention.ms").value());
        assertTrue(Integer.parseInt(config.get("max.message.bytes").value()) > 1_500_000);
      }
    }
  }

  @Test
  void aTopicThatTakesLessThanIsSentRejectsTheArticleWithItsReason() throws Exception {
    Workplace place = Workplace.in(folder);
    Settings settings = place.settings(Map.of("copydesk.brokers", "127.0.0.1:" + place.port()));
    try (EmbeddedBroker broker = broker(place, Map.of());
        Admin admin = Admin.create(client(place))) {
      Map<String, String> small = Map.of("max.message.bytes", "1500");
      create(admin, new NewTopic("newsroom.cleaned", 1, (short) 1).configs(small));
      create(admin, new NewTopic("newsroom.rejected", 1, (short) 1).configs(small));
      try (Daemon daemon = new Daemon(settings, Path.of("routes"), "test", clock())) {
        daemon.start();
        // What does not shrink: the broker measures what is compressed.
        StringBuilder figures = new StringBuilder("<article><p>The figures of the day, in full:");
        new Random(5).ints(600).forEach(figure -> figures.append(' ').append(figure));
        place.drop("long.html", Workplace.page(1).replace("<article>", figures + ".</p>"));
        Workplace.await("failed", SOON, () -> place.files(".failed").contains("long.html"));
      }
      List<ConsumerRecord<String, byte[]>> rejected =
          TopicReader.all(client(place), "newsroom.rejected");
      assertEquals(1, rejected.size());
      JsonNode event = new ObjectMapper().readTree(rejected.get(0).value());
      assertEquals("event-too-large", event.get("reason").asText());
      assertFalse(event.has("original"), "it would not have fitted either");
      assertEquals(List.of(), TopicReader.all(client(place), "newsroom.cleaned"));
    }
  }

  @Test
  void theMemoryWaitsForATopicThatTakesWhatItMayWrite() throws Exception {
    Workplace place = Workplace.in(folder);
    Settings settings = place.settings(Map.of("copydesk.brokers", "127.0.0.1:" + place.port()));
    try (EmbeddedBroker broker = broker(place, Map.of());
        Admin admin = Admin.create(client(place))) {
      Map<String, String> small = Map.of("max.message.bytes", "500000");
      create(admin, new NewTopic("newsroom.articles", 1, (short) 1).configs(small));
      try (Daemon daemon = new Daemon(settings, Path.of("routes"), "test", clock())) {
        Thread starting =
            new Thread(
                () -> {
                  try {
                    daemon.start();
                  } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                  }
                });
        starting.start();
        place.drop("a.html", Workplace.page(1));
        Thread.sleep(2000);
        assertEquals(List.of(), place.files(".done"));
        ConfigResource articles =
            new ConfigResource(ConfigResource.Type.TOPIC, "newsroom.articles");
        AlterConfigOp wide =
            new AlterConfigOp(
                new ConfigEntry("max.message.bytes", "2000000"), AlterConfigOp.OpType.SET);
        admin.incrementalAlterConfigs(Map.of(articles, List.of(wide))).all().get();
        Workplace.await(
            "published",
            SOON,
            () -> TopicReader.all(client(place), "newsroom.articles").size() == 1);
        starting.join();
      }
    }
  }

  @Test
  void everyClientLogsInToASecuredCluster() throws Exception {
    Workplace place = Workplace.in(folder);
    String login = "org.apache.kafka.common.security.plain.PlainLoginModule required ";
    Map<String, String> sasl =
        Map.of(
            "listener.security.protocol.map", "PLAINTEXT:SASL_PLAINTEXT,CONTROLLER:PLAINTEXT",
            "inter.broker.listener.name", "PLAINTEXT",
            "sasl.enabled.mechanisms", "PLAIN",
            "sasl.mechanism.inter.broker.protocol", "PLAIN",
            "listener.name.plaintext.plain.sasl.jaas.config",
                login
                    + "username=\"broker\" password=\"b\" user_broker=\"b\" user_desk=\"secret\";");
    Map<String, String> keys =
        Map.of(
            "copydesk.brokers",
            "127.0.0.1:" + place.port(),
            "copydesk.kafka.security.protocol",
            "SASL_PLAINTEXT",
            "copydesk.kafka.sasl.mechanism",
            "PLAIN",
            "copydesk.kafka.sasl.jaas.config",
            login + "username=\"desk\" password=\"secret\";");
    try (EmbeddedBroker broker = broker(place, sasl);
        Daemon daemon = new Daemon(place.settings(keys), Path.of("routes"), "test", clock())) {
      daemon.start();
      place.drop("a.html", Workplace.page(1));
      Workplace.await("done", SOON, () -> place.files(".done").size() == 1);
      Map<String, Object> client = client(place);
      client.put("security.protocol", "SASL_PLAINTEXT");
      client.put("sasl.mechanism", "PLAIN");
      client.put("sasl.jaas.config", login + "username=\"desk\" password=\"secret\";");
      Workplace.await(
          "published", SOON, () -> TopicReader.all(client, "newsroom.articles").size() == 1);
    }
  }

  @Test
  void aFaultOfCopydeskRejectsThePageAndTheNextOneIsDone() throws Exception {
    Workplace place = Workplace.in(folder);
    Path routes = Files.createDirectory(folder.resolve("routes"));
    for (String name : List.of("inbox", "clean", "publish", "failures")) {
      String yaml = Files.readString(Path.of("routes", name + ".camel.yaml"));
      Files.writeString(
          routes.resolve(name + ".camel.yaml"),
          yaml.replace(
              "            ref: proofreader\n            method: proofread\n",
              """
                          ref: proofreader
                          method: proofread
                      - filter:
                          simple: ${body.fields.headline} contains ' 13'
                          steps:
                            - throwException:
                                exceptionType: java.lang.ArrayIndexOutOfBoundsException
                                message: "7"
              """));
    }
    try (Daemon daemon = new Daemon(place.settings(Map.of()), routes, "test", clock())) {
      daemon.start();
      place.drop("13.html", Workplace.page(13));
      place.drop("14.html", Workplace.page(14));
      Workplace.await("done", SOON, () -> place.files(".done").size() == 1);
      Workplace.await("failed", SOON, () -> place.files(".failed").contains("13.html"));
      JsonNode note =
          new ObjectMapper().readTree(place.inbox().resolve(".failed/13.html.error.json").toFile());
      assertEquals("internal-error", note.get("reason").asText());
      assertTrue(note.get("detail").asText().contains("ArrayIndexOutOfBounds"));
    }
  }

  private EmbeddedBroker broker(Workplace place, Map<String, String> settings) {
    return EmbeddedBroker.start(folder.resolve("cluster"), place.port(), RECORD_BYTES, settings);
  }

  private static Map<String, Object> client(Workplace place) {
    return new HashMap<>(Map.of("bootstrap.servers", "127.0.0.1:" + place.port()));
  }

  private static int partitions(Admin admin, String topic)
      throws ExecutionException, InterruptedException {
    return admin
        .describeTopics(List.of(topic))
        .topicNameValues()
        .values()
        .iterator()
        .next()
        .get()
        .partitions()
        .size();
  }

  private static void create(Admin admin, NewTopic topic)
      throws ExecutionException, InterruptedException {
    admin.createTopics(List.of(topic)).all().get();
  }

  private static InstantSource clock() {
    return InstantSource.system();
  }
}
