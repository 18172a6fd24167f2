package org.copydesk.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/**
 * Quality and time of each extractor on the same pages in one run, as a Markdown table.
 *
 * <pre>{@code
 * mvn -q -Pbenchmark test-compile exec:exec \
 *   -Dbenchmark="org.copydesk.benchmark.QualityTable MANIFEST.jsonl [SCORE.PY SUITE]"
 * }</pre>
 *
 * <p>The pages are read once; each extractor makes {@value #WARM_UPS} passes to warm up and {@value
 * #PASSES} that are timed, of which the middle one counts, turn by turn and in CPU time of the one thread, so
 * that a busy machine changes little. Predictions go to {@code target/benchmark/<extractor>.jsonl} in the format
 * of score.py, which is called where it is given.
 */
public final class QualityTable {
  private static final int WARM_UPS = 2;
  private static final int PASSES = 5;
  private static final double NANOS_PER_MILLI = 1e6;
  private static final Path FOLDER = Path.of("target/benchmark");
  private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();
  private static final ObjectMapper JSON = new ObjectMapper();

  private QualityTable() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    List<BenchmarkPage> pages = BenchmarkPage.read(args.length > 0 ? args[0] : "");
    Map<Extractor, double[]> passes = new EnumMap<>(Extractor.class);
    for (int pass = -WARM_UPS; pass < PASSES; pass++) {
      for (Extractor extractor : Extractor.values()) {
        double millis = pass(extractor, pages) / pages.size();
        if (pass >= 0) {
          passes.computeIfAbsent(extractor, e -> new double[PASSES])[pass] = millis;
        }
      }
    }
    Map<Extractor, Double> means = new EnumMap<>(Extractor.class);
    passes.forEach((extractor, millis) -> means.put(extractor, median(millis)));
    double parse = means.getOrDefault(Extractor.JSOUP_PARSE, Double.NaN);
    System.out.println("| extractor | f1 | title | date | author | failed pages | CPU ms a page | x parse |");
    System.out.println("|---|---|---|---|---|---|---|---|");
    for (Map.Entry<Extractor, Double> timed : means.entrySet()) {
      Extractor extractor = timed.getKey();
      double mean = timed.getValue();
      List<Outcome> outcomes = pages.stream().map(page -> Outcome.of(extractor, page)).toList();
      Path file = write(extractor, pages, outcomes);
      JsonNode figures =
          args.length > 2 && extractor != Extractor.JSOUP_PARSE
              ? score(args[1], args[2], file)
              : JSON.createObjectNode();
      System.out.printf(
          Locale.ROOT,
          "| %s | %s | %s | %s | %s | %d | %.2f | %.1f |%n",
          extractor.id(),
          figures.path("f1").asText(),
          figures.path("title").asText(),
          figures.path("date").asText(),
          figures.path("author").asText(),
          outcomes.stream().filter(Outcome::failed).count(),
          mean,
          mean / parse);
    }
  }

  private static double pass(Extractor extractor, List<BenchmarkPage> pages) {
    long start = CPU.getCurrentThreadCpuTime();
    int letters = 0;
    for (BenchmarkPage page : pages) {
      letters += Outcome.of(extractor, page).extraction().text().length();
    }
    double millis = (CPU.getCurrentThreadCpuTime() - start) / NANOS_PER_MILLI;
    if (letters < 0) {
      throw new IllegalStateException("never; keeps the work from being left out");
    }
    return millis;
  }

  private static double median(double[] passes) {
    double[] sorted = passes.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private static Path write(
      Extractor extractor, List<BenchmarkPage> pages, List<Outcome> outcomes) throws IOException {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < pages.size(); i++) {
      Extraction extraction = outcomes.get(i).extraction();
      ObjectNode line = JSON.createObjectNode().put("id", pages.get(i).id());
      line.put("title", extraction.title());
      line.set("authors", JSON.valueToTree(extraction.authors()));
      line.put("source", extraction.source());
      line.put("published", extraction.published());
      line.put("text", extraction.text());
      lines.add(line.toString());
    }
    Files.createDirectories(FOLDER);
    return Files.write(
        FOLDER.resolve(extractor.id() + ".jsonl"), lines, StandardCharsets.UTF_8);
  }

  private static JsonNode score(String script, String suite, Path file)
      throws IOException, InterruptedException {
    Process python =
        new ProcessBuilder("python3", script, "score", suite, file.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String printed = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (python.waitFor() != 0) {
      throw new IOException("the scorer failed: " + script);
    }
    return JSON.readTree(printed);
  }
}
