package org.copydesk.inbox;

import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A file in the inbox, as it stood when it was taken up.
 *
 * @param path where it stands
 * @param name its path below the inbox, with {@code /} between folders
 * @param source the id of its source
 * @param size its size in bytes
 * @param modified when it was last written
 * @param fileKey what the file system knows it by; absent where it does not tell
 */
public record Drop(
    Path path, String name, String source, long size, FileTime modified, @Nullable Object fileKey) {

  /** Whether this is still the file that was taken up, and not one written over it since. */
  boolean isStill(BasicFileAttributes now) {
    return now.size() == size
        && now.lastModifiedTime().equals(modified)
        && Objects.equals(now.fileKey(), fileKey);
  }

  /** The name with what would break a line of a log shown as an escape. */
  public String printable() {
    return Printable.of(name);
  }
}
