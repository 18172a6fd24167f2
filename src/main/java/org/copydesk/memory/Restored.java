package org.copydesk.memory;

import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.processor.StateRestoreListener;

/** Counts what is read back from Kafka because it is not on this disk. */
final class Restored implements StateRestoreListener {
  private final AtomicLong records = new AtomicLong();

  /** How many records were restored since this was asked last. */
  long sinceAsked() {
    return records.getAndSet(0);
  }

  @Override
  public void onRestoreStart(TopicPartition partition, String store, long from, long to) {
    // Most often there is nothing to restore.
  }

  @Override
  public void onBatchRestored(TopicPartition partition, String store, long last, long count) {
    records.addAndGet(count);
  }

  @Override
  public void onRestoreEnd(TopicPartition partition, String store, long total) {
    // Counted already.
  }
}
