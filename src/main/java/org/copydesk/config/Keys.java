package org.copydesk.config;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The keys. What a key means is told in {@code config/application.properties}. */
final class Keys {
  /** What stands before the name of a setting of the Kafka clients. */
  static final String KAFKA = "copydesk.kafka.";

  /** What stands before a setting of Camel itself. */
  static final String CAMEL = "camel.";

  private static final int MEGABYTE = 1024 * 1024;
  private static final Pattern TOPIC = Pattern.compile("(?!\\.{1,2}$)[A-Za-z0-9._-]{1,249}");
  private static final Pattern BROKERS =
      Pattern.compile("([^\\s,:\\[\\]]+|\\[[0-9A-Fa-f:]+\\]):[0-9]{1,5}");

  private static final Pattern DURATION = Pattern.compile("([0-9]{1,9})(ms|s|m)");
  private static final Map<String, ChronoUnit> UNITS =
      Map.of("ms", ChronoUnit.MILLIS, "s", ChronoUnit.SECONDS, "m", ChronoUnit.MINUTES);
  private static final Pattern CONTACT_FORM =
      Pattern.compile("[^\\s()<>@]+@[^\\s()<>@]+\\.[^\\s()<>@]+|https?://[^\\s()<>]+");

  static final Key<Set<Role>> ROLES =
      new Key<>(
          "copydesk.roles",
          "poll,inbox,clean,memory",
          "one or more of poll, inbox, clean and memory, separated by commas",
          Keys::roles);
  static final Key<Path> INBOX = folder("copydesk.inbox", "inbox");
  static final Key<Long> SETTLE = number("copydesk.inbox.settle.ms", 1500, 100, 3_600_000);
  static final Key<Long> FILE_BYTES =
      number("copydesk.inbox.max.bytes", 50 * MEGABYTE, 1, 1024 * MEGABYTE);
  static final Key<Long> UNDER_WAY = number("copydesk.inbox.underway", 200, 1, 10_000);
  static final Key<Long> THREADS = number("copydesk.threads", 0, 0, 256);
  static final Key<ZoneId> ZONE =
      new Key<>(
          "copydesk.zone",
          "Asia/Shanghai",
          "a time zone such as Asia/Shanghai, Europe/Berlin, UTC or +08:00",
          ZoneId::of);
  static final Key<Path> DATA = folder("copydesk.data", "data");
  static final Key<String> BROKERS_KEY =
      new Key<>(
          "copydesk.brokers",
          "",
          "host:port, several separated by commas, or nothing for the embedded broker",
          Keys::brokers);
  static final Key<Long> BROKER_PORT = number("copydesk.broker.port", 19092, 1, 65535);
  static final Key<String> CLEANED = topic("copydesk.topic.cleaned", "newsroom.cleaned");
  static final Key<String> ARTICLES = topic("copydesk.topic.articles", "newsroom.articles");
  static final Key<String> REJECTED = topic("copydesk.topic.rejected", "newsroom.rejected");
  static final Key<Long> PARTITIONS = number("copydesk.topic.partitions", 6, 1, 1000);
  static final Key<Long> REPLICATION = number("copydesk.topic.replication", 0, 0, 15);
  static final Key<Long> RETENTION_DAYS = number("copydesk.topic.retention.days", 90, 0, 36_500);
  static final Key<Long> EVENT_BYTES =
      number("copydesk.event.max.bytes", 1_000_000, 1024, 100_000_000);
  static final Key<String> MEMORY_NAME =
      new Key<>(
          "copydesk.memory.name",
          "newsroom.memory",
          "1 to 150 of the characters A-Z a-z 0-9 . _ -",
          value -> {
            require(TOPIC.matcher(value).matches() && value.length() <= 150);
            return value;
          });
  static final Key<Long> MEMORY_THREADS = number("copydesk.memory.threads", 1, 1, 64);
  static final Key<Long> MEMORY_STANDBY = number("copydesk.memory.standby", 0, 0, 4);
  static final Key<Long> MEMORY_CACHE = number("copydesk.memory.cache.mb", 256, 16, 65_536);
  static final Key<Long> MEMORY_DAYS = number("copydesk.memory.days", 90, 1, 3650);
  static final Key<Long> RECURRING = number("copydesk.memory.recurring.articles", 4, 2, 100);
  static final Key<Boolean> REPEATS = markOrDrop("copydesk.memory.repeats");
  static final Key<Boolean> REPRINTS = markOrDrop("copydesk.memory.reprints");

