package org.copydesk.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.copydesk.page.UsualZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {
  /** A key of application.properties, commented out, with its default. */
  private static final Pattern DOCUMENTED = Pattern.compile("#(copydesk[a-z.-]+) = ?(.*)");

  @TempDir Path folder;

  @Test
  void everyKeyIsDocumentedWithItsDefaultAndNoOther() throws IOException {
    Map<String, String> documented = new LinkedHashMap<>();
    for (String line : Files.readAllLines(Path.of("config", Settings.FILE))) {
      Matcher matcher = DOCUMENTED.matcher(line);
      if (matcher.matches()) {
        documented.put(matcher.group(1), matcher.group(2));
      }
    }
    Map<String, String> known = new LinkedHashMap<>();
    Keys.ALL.forEach(key -> known.put(key.name(), key.preset()));
    assertEquals(List.copyOf(known.entrySet()), List.copyOf(documented.entrySet()));
  }

  @Test
  void theFileAsItComesLeavesEverythingAtItsDefault() {
    assertEquals(
        load("", Map.of(), Map.of()),
        SettingsReader.of(Path.of("config"), Map.of(), Map.of(), Map.of()).read());
  }

  @Test
  void eachKeyIsRead() {
    Settings read =
        load(
            """
            copydesk.roles = memory, inbox
            copydesk.inbox = in box
            copydesk.inbox.settle.ms = 2000
            copydesk.inbox.max.bytes = 100
            copydesk.inbox.underway = 7
            copydesk.sources = papers.yaml
            copydesk.contact = desk@copy.example
            copydesk.host-pace = 1500ms
            copydesk.fetch.threads = 9
            copydesk.poll.underway = 8
            copydesk.cluster = file
            copydesk.cluster.folder = locks
            copydesk.threads = 3
            copydesk.zone = Europe/Berlin
            copydesk.data = state
            copydesk.brokers = a:9092, b:9093
            copydesk.broker.port = 29092
            copydesk.topic.cleaned = c
            copydesk.topic.articles = a
            copydesk.topic.rejected = r
            copydesk.topic.sources = s
            copydesk.topic.partitions = 2
            copydesk.topic.replication = 3
            copydesk.topic.retention.days = 5
            copydesk.event.max.bytes = 5000
            copydesk.memory.name = m
            copydesk.memory.threads = 2
            copydesk.memory.standby = 1
            copydesk.memory.cache.mb = 64
            copydesk.memory.days = 30
            copydesk.memory.recurring.articles = 6
            copydesk.memory.repeats = drop
            copydesk.memory.reprints = mark
            copydesk.kafka.linger.ms = 9
            camel.main.name = desk
            """,
            Map.of(),
            Map.of());
    assertEquals(
        new Settings(
            Set.of(Role.INBOX, Role.MEMORY),
            Path.of("in box"),
            Duration.ofSeconds(2),
            100,
            7,
            3,
            UsualZone.set(ZoneId.of("Europe/Berlin")),
            Path.of("state"),
            "a:9092,b:9093",
            29092,
            "c",
            "a",
            "r",
            2,
            3,
            5,
            5000,
            new PollSettings(
                Path.of("papers.yaml"),
                "desk@copy.example",
                Duration.ofMillis(1500),
                9,
                8,
                Cluster.FILE,
                Path.of("locks"),
                "s"),
            new MemorySettings("m", 2, 1, 64, 30, 6, true, false),
            Map.of("linger.ms", "9"),
            Map.of("camel.main.name", "desk")),
        read);
  }

  @ParameterizedTest
  @CsvSource({
    "copydesk.roles, ''",
    "copydesk.roles, 'inbox,edit'",
    "copydesk.inbox, ''",
    "copydesk.inbox.settle.ms, 99",
    "copydesk.inbox.settle.ms, 3600001",
    "copydesk.inbox.max.bytes, 0",
    "copydesk.inbox.max.bytes, 1073741825",
    "copydesk.inbox.underway, 0",
    "copydesk.inbox.underway, 10001",
    "copydesk.sources, ''",
    "copydesk.contact, me",
    "copydesk.contact, 'desk@copy.example (us)'",
    "copydesk.host-pace, 5",
    "copydesk.host-pace, 99ms",
    "copydesk.host-pace, 11m",
    "copydesk.fetch.threads, 0",
    "copydesk.fetch.threads, 1001",
    "copydesk.poll.underway, 0",
    "copydesk.poll.underway, 10001",
    "copydesk.cluster, zookeeper",
    "copydesk.cluster.folder, ''",
    "copydesk.topic.sources, ''",
    "copydesk.threads, -1",
    "copydesk.threads, 257",
    "copydesk.zone, Shanghai",
    "copydesk.data, ''",
    "copydesk.brokers, kafka",
    "copydesk.brokers, kafka:70000",
    "copydesk.brokers, 'kafka:9092,,b:1'",
    "copydesk.broker.port, 0",
    "copydesk.broker.port, 65536",
    "copydesk.broker.port, many",
    "copydesk.topic.cleaned, 'news room'",
    "copydesk.topic.articles, 'news room'",
    "copydesk.topic.articles, ..",
    "copydesk.topic.rejected, ''",
    "copydesk.topic.partitions, 0",
    "copydesk.topic.partitions, 1001",
    "copydesk.topic.replication, -1",
    "copydesk.topic.replication, 16",
    "copydesk.topic.retention.days, -1",
    "copydesk.topic.retention.days, 36501",
    "copydesk.event.max.bytes, 1023",
    "copydesk.event.max.bytes, 100000001",
    "copydesk.memory.name, 'a b'",
    "copydesk.memory.threads, 0",
    "copydesk.memory.threads, 65",
    "copydesk.memory.standby, -1",
    "copydesk.memory.standby, 5",
    "copydesk.memory.cache.mb, 15",
    "copydesk.memory.cache.mb, 65537",
    "copydesk.memory.days, 0",
    "copydesk.memory.days, 3651",
    "copydesk.memory.recurring.articles, 1",
    "copydesk.memory.recurring.articles, 101",
    "copydesk.memory.repeats, strike",
    "copydesk.memory.reprints, ''",
  })
  void aValueOutOfBoundsStopsTheStartAndIsNamedWithItsPlace(String key, String value) {
    String message = refused("# first line\n" + key + " = " + value + "\n");
    assertTrue(message.contains(key + " = " + value), message);
    assertTrue(message.contains(Settings.FILE + ":2"), message);
    assertTrue(message.contains("it takes"), message);
  }

  @Test
  void everyKeyIsBounded() {
    // The rows above and this list fail together when a key is added without its bounds tested.
    assertEquals(33, Keys.ALL.size());
  }

  @Test
  void anUnknownKeyStopsTheStartAndIsNamedWithItsPlace() {
    String message = refused("\n\ncopydesk.inbocks = x\n");
    assertTrue(
        message.contains("copydesk.inbocks (" + folder.resolve(Settings.FILE) + ":3)"), message);
    assertTrue(message.contains("copydesk.inbox, "), message);
  }

  @Test
  void allFaultsAreToldAtOnce() {
    String message = refused("copydesk.threads = x\ncopydesk.broker.port = y\nother = 1\n");
    assertEquals(3, message.lines().count(), message);
  }

  @Test
  void aKeyThatStandsTwiceIsAFault() {
    String message = refused("copydesk.threads = 1\ncopydesk.threads = 2\n");
    assertTrue(message.contains(":1") && message.contains(":2"), message);
  }

  @Test
  void aLineThatIsContinuedCountsFromItsFirst() {
    String message = refused("copydesk.topic.articles = \\\n  a b\ncopydesk.nothing = 1\n");
    assertTrue(
        message.contains("copydesk.topic.articles = a b (" + folder.resolve(Settings.FILE) + ":1)"),
        message);
    assertTrue(
        message.contains("copydesk.nothing (" + folder.resolve(Settings.FILE) + ":3)"), message);
  }

  @Test
  void theEnvironmentOverridesTheFileAndOptionsOverrideBoth() {
    String file =
        "copydesk.threads = 1\ncopydesk.broker.port = 1001\ncopydesk.zone = UTC\ncopydesk.data = d\n";
    Settings settings =
        SettingsReader.of(
                write(file),
                Map.of(
                    "COPYDESK_BROKER_PORT",
                    "1002",
                    "COPYDESK_ZONE",
                    "Asia/Tokyo",
                    "COPYDESK_DATA",
                    "e"),
                Map.of("copydesk.zone", "Asia/Seoul", "copydesk.data", "s", "java.home", "/"),
                Map.of("copydesk.data", "o"))
            .read();
    assertEquals(1, settings.threads());
    assertEquals(1002, settings.brokerPort());
    assertEquals(UsualZone.set(ZoneId.of("Asia/Seoul")), settings.zone());
    assertEquals(Path.of("o"), settings.data());
  }

  @Test
  void kafkasSettingsComeFromEveryPlace() {
    Settings settings =
        SettingsReader.of(
                write("copydesk.kafka.ssl.truststore.location = /a\n"),
                Map.of("COPYDESK_KAFKA_SECURITY_PROTOCOL", "SASL_SSL"),
                Map.of("copydesk.kafka.sasl.mechanism", "PLAIN"),
                Map.of("copydesk.kafka.linger.ms", "1"))
            .read();
    assertEquals(
        Map.of(
            "ssl.truststore.location", "/a",
            "security.protocol", "SASL_SSL",
            "sasl.mechanism", "PLAIN",
            "linger.ms", "1"),
        settings.kafka());
  }

  @Test
  void anUnknownVariableOrOptionIsNamedWithItsPlace() {
    SettingsException e =
        assertThrows(
            SettingsException.class,
            () ->
                SettingsReader.of(
                        null,
                        Map.of("COPYDESK_INBOKS", "x"),
                        Map.of("copydesk.a", "x"),
                        Map.of("b", "x"))
                    .read());
    String message = String.valueOf(e.getMessage());
    assertTrue(message.contains("environment variable COPYDESK_INBOKS"), message);
    assertTrue(message.contains("option -Dcopydesk.a"), message);
    assertTrue(message.contains("option -Db"), message);
  }

  @Test
  void whatKubernetesSetsForAServiceCalledCopydeskIsNoKey() {
    Settings settings =
        load(
            "",
            Map.of(
                "COPYDESK_SERVICE_HOST", "10.0.0.1",
                "COPYDESK_PORT", "tcp://10.0.0.1:80",
                "COPYDESK_PORT_80_TCP_ADDR", "10.0.0.1"),
            Map.of());
    assertEquals(19092, settings.brokerPort());
  }

  @Test
  void inboxAndDataMustNotLieWithinEachOther() {
    assertTrue(refused("copydesk.inbox = .\n").contains("copydesk.data"));
    assertTrue(refused("copydesk.data = inbox/data\n").contains("copydesk.data"));
    assertTrue(refused("copydesk.inbox = data/inbox\n").contains("copydesk.data"));
  }

  @Test
  void noTopicServesTwoPurposes() {
    assertTrue(refused("copydesk.topic.rejected = newsroom.articles\n").contains("two topics"));
    assertTrue(refused("copydesk.topic.articles = newsroom.cleaned\n").contains("two topics"));
  }

  @Test
  void withoutBrokersTheEmbeddedOneIsMeant() {
    assertEquals("127.0.0.1:19092", load("", Map.of(), Map.of()).bootstrap());
    assertEquals("k:1", load("copydesk.brokers = k:1", Map.of(), Map.of()).bootstrap());
  }

  private String refused(String file) {
    return String.valueOf(
        assertThrows(SettingsException.class, () -> load(file, Map.of(), Map.of())).getMessage());
  }

  private Settings load(String file, Map<String, String> environment, Map<String, String> options) {
    return SettingsReader.of(write(file), environment, Map.of(), options).read();
  }

  private Path write(String file) {
    try {
      Files.writeString(folder.resolve(Settings.FILE), file);
      return folder;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void aZoneThatIsSetIsToldFromTheDefault() {
    Settings preset = load("", Map.of(), Map.of());
    assertEquals(new UsualZone(ZoneId.of("Asia/Shanghai"), false), preset.zone());
    Settings set = load("copydesk.zone = Asia/Shanghai", Map.of(), Map.of());
    assertEquals(UsualZone.set(ZoneId.of("Asia/Shanghai")), set.zone());
    assertEquals(preset.clock(), set.clock());
  }
}
