package org.copydesk.config;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import org.copydesk.page.UsualZone;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a run, each read and within its bounds. What they mean is told in {@code
 * config/application.properties}.
 *
 * @param roles what the daemon does
 * @param inbox the drop folder
 * @param settle how long a file must have been seen unchanged before it is read
 * @param maxFileBytes the largest file that is read
 * @param underWay how many files may be under way at a time
 * @param threads how many pages are cleaned at a time
 * @param zone the zone of dates that state none, and of the newsroom's clock
 * @param data the folder of the embedded broker and of all state
 * @param brokers the cluster's brokers; empty for the embedded one
 * @param brokerPort the embedded broker's port
 * @param cleaned the topic of cleaned articles, that the memory reads
 * @param articles the topic of published articles
 * @param rejected the topic of what could not be cleaned
 * @param partitions the partitions of a topic that is created
 * @param replication the replicas of a topic that is created; 0 for what the cluster makes it
 * @param retentionDays how long a topic that is created keeps its events; 0 for ever
 * @param maxEventBytes the largest event that is published
 * @param poll the settings of polling
 * @param memory the memory's settings
 * @param kafka settings of the Kafka clients, by their own names
 * @param camel settings of Camel, by their full names
 */
public record Settings(
    Set<Role> roles,
    Path inbox,
    Duration settle,
    long maxFileBytes,
    int underWay,
    int threads,
    UsualZone zone,
    Path data,
    String brokers,
    int brokerPort,
    String cleaned,
    String articles,
    String rejected,
    int partitions,
    int replication,
    int retentionDays,
    int maxEventBytes,
    PollSettings poll,
    MemorySettings memory,
    Map<String, String> kafka,
    Map<String, String> camel) {
  /** The name of the file of settings in its folder. */
  public static final String FILE = "application.properties";

  public Settings {
    roles = Set.copyOf(roles);
    kafka = Map.copyOf(kafka);
    camel = Map.copyOf(camel);
  }

  /**
   * The settings of a folder, overridden by environment variables and by system properties.
   *
   * @param folder the folder with {@code application.properties}; null or a folder without it
   *     leaves everything at its default
   * @throws SettingsException when a key is unknown or a value invalid
   */
  public static Settings load(@Nullable Path folder) {
    return load(folder, Map.of());
  }

  /**
   * The settings of a folder, overridden by environment variables, by system properties and by
   * options, each before the last.
   *
   * @param options the options {@code -Dkey=value} of the command line
   * @throws SettingsException when a key is unknown or a value invalid
   */
  public static Settings load(@Nullable Path folder, Map<String, String> options) {
    return SettingsReader.ofThisProcess(folder, options).read();
  }

  /** The zone of the newsroom's clock: of its days and of times in feeds. */
  public ZoneId clock() {
    return zone.zone();
  }

  /** Whether Copydesk runs the broker itself. */
  public boolean embedded() {
    return brokers.isEmpty();
  }

  /** Where the clients find Kafka: the cluster's brokers, or the embedded one. */
  public String bootstrap() {
    return embedded() ? "127.0.0.1:" + brokerPort : brokers;
  }
}