  static final Key<Path> SOURCES = file("copydesk.sources", "config/sources.yaml");
  static final Key<String> CONTACT =
      new Key<>(
          "copydesk.contact",
          "",
          "an e-mail address, or the address of a web page",
          value -> {
            require(value.isEmpty() || CONTACT_FORM.matcher(value).matches());
            return value;
          });
  static final Key<Duration> HOST_PACE =
      duration("copydesk.host-pace", "5s", Duration.ofMillis(100), Duration.ofMinutes(10));
  static final Key<Long> FETCH_THREADS = number("copydesk.fetch.threads", 64, 1, 1000);
  static final Key<Long> POLL_UNDER_WAY = number("copydesk.poll.underway", 200, 1, 10_000);
  static final Key<String> SOURCES_TOPIC = topic("copydesk.topic.sources", "newsroom.sources");
  static final Key<Cluster> CLUSTER =
      new Key<>(
          "copydesk.cluster",
          "none",
          "none, file or kubernetes",
          value -> Cluster.valueOf(value.toUpperCase(Locale.ROOT)));
  static final Key<Path> CLUSTER_FOLDER = folder("copydesk.cluster.folder", "cluster");

  /** Every key, in the order of {@code application.properties}. */
  static final List<Key<?>> ALL =
      List.of(
          ROLES,
          INBOX,
          SETTLE,
          FILE_BYTES,
          UNDER_WAY,
          SOURCES,
          CONTACT,
          HOST_PACE,
          FETCH_THREADS,
          POLL_UNDER_WAY,
          CLUSTER,
          CLUSTER_FOLDER,
          THREADS,
          ZONE,
          DATA,
          BROKERS_KEY,
          BROKER_PORT,
          CLEANED,
          ARTICLES,
          REJECTED,
          SOURCES_TOPIC,
          PARTITIONS,
          REPLICATION,
          RETENTION_DAYS,
          EVENT_BYTES,
          MEMORY_NAME,
          MEMORY_THREADS,
          MEMORY_STANDBY,
          MEMORY_CACHE,
          MEMORY_DAYS,
          RECURRING,
          REPEATS,
          REPRINTS);

  private Keys() {}

  private static Key<Path> file(String name, String preset) {
    return new Key<>(name, preset, "a file", Keys::path);
  }

  private static Key<Duration> duration(String name, String preset, Duration least, Duration most) {
    return new Key<>(
        name,
        preset,
        "a number of ms, s or m, such as 500ms, 5s or 1m; at least "
            + least.toMillis()
            + "ms, at most "
            + most.toMinutes()
            + "m",
        value -> {
          Matcher form = DURATION.matcher(value);
          require(form.matches());
          Duration duration = Duration.of(Long.parseLong(form.group(1)), UNITS.get(form.group(2)));
          require(duration.compareTo(least) >= 0 && duration.compareTo(most) <= 0);
          return duration;
        });
  }

  private static Key<Path> folder(String name, String preset) {
    return new Key<>(name, preset, "a folder", Keys::path);
  }

  private static Path path(String value) {
    require(!value.isEmpty());
    try {
      return Path.of(value);
    } catch (InvalidPathException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static Key<Long> number(String name, long preset, long least, long most) {
    return new Key<>(
        name,
        Long.toString(preset),
        String.format(Locale.ROOT, "a whole number from %d to %d", least, most),
        value -> {
          long number = Long.parseLong(value);
          require(number >= least && number <= most);
          return number;
        });
  }

  private static Key<String> topic(String name, String preset) {
    return new Key<>(
        name,
        preset,
        "1 to 249 of the characters A-Z a-z 0-9 . _ -",
        value -> {
          require(TOPIC.matcher(value).matches());
          return value;
        });
  }

  private static Key<Boolean> markOrDrop(String name) {
    return new Key<>(
        name,
        "mark",
        "mark or drop",
        value -> {
          require(value.equals("mark") || value.equals("drop"));
          return value.equals("drop");
        });
  }

  private static Set<Role> roles(String value) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    for (String role : value.split(",", -1)) {
      roles.add(Role.valueOf(role.strip().toUpperCase(Locale.ROOT)));
    }
    return roles;
  }

  private static String brokers(String value) {
    if (!value.isEmpty()) {
      for (String broker : value.split(",", -1)) {
        String trimmed = broker.strip();
        require(BROKERS.matcher(trimmed).matches());
        int port = Integer.parseInt(trimmed.substring(trimmed.lastIndexOf(':') + 1));
        require(port >= 1 && port <= 65535);
      }
    }
    return value.replaceAll("\\s", "");
  }

  private static void require(boolean valid) {
    if (!valid) {
      throw new IllegalArgumentException();
    }
  }
}
