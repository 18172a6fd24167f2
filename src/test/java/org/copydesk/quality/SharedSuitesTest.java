package org.copydesk.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.copydesk.command.ManifestCleaning;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Real annotated pages, where they stand beside the project, cleaned as {@code clean --manifest}
 * does and held to the figures that were reached once.
 *
 * <p>{@code mvn verify -Dtest=SharedSuitesTest -Dcopydesk.floors=raise} moves the floors up to
 * better figures. The figures, and those of the even and odd pages apart, go to {@code
 * target/quality/<suite>.json}: a rule that helps one half alone was tuned to its pages.
 */
@Tag("shared")
class SharedSuitesTest {
  private static final Path FLOORS = Path.of("src/test/resources/org/copydesk/quality/floors.json");
  private static final Path REPORTS = Path.of("target/quality");

  @TempDir private Path folder;

  @BeforeEach
  void pagesAreHere() {
    assumeTrue(Scorer.isHere(), "needs ../shared/benchmarks and python3");
  }

  @ParameterizedTest
  @ValueSource(strings = {"seeds", "zh", "wcxb", "segments"})
  void figuresStayAboveTheirFloors(String suite) throws IOException, InterruptedException {
    Scorer scorer = new Scorer(folder);
    Path events = folder.resolve("events.jsonl");
    ManifestCleaning.clean(scorer.manifest(suite), events);
    JsonNode figures = scorer.figures(suite, events);
    Files.createDirectories(REPORTS);
    Files.writeString(
        REPORTS.resolve(suite + ".json"), figures.toPrettyString(), StandardCharsets.UTF_8);

    Floors floors = Floors.read(FLOORS);
    assertEquals(List.of(), floors.broken(suite, figures.path("all")));

    if ("raise".equals(System.getProperty("copydesk.floors"))) {
      floors.tighten(suite, figures.path("all"));
      floors.write();
    }
  }
}
