package org.copydesk.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SamplesTest {
  @TempDir Path inbox;

  @Test
  void theSamplesAreCopiedWithTheirSourcesAndLeaveNothingHalfWritten() throws IOException {
    int dropped = new Samples(Path.of("src/main/samples")).dropInto(inbox);
    assertTrue(dropped >= 12, "a dozen: " + dropped);
    try (Stream<Path> files = Files.walk(inbox)) {
      assertEquals(
          dropped,
          files
              .filter(Files::isRegularFile)
              .filter(file -> !file.toString().endsWith(".part"))
              .count());
    }
    try (Stream<Path> folders = Files.list(inbox)) {
      assertTrue(folders.anyMatch(Files::isDirectory), "some are of a source");
    }
  }
}
