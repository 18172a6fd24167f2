package org.copydesk.benchmark;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Time of each extractor, one thread, warm. One operation is one pass over all pages;
 * the line {@code pass:pages} is milliseconds a page.
 *
 * <pre>{@code
 * mvn -q -Pbenchmark test-compile exec:exec \
 *   -Dbenchmark="org.openjdk.jmh.Main ExtractorBenchmark -p manifest=/path/to/manifest.jsonl"
 * }</pre>
 *
 * <p>Without a manifest the pages are the project's samples. {@link QualityTable} sets milliseconds
 * a page beside the quality on the same pages.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
public class ExtractorBenchmark {
  @Param({"jsoup-parse", "copydesk", "readability4j", "boilerpipe", "crux"})
  public String extractor = "";

  @Param("")
  public String manifest = "";

  private List<BenchmarkPage> pages = List.of();
  private Extractor chosen = Extractor.JSOUP_PARSE;

  @Setup(Level.Trial)
  public void read() throws IOException {
    pages = BenchmarkPage.read(manifest);
    chosen = Extractor.of(extractor);
  }

  /** Pages done, so that the result is told a page as well ({@code pass:pages}). */
  @AuxCounters(AuxCounters.Type.OPERATIONS)
  @State(Scope.Thread)
  public static class Done {
    public long pages;
  }

  /** A pass over all pages; one that an extractor fails on costs what it took to fail. */
  @Benchmark
  public void pass(Blackhole sink, Done done) {
    for (BenchmarkPage page : pages) {
      sink.consume(Outcome.of(chosen, page));
    }
    done.pages += pages.size();
  }
}
