package org.copydesk.daemon;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderLockTest {
  @TempDir Path folder;

  @Test
  void aFolderIsForOneAndFreeAfterwards() throws IOException {
    FolderLock first = FolderLock.take(folder);
    StartException e = assertThrows(StartException.class, () -> FolderLock.take(folder));
    String message = String.valueOf(e.getMessage());
    assertTrue(message.contains("process " + ProcessHandle.current().pid()), message);
    assertTrue(message.contains(folder.toString()), message);
    first.close();
    FolderLock.take(folder).close();
  }

  @Test
  void aFolderThatCannotBeMadeIsTold() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "in the way");
    StartException e =
        assertThrows(StartException.class, () -> FolderLock.take(file.resolve("data")));
    assertTrue(String.valueOf(e.getMessage()).contains("cannot be used"));
  }
}
