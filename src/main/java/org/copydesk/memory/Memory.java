package org.copydesk.memory;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.apache.kafka.streams.state.Stores;
import org.copydesk.config.MemorySettings;
import org.copydesk.config.Settings;
import org.copydesk.kafka.KafkaClients;
import org.copydesk.kafka.Topics.MemoryTopics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The memory at work: its part of the state in this process, shared with all others of its name.
 * Started once and closed once; while Kafka is away it waits.
 */
public final class Memory implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger("copydesk");
  private static final Duration PATIENCE = Duration.ofSeconds(4);

  /** A thread that failed is replaced after so long, in milliseconds. */
  private static final long PAUSE = 1000;

  /** How often work is made final: what an article waits for at each step, in milliseconds. */
  private static final String COMMIT = "100";

  private final KafkaStreams streams;
  private final Counts counts;
  private final Housekeeping housekeeping;
  private final CountDownLatch stopping = new CountDownLatch(1);

  private Memory(KafkaStreams streams, Counts counts, Housekeeping housekeeping) {
    this.streams = streams;
    this.counts = counts;
    this.housekeeping = housekeeping;
  }

  /**
   * Starts, and returns before the state is there.
   *
   * @param topics the topics as they are
   * @throws org.apache.kafka.common.KafkaException when a setting is not valid
   */
  public static Memory start(Settings settings, KafkaClients clients, MemoryTopics topics) {
    Path state = settings.data().resolve("memory");
    Counts counts = new Counts();
    KafkaStreams streams =
        new KafkaStreams(
            MemoryTopology.of(settings, topics.shards(), counts, Stores::persistentKeyValueStore),
            properties(settings, clients, state.resolve(topics.generation())));
    Memory memory =
        new Memory(streams, counts, new Housekeeping(settings.memory(), clients, counts, state));
    streams.setUncaughtExceptionHandler(memory::failed);
    Restored restored = new Restored();
    streams.setGlobalStateRestoreListener(restored);
    streams.setStateListener(
        (now, before) -> {
          if (now == KafkaStreams.State.RUNNING) {
            LOG.info(
                "memory {} at work, {} records restored",
                settings.memory().name(),
                restored.sinceAsked());
          }
        });
    memory.housekeeping.forget(topics.generation());
    memory.housekeeping.start();
    streams.start();
    return memory;
  }

  private static Properties properties(Settings settings, KafkaClients clients, Path state) {
    MemorySettings memory = settings.memory();
    Properties properties = new Properties();
    properties.putAll(clients.streams());
    properties.put(StreamsConfig.APPLICATION_ID_CONFIG, memory.name());
    properties.put(StreamsConfig.STATE_DIR_CONFIG, state.toAbsolutePath().normalize().toString());
    properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
    properties.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, COMMIT);
    properties.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, Integer.toString(memory.threads()));
    properties.put(StreamsConfig.NUM_STANDBY_REPLICAS_CONFIG, Integer.toString(memory.standby()));
    properties.put(
        StreamsConfig.REPLICATION_FACTOR_CONFIG,
        Integer.toString(settings.replication() == 0 ? -1 : settings.replication()));
    properties.put(
        StreamsConfig.topicPrefix(TopicConfig.MAX_MESSAGE_BYTES_CONFIG),
        Integer.toString(settings.maxEventBytes() + KafkaClients.FRAMING_BYTES));
    properties.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, Cache.class.getName());
    properties.put(Cache.MEGABYTES, Integer.toString(memory.cacheMegabytes()));
    properties.put(
        StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG, Unreadable.class.getName());
    return properties;
  }

  /** A thread gave up; another one goes on from what was made final last. */
  private StreamThreadExceptionResponse failed(Throwable fault) {
    Throwable root = fault;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    LOG.error("memory: {}; going on from the last step that was finished", root.toString());
    LOG.debug("memory failed", fault);
    try {
      if (stopping.await(PAUSE, TimeUnit.MILLISECONDS)) {
        return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return StreamThreadExceptionResponse.REPLACE_THREAD;
  }

  /** Stops; what is not final by then is done again by whoever goes on. */
  @Override
  public void close() {
    stopping.countDown();
    housekeeping.close();
    // Else the others would miss this daemon only after a while, and itself when it comes back.
    if (!streams.close(
        CloseOptions.timeout(PATIENCE)
            .withGroupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP))) {
      LOG.warn("memory: not closed within {} s", PATIENCE.toSeconds());
    }
    LOG.info("memory stopped: {}", counts.told());
  }
}
