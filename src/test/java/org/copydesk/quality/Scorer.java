package org.copydesk.quality;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The scorer of the annotated pages, which stand beside the project where they are had. */
public final class Scorer {
  private static final Path SCRIPT = Path.of("../shared/benchmarks/score.py");
  private static final Path HALVES = Path.of("src/test/resources/org/copydesk/quality/halves.py");
  private static final long LONGEST_RUN_SECONDS = 120;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path folder;

  /**
   * @param folder where pages are unpacked
   */
  public Scorer(Path folder) {
    this.folder = folder;
  }

  /** Whether the annotated pages and a Python to run the scorer are here. */
  public static boolean isHere() {
    if (!Files.isRegularFile(SCRIPT)) {
      return false;
    }
    try {
      Process python =
          new ProcessBuilder("python3", "--version")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return python.waitFor(LONGEST_RUN_SECONDS, TimeUnit.SECONDS) && python.exitValue() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Unpacks a suite and gives its manifest. */
  public Path manifest(String suite) throws IOException, InterruptedException {
    python(SCRIPT.toString(), "manifest", folder.toString(), suite);
    return folder.resolve(suite).resolve("manifest.jsonl");
  }

  /** The figures of a suite: {@code all} pages, the {@code even} and the {@code odd} ones. */
  JsonNode figures(String suite, Path events) throws IOException, InterruptedException {
    return JSON.readTree(python(HALVES.toString(), SCRIPT.toString(), suite, events.toString()));
  }

  private String python(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("python3"));
    command.addAll(List.of(arguments));
    Path printed = Files.createTempFile(folder, "scorer", ".out");
    Process python =
        new ProcessBuilder(command)
            .redirectOutput(printed.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    if (!python.waitFor(LONGEST_RUN_SECONDS, TimeUnit.SECONDS)) {
      python.destroyForcibly();
      throw new IOException("the scorer did not end in time: " + command);
    }
    if (python.exitValue() != 0) {
      throw new IOException("the scorer failed: " + command);
    }
    return Files.readString(printed, StandardCharsets.UTF_8);
  }
}
