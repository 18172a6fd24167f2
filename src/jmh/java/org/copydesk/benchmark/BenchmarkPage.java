package org.copydesk.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.copydesk.decode.PageDecoder;
import org.copydesk.page.Intake;
import org.copydesk.page.MediaKind;
import org.copydesk.page.RawPage;

/**
 * One page to extract from, held in memory.
 *
 * @param id its name in the manifest
 * @param url where it stands on the web; a made-up one where the manifest has none, as some
 *     extractors demand one
 * @param raw its bytes
 * @param html the same, decoded by Copydesk's ladder, for extractors that take text
 */
record BenchmarkPage(String id, String url, RawPage raw, String html) {
  private static final Instant READ_AT = Instant.parse("2025-06-01T00:00:00Z");
  private static final Path SAMPLES = Path.of("src/main/samples");

  /** The pages of a manifest of {@code clean --manifest}; of no manifest, the project's samples. */
  static List<BenchmarkPage> read(String manifest) throws IOException {
    return manifest.isBlank() ? samples() : ofManifest(Path.of(manifest));
  }

  private static List<BenchmarkPage> ofManifest(Path manifest) throws IOException {
    ObjectMapper json = new ObjectMapper();
    List<BenchmarkPage> pages = new ArrayList<>();
    for (String line : Files.readAllLines(manifest, StandardCharsets.UTF_8)) {
      if (!line.isBlank()) {
        JsonNode row = json.readTree(line);
        Path file = manifest.toAbsolutePath().resolveSibling(row.path("path").asText());
        pages.add(
            page(
                row.path("id").asText(),
                row.path("url").asText(),
                row.path("charset").asText(),
                file));
      }
    }
    return pages;
  }

  private static List<BenchmarkPage> samples() throws IOException {
    List<Path> files;
    try (Stream<Path> found = Files.walk(SAMPLES)) {
      files = found.filter(file -> file.toString().matches(".*\\.html?")).sorted().toList();
    }
    List<BenchmarkPage> pages = new ArrayList<>();
    for (Path file : files) {
      pages.add(page(String.valueOf(file.getFileName()), "", "", file));
    }
    return pages;
  }

  private static BenchmarkPage page(String id, String url, String charset, Path file)
      throws IOException {
    Intake intake =
        Intake.ofFile("inbox", String.valueOf(file.getFileName()), READ_AT)
            .known(url.isBlank() ? null : url, charset.isBlank() ? null : charset);
    MediaKind kind = file.toString().endsWith(".txt") ? MediaKind.TEXT : MediaKind.HTML;
    RawPage raw = new RawPage(kind, Files.readAllBytes(file), intake);
    String html = new PageDecoder().decode(raw).text();
    return new BenchmarkPage(id, url.isBlank() ? "https://news.example/" + id : url, raw, html);
  }
}
