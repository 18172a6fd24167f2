package org.copydesk.memory;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.jspecify.annotations.Nullable;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.CompressionType;
import org.rocksdb.IndexType;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.WriteBufferManager;

/**
 * One bounded cache for all stores of the process, blocks, indexes, filters and write buffers; by
 * itself each store would have one of its own. Named in the settings of Kafka Streams.
 */
public final class Cache implements RocksDBConfigSetter {
  /** The key of the cache's size, in megabytes. */
  static final String MEGABYTES = "copydesk.memory.cache.mb";

  private static final long MEGABYTE = 1024 * 1024;

  /** A write buffer's bytes. */
  private static final long BUFFER = 8 * MEGABYTE;

  private static @Nullable LRUCache blocks;
  private static @Nullable WriteBufferManager buffers;

  @Override
  public void setConfig(String store, Options options, Map<String, Object> configs) {
    long bytes = Long.parseLong(String.valueOf(configs.get(MEGABYTES))) * MEGABYTE;
    synchronized (Cache.class) {
      if (blocks == null || buffers == null) {
        blocks = new LRUCache(bytes);
        buffers = new WriteBufferManager(bytes / 4, blocks);
      }
      BlockBasedTableConfig table = (BlockBasedTableConfig) options.tableFormatConfig();
      table.setBlockCache(blocks);
      table.setCacheIndexAndFilterBlocks(true);
      table.setCacheIndexAndFilterBlocksWithHighPriority(true);
      table.setPinTopLevelIndexAndFilter(true);
      // In parts of a few kilobytes: a large file's whole filter is larger than a part of the
      // cache.
      table.setIndexType(IndexType.kTwoLevelIndexSearch);
      table.setPartitionFilters(true);
      options.setTableFormatConfig(table);
      options.setWriteBufferManager(buffers);
    }
    options.setWriteBufferSize(BUFFER);
    options.setCompressionType(CompressionType.LZ4_COMPRESSION);
  }

  @Override
  public void close(String store, Options options) {
    // The cache is the process's, and stays.
  }
}
