package org.copydesk.quality;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.copydesk.desk.Desk;
import org.copydesk.page.Intake;
import org.copydesk.page.MediaKind;
import org.copydesk.page.RawPage;
import org.copydesk.page.UsualZone;
import org.jspecify.annotations.Nullable;

/** The invented pages of the project, and a desk to clean them. */
final class TestPages {
  static final Instant NOW = Instant.parse("2025-06-01T00:00:00Z");
  static final Desk DESK =
      Desk.of(new UsualZone(ZoneId.of("Asia/Shanghai"), false), "test", InstantSource.fixed(NOW));

  private static final Path SAMPLES = Path.of("src/main/samples");
  private static final Path GOLDEN =
      Path.of(System.getProperty("copydesk.golden.folder", "src/test/golden"));

  private TestPages() {}

  /** Every sample and golden page, in the order of their paths. */
  static List<Path> all() throws IOException {
    try (Stream<Path> samples = Files.walk(SAMPLES);
        Stream<Path> golden = Files.walk(GOLDEN)) {
      return Stream.concat(samples, golden)
          .filter(Files::isRegularFile)
          .filter(file -> !file.toString().endsWith(".json"))
          .sorted()
          .toList();
    }
  }

  /** The folders that say what a page should become. */
  static List<Path> goldenFolders() throws IOException {
    try (Stream<Path> files = Files.walk(GOLDEN)) {
      return files
          .filter(file -> file.endsWith("expected.json"))
          .map(file -> file.resolveSibling(""))
          .sorted()
          .toList();
    }
  }

  static RawPage raw(Path file, byte[] bytes) {
    return raw(file, bytes, null, null);
  }

  static RawPage raw(Path file, byte[] bytes, @Nullable String url, @Nullable String charset) {
    String name = file.getFileName().toString();
    MediaKind kind = name.endsWith(".txt") ? MediaKind.TEXT : MediaKind.HTML;
    return new RawPage(kind, bytes, Intake.ofFile("inbox", name, NOW).known(url, charset));
  }
}
