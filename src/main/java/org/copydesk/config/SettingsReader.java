package org.copydesk.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.copydesk.page.UsualZone;
import org.jspecify.annotations.Nullable;

/** Reads settings from every place where they may stand, and tells all that is wrong at once. */
final class SettingsReader {
  private final Map<String, Written> taken = new LinkedHashMap<>();
  private final List<String> faults = new ArrayList<>();

  private SettingsReader() {}

  /** A reader of the places that this process has. */
  static SettingsReader ofThisProcess(@Nullable Path folder, Map<String, String> options) {
    Properties system = System.getProperties();
    Map<String, String> properties = new HashMap<>();
    system.stringPropertyNames().forEach(name -> properties.put(name, system.getProperty(name)));
    return of(folder, System.getenv(), properties, options);
  }

  /** A reader of given places; a later one overrides the one before. */
  static SettingsReader of(
      @Nullable Path folder,
      Map<String, String> environment,
      Map<String, String> system,
      Map<String, String> options) {
    SettingsReader reader = new SettingsReader();
    if (folder != null && Files.exists(folder.resolve(Settings.FILE))) {
      reader.takeFile(PropertiesFile.read(folder.resolve(Settings.FILE)));
    }
    reader.take(Environment.read(environment));
    reader.take(options(system, true));
    reader.take(options(options, false));
    return reader;
  }

  /** System properties belong to everybody: the ones that are not ours are left alone. */
  private static List<Written> options(Map<String, String> options, boolean oursAlone) {
    return new TreeMap<>(options)
        .entrySet().stream()
            .filter(
                e ->
                    !oursAlone
                        || e.getKey().startsWith("copydesk.")
                        || e.getKey().startsWith(Keys.CAMEL))
            .map(e -> new Written(e.getKey(), e.getValue().strip(), "option -D" + e.getKey()))
            .toList();
  }

  private void takeFile(List<Written> entries) {
    Map<String, Written> first = new HashMap<>();
    for (Written entry : entries) {
      Written before = first.putIfAbsent(entry.key(), entry);
      if (before != null) {
        faults.add(
            String.format(
                Locale.ROOT,
                "%s stands twice: %s and %s. Keep one.",
                entry.key(),
                before.place(),
                entry.place()));
      }
    }
    take(entries);
  }

  private void take(List<Written> entries) {
    entries.forEach(entry -> taken.put(entry.key(), entry));
  }

  /**
   * The settings.
   *
   * @throws SettingsException with every fault, when there is any
   */
  Settings read() {
    refuseUnknown();
    Map<Key<?>, Object> values = new HashMap<>();
    Keys.ALL.forEach(key -> values.put(key, value(key)));
    if (faults.isEmpty()) {
      Settings settings = settings(values);
      refuseContradictions(settings);
      if (faults.isEmpty()) {
        return settings;
      }
    }
    throw new SettingsException(faults);
  }

  private void refuseUnknown() {
    Set<String> known = new HashSet<>();
    Keys.ALL.forEach(key -> known.add(key.name()));
    for (Written entry : taken.values()) {
      String key = entry.key();
      boolean passedOn = isPassedOn(key, Keys.KAFKA) || isPassedOn(key, Keys.CAMEL);
      if (!known.contains(key) && !passedOn) {
        faults.add(
            String.format(
                Locale.ROOT,
                "%s (%s) is no key of Copydesk. The keys are: %s; and %s* for the Kafka clients, %s* for Camel.",
                key,
                entry.place(),
                Keys.ALL.stream().map(Key::name).collect(Collectors.joining(", ")),
                Keys.KAFKA,
                Keys.CAMEL));
      }
    }
  }

  private static boolean isPassedOn(String key, String prefix) {
    return key.startsWith(prefix) && key.length() > prefix.length();
  }

  private <T> @Nullable T value(Key<T> key) {
    Written entry = taken.get(key.name());
    if (entry == null) {
      return key.reader().apply(key.preset());
    }
    try {
      return key.reader().apply(entry.value());
    } catch (IllegalArgumentException | DateTimeException e) {
      faults.add(
          String.format(
              Locale.ROOT,
              "%s = %s (%s) is not valid: it takes %s. The default is %s.",
              key.name(),
              entry.value(),
              entry.place(),
              key.valid(),
              key.preset().isEmpty() ? "nothing" : key.preset()));
      return null;
    }
  }

