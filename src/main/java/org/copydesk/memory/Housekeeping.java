package org.copydesk.memory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.copydesk.config.MemorySettings;
import org.copydesk.kafka.KafkaClients;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Beside the memory's work: deletes letters and questions that have been read for good, tells once
 * an hour what was decided, and at the start clears away state of topics that are no more.
 */
final class Housekeeping implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger("copydesk");
  private static final Duration PAUSE = Duration.ofMinutes(5);
  private static final int ROUNDS_A_BULLETIN = 12;

  private final MemorySettings settings;
  private final KafkaClients clients;
  private final Counts counts;
  private final Path state;
  private final CountDownLatch stopping = new CountDownLatch(1);

  Housekeeping(MemorySettings settings, KafkaClients clients, Counts counts, Path state) {
    this.settings = settings;
    this.clients = clients;
    this.counts = counts;
    this.state = state;
  }

  void start() {
    Thread thread = new Thread(this::work, "memory-housekeeping");
    thread.setDaemon(true);
    thread.start();
  }

  private void work() {
    try {
      for (int round = 1; !stopping.await(PAUSE.toSeconds(), TimeUnit.SECONDS); round++) {
        deleteRead();
        if (round % ROUNDS_A_BULLETIN == 0) {
          LOG.info("memory so far: {}", counts.told());
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void deleteRead() throws InterruptedException {
    Admin admin = Admin.create(clients.admin());
    try {
      Map<TopicPartition, OffsetAndMetadata> read =
          admin.listConsumerGroupOffsets(settings.name()).partitionsToOffsetAndMetadata().get();
      Map<TopicPartition, RecordsToDelete> done = new HashMap<>();
      read.forEach(
          (partition, offset) -> {
            if (List.of(settings.letters(), settings.questions()).contains(partition.topic())
                && offset != null) {
              done.put(partition, RecordsToDelete.beforeOffset(offset.offset()));
            }
          });
      admin.deleteRecords(done).all().get();
    } catch (ExecutionException | KafkaException e) {
      LOG.debug("letters are deleted another time", e);
    } finally {
      admin.close(Duration.ZERO);
    }
  }

  /** Clears away the state of every generation but this one. */
  void forget(String generation) {
    if (!Files.isDirectory(state)) {
      return;
    }
    try (Stream<Path> others = Files.list(state)) {
      for (Path other : others.filter(p -> !p.endsWith(generation)).toList()) {
        try (Stream<Path> files = Files.walk(other)) {
          for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
            Files.delete(file);
          }
        }
      }
    } catch (IOException e) {
      LOG.warn("old state in {} cannot be cleared away: {}", state, e.toString());
    }
  }

  @Override
  public void close() {
    stopping.countDown();
  }
}
