package org.copydesk.poll.state;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.BloomFilter;
import org.rocksdb.ColumnFamilyDescriptor;
import org.rocksdb.ColumnFamilyHandle;
import org.rocksdb.ColumnFamilyOptions;
import org.rocksdb.CompressionType;
import org.rocksdb.DBOptions;
import org.rocksdb.InfoLogLevel;
import org.rocksdb.LRUCache;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.WriteOptions;

/**
 * The folder of what polling remembers. Every write is in the operating system's hands when it
 * returns, so that it outlives the process, whatever ends that. One process has it open at a time.
 */
public final class PollState implements AutoCloseable {
  private static final List<String> FAMILIES =
      List.of("default", "sources", "items", "due", "hosts");
  private static final long CACHE_BYTES = 32L << 20;
  private static final long BUFFER_BYTES = 8L << 20;
  private static final int LOG_FILES = 4;
  private static final long LOG_BYTES = 1L << 20;

  private final List<AutoCloseable> open = new ArrayList<>();
  private final List<ColumnFamilyHandle> families = new ArrayList<>();
  private final RocksDB rocks;
  private final WriteOptions writing;
  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private boolean closed;

  /**
   * Opens the folder, or makes it.
   *
   * @throws StateException when it cannot be, or another process has it open
   */
  public PollState(Path folder) {
    RocksDB.loadLibrary();
    LRUCache cache = kept(new LRUCache(CACHE_BYTES));
    BloomFilter filter = kept(new BloomFilter(10));
    ColumnFamilyOptions options =
        kept(new ColumnFamilyOptions())
            .setCompressionType(CompressionType.LZ4_COMPRESSION)
            .setWriteBufferSize(BUFFER_BYTES)
            .setTableFormatConfig(
                new BlockBasedTableConfig()
                    .setBlockCache(cache)
                    .setCacheIndexAndFilterBlocks(true)
                    .setFilterPolicy(filter));
    DBOptions database =
        kept(new DBOptions())
            .setCreateIfMissing(true)
            .setCreateMissingColumnFamilies(true)
            .setInfoLogLevel(InfoLogLevel.WARN_LEVEL)
            .setKeepLogFileNum(LOG_FILES)
            .setMaxTotalWalSize(8 * BUFFER_BYTES)
            .setMaxLogFileSize(LOG_BYTES);
    List<ColumnFamilyDescriptor> descriptors =
        FAMILIES.stream().map(name -> new ColumnFamilyDescriptor(bytes(name), options)).toList();
    try {
      Files.createDirectories(folder);
      rocks = RocksDB.open(database, folder.toString(), descriptors, families);
    } catch (RocksDBException | IOException e) {
      closeAll();
      throw new StateException("what polling remembers in " + folder + " cannot be opened", e);
    }
    writing = kept(new WriteOptions());
  }

  private <T extends AutoCloseable> T kept(T one) {
    open.add(one);
    return one;
  }

  /** Something that is done with what is remembered. */
  interface Task<T> {
    T with(RocksDB rocks) throws RocksDBException;
  }

  /**
   * Does something with what is remembered, while that is open.
   *
   * @throws StateException when it is closed, or the disk is out of order
   */
  <T> T use(Task<T> task) {
    lock.readLock().lock();
    try {
      if (closed) {
        throw new StateException("what polling remembers is closed", null);
      }
      return task.with(rocks);
    } catch (RocksDBException e) {
      throw new StateException("what polling remembers cannot be read or written", e);
    } finally {
      lock.readLock().unlock();
    }
  }

  /** The value of a key. */
  Optional<byte[]> get(String family, byte[] key) {
    return use(rocks -> Optional.ofNullable(rocks.get(family(family), key)));
  }

  WriteOptions writing() {
    return writing;
  }

  ColumnFamilyHandle family(String name) {
    return families.get(FAMILIES.indexOf(name));
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Waits for what is being read or written, and closes the folder. */
  @Override
  public void close() {
    lock.writeLock().lock();
    try {
      if (!closed) {
        closed = true;
        families.forEach(ColumnFamilyHandle::close);
        rocks.close();
        closeAll();
      }
    } finally {
      lock.writeLock().unlock();
    }
  }

  private void closeAll() {
    for (int i = open.size() - 1; i >= 0; i--) {
      try {
        open.get(i).close();
      } catch (Exception e) {
        throw new IllegalStateException("options and caches close", e);
      }
    }
  }
}