  private Settings settings(Map<Key<?>, Object> values) {
    Values read = new Values(values);
    int threads = read.integer(Keys.THREADS);
    return new Settings(
        read.of(Keys.ROLES),
        read.of(Keys.INBOX),
        Duration.ofMillis(read.of(Keys.SETTLE)),
        read.of(Keys.FILE_BYTES),
        read.integer(Keys.UNDER_WAY),
        threads == 0 ? Runtime.getRuntime().availableProcessors() : threads,
        new UsualZone(read.of(Keys.ZONE), taken.containsKey(Keys.ZONE.name())),
        read.of(Keys.DATA),
        read.of(Keys.BROKERS_KEY),
        read.integer(Keys.BROKER_PORT),
        read.of(Keys.CLEANED),
        read.of(Keys.ARTICLES),
        read.of(Keys.REJECTED),
        read.integer(Keys.PARTITIONS),
        read.integer(Keys.REPLICATION),
        read.integer(Keys.RETENTION_DAYS),
        read.integer(Keys.EVENT_BYTES),
        poll(read),
        memory(read),
        passedOn(Keys.KAFKA, Keys.KAFKA.length()),
        passedOn(Keys.CAMEL, 0));
  }

  private static PollSettings poll(Values read) {
    return new PollSettings(
        read.of(Keys.SOURCES),
        read.of(Keys.CONTACT),
        read.of(Keys.HOST_PACE),
        read.integer(Keys.FETCH_THREADS),
        read.integer(Keys.POLL_UNDER_WAY),
        read.of(Keys.CLUSTER),
        read.of(Keys.CLUSTER_FOLDER),
        read.of(Keys.SOURCES_TOPIC));
  }

  private static MemorySettings memory(Values read) {
    return new MemorySettings(
        read.of(Keys.MEMORY_NAME),
        read.integer(Keys.MEMORY_THREADS),
        read.integer(Keys.MEMORY_STANDBY),
        read.integer(Keys.MEMORY_CACHE),
        read.integer(Keys.MEMORY_DAYS),
        read.integer(Keys.RECURRING),
        read.of(Keys.REPEATS),
        read.of(Keys.REPRINTS));
  }

  private Map<String, String> passedOn(String prefix, int cut) {
    Map<String, String> settings = new LinkedHashMap<>();
    for (Written entry : taken.values()) {
      if (isPassedOn(entry.key(), prefix)) {
        settings.put(entry.key().substring(cut), entry.value());
      }
    }
    return settings;
  }

  private void refuseContradictions(Settings settings) {
    Path inbox = settings.inbox().toAbsolutePath().normalize();
    Path data = settings.data().toAbsolutePath().normalize();
    if (data.startsWith(inbox) || inbox.startsWith(data)) {
      faults.add(
          String.format(
              Locale.ROOT,
              "%s (%s) and %s (%s) must not lie within each other.",
              Keys.INBOX.name(),
              inbox,
              Keys.DATA.name(),
              data));
    }
    Map<String, String> topics = new LinkedHashMap<>();
    topics.put(Keys.CLEANED.name(), settings.cleaned());
    topics.put(Keys.ARTICLES.name(), settings.articles());
    topics.put(Keys.REJECTED.name(), settings.rejected());
    topics.put(Keys.SOURCES_TOPIC.name(), settings.poll().topic());
    Map<String, String> keys = new HashMap<>();
    topics.forEach(
        (key, topic) -> {
          String other = keys.putIfAbsent(topic, key);
          if (other != null) {
            faults.add(
                String.format(
                    Locale.ROOT,
                    "%s and %s are both %s: they must be two topics.",
                    other,
                    key,
                    topic));
          }
        });
  }

  /** The values read, by key. */
  private record Values(Map<Key<?>, Object> values) {
    @SuppressWarnings("unchecked") // put there by the key's own reader
    <T> T of(Key<T> key) {
      return (T) Objects.requireNonNull(values.get(key));
    }

    int integer(Key<Long> key) {
      return Math.toIntExact(of(key));
    }
  }
}
