package org.copydesk.inbox;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettlingTest {
  @TempDir Path folder;
  private Path file = Path.of("");
  private Instant now = Instant.parse("2030-01-02T03:04:05Z");
  private final Settling settling = new Settling(Duration.ofSeconds(2), () -> now);

  @BeforeEach
  void write() throws IOException {
    file = Files.writeString(folder.resolve("a.html"), "half");
    touch(now);
  }

  @Test
  void aFileIsSettledWhenItHasBeenSeenUnchangedForAsLongAsIsSet() throws IOException {
    assertFalse(settled());
    now = now.plusMillis(1999);
    assertFalse(settled());
    now = now.plusMillis(1);
    assertTrue(settled());
  }

  @Test
  void eachWriteStartsTheTimeAnew() throws IOException {
    assertFalse(settled());
    now = now.plusMillis(1900);
    Files.writeString(file, "half and more");
    touch(now);
    assertFalse(settled());
    now = now.plusMillis(1900);
    assertFalse(settled());
    now = now.plusMillis(100);
    assertTrue(settled());
  }

  @Test
  void aFileOfLongAgoIsSettledAtFirstSight() throws IOException {
    touch(now.minusSeconds(63));
    assertTrue(settled());
  }

  @Test
  void theClockOfAShareMayBeBehindByUpToAMinute() throws IOException {
    touch(now.minusSeconds(50));
    assertFalse(settled());
    now = now.plusSeconds(1);
    Files.writeString(file, "half and more");
    touch(now.minusSeconds(50));
    assertFalse(settled(), "it is being written, though its time is long past");
  }

  @Test
  void aTimeInTheFutureDoesNotKeepAFileForEver() throws IOException {
    touch(now.plus(Duration.ofDays(300)));
    assertFalse(settled());
    now = now.plusSeconds(2);
    assertTrue(settled());
  }

  @Test
  void anEmptyFileGetsFiveSeconds() throws IOException {
    Files.writeString(file, "");
    touch(now);
    assertFalse(settled());
    now = now.plusSeconds(4);
    assertFalse(settled());
    now = now.plusSeconds(1);
    assertTrue(settled());
  }

  private void touch(Instant time) throws IOException {
    Files.setLastModifiedTime(file, FileTime.from(time));
  }

  private boolean settled() throws IOException {
    return settling.settled(file, Files.readAttributes(file, BasicFileAttributes.class));
  }
}
