package org.copydesk.inbox;

import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Whether a file's writer has let go of it: the file has been seen unchanged for a while, or was
 * last written a good while ago. Its own time alone says little, for it is the clock of another
 * machine where the folder is a share, and any time at all where a tool keeps the original's.
 *
 * <p>Camel's read lock {@code changed} is not used: it holds up every other file while it waits for
 * one, and never takes a file whose time is in the future. Safe across threads.
 */
final class Settling {
  /** Clocks that differ by more than this are out of order. */
  private static final Duration GOOD_WHILE = Duration.ofMinutes(1);

  /** Forgotten after this, for instance because the file is gone. */
  private static final Duration MEMORY = Duration.ofMinutes(10);

  /** An empty file may be one that its writer has just opened. */
  private static final Duration EMPTY = Duration.ofSeconds(5);

  private record Sight(long size, FileTime modified, Instant since) {
    boolean same(BasicFileAttributes now) {
      return now.size() == size && now.lastModifiedTime().equals(modified);
    }
  }

  private final Duration settle;
  private final InstantSource clock;

  /** The oldest sight first. */
  private final Map<Path, Sight> sights = new LinkedHashMap<>();

  /**
   * @param settle how long a file must have been seen unchanged; an empty one five seconds at least
   * @param clock tells when a file was seen
   */
  Settling(Duration settle, InstantSource clock) {
    this.settle = settle;
    this.clock = clock;
  }

  /** Whether a file that is seen now may be read. */
  synchronized boolean settled(Path file, BasicFileAttributes seen) {
    Instant now = clock.instant();
    forgetUntil(now.minus(MEMORY));
    if (seen.lastModifiedTime().toInstant().isBefore(now.minus(GOOD_WHILE).minus(settle))) {
      sights.remove(file);
      return true;
    }
    Sight before = sights.get(file);
    if (before == null || !before.same(seen)) {
      sights.remove(file); // to the end of the line
      sights.put(file, new Sight(seen.size(), seen.lastModifiedTime(), now));
      return false;
    }
    Duration needed = seen.size() == 0 && settle.compareTo(EMPTY) < 0 ? EMPTY : settle;
    return !now.isBefore(before.since().plus(needed));
  }

  private void forgetUntil(Instant time) {
    Iterator<Sight> oldest = sights.values().iterator();
    while (oldest.hasNext() && oldest.next().since().isBefore(time)) {
      oldest.remove();
    }
  }
}
