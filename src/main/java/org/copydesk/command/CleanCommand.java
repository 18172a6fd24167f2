package org.copydesk.command;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.copydesk.article.Article;
import org.copydesk.desk.Desk;
import org.copydesk.event.EventJson;
import org.copydesk.page.Intake;
import org.copydesk.page.MediaKind;
import org.copydesk.page.RawPage;
import org.copydesk.page.RejectedPageException;
import org.copydesk.strip.NoArticleException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code copydesk clean}: pages in, events on standard output; needs no broker. */
@Command(
    name = "clean",
    mixinStandardHelpOptions = true,
    description = "Cleans pages and prints their events as JSON lines, in the order of the input.",
    footer = {
      "",
      "Examples:",
      "  copydesk clean page.html",
      "  copydesk clean --format explain page.html     why each block was kept or struck",
      "  curl -s https://news.example/a.html | copydesk clean --url https://news.example/a.html -",
      "",
      "Exit codes: 0 all cleaned; 1 some rejected, each named on stderr; 2 wrong usage."
    })
final class CleanCommand implements Callable<Integer> {
  /** How the result is printed. */
  enum Format {
    JSON,
    TEXT,
    EXPLAIN
  }

  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "Pages; - is standard input.")
  private List<String> files = new ArrayList<>();

  @Option(
      names = "--manifest",
      paramLabel = "M.jsonl",
      description =
          "Read {\"id\",\"url\",\"path\",\"charset\"} lines instead of FILE; events carry the id as \"ref\".")
  private @Nullable Path manifest;

  @Option(
      names = "--url",
      paramLabel = "U",
      description = "Where the single FILE or stdin stands on the web.")
  private @Nullable String url;

  @Option(
      names = "--charset",
      paramLabel = "C",
      description =
          "The charset that came with the single FILE or stdin, as an HTTP header would say it.")
  private @Nullable String charset;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Pages at a time, 1 to 256 (default: the cores).")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--format",
      paramLabel = "json|text|explain",
      description =
          "json: events (default). text: headline and body. explain: every block, kept or struck, and the rule.")
  private Format format = Format.JSON;

  @Option(
      names = "--time",
      description =
          "One JSON line of timings on stderr at the end; milliseconds a page, from decode to event.")
  private boolean time;

  @Option(
      names = "--repeat",
      paramLabel = "N",
      description = "Passes, 1 or more; the last one is timed and printed.")
  private int repeat = 1;

  /** A page to clean and the name by which to speak of it. */
  private record Input(String name, @Nullable String ref, @Nullable Path path, Intake intake) {}

  /** A line of a manifest. */
  @JsonDeserialize
  private record ManifestLine(
      String id, @Nullable String url, String path, @Nullable String charset) {}

  @Override
  public Integer call() throws IOException, InterruptedException {
    checkUsage();
    InstantSource clock = InstantSource.system();
    List<Input> inputs =
        manifest == null ? fromArguments(clock.instant()) : fromManifest(manifest, clock.instant());
    Desk desk = Desk.of(ZoneId.of("Asia/Shanghai"), Copydesk.version(), clock);
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    int rejected = 0;
    for (int pass = 1; pass <= repeat; pass++) {
      boolean last = pass == repeat;
      rejected = pass(desk, inputs, last ? out : null, last && time ? new Timings() : null);
    }
    out.flush();
    return rejected == 0 ? 0 : 1;
  }

  private void checkUsage() {
    if (manifest != null && (!files.isEmpty() || url != null || charset != null)) {
      throw usage("--manifest stands instead of FILE, --url and --charset");
    }
    if (manifest == null && files.isEmpty()) {
      throw usage("Name a FILE, - for standard input, or --manifest M.jsonl");
    }
    if (files.size() > 1 && (url != null || charset != null)) {
      throw usage("--url and --charset go with a single FILE");
    }
    if (threads < 1 || threads > 256) {
      throw usage("--threads takes 1 to 256, not " + threads);
    }
    if (repeat < 1) {
      throw usage("--repeat takes 1 or more, not " + repeat);
    }
  }

  private CommandLine.ParameterException usage(String message) {
    return new CommandLine.ParameterException(
        java.util.Objects.requireNonNull(spec).commandLine(), message);
  }

  private List<Input> fromArguments(Instant now) {
    List<Input> inputs = new ArrayList<>();
    for (String file : files) {
      boolean stdin = file.equals("-");
      Path path = stdin ? null : Path.of(file);
      String name =
          path == null || path.getFileName() == null ? "stdin" : path.getFileName().toString();
      inputs.add(
          new Input(file, null, path, Intake.ofFile("inbox", name, now).known(url, charset)));
    }
    return inputs;
  }

  private List<Input> fromManifest(Path file, Instant now) throws IOException {
    List<Input> inputs = new ArrayList<>();
    Path folder = file.toAbsolutePath().getParent();
    try (MappingIterator<ManifestLine> lines =
        new ObjectMapper().readerFor(ManifestLine.class).readValues(file.toFile())) {
      while (lines.hasNext()) {
        ManifestLine line = lines.next();
        Path path = folder == null ? Path.of(line.path()) : folder.resolve(line.path());
        Intake intake =
            Intake.ofFile("inbox", String.valueOf(path.getFileName()), now)
                .known(blankToNull(line.url()), blankToNull(line.charset()));
        inputs.add(new Input(line.id(), line.id(), path, intake));
      }
    }
    return inputs;
  }

  private static @Nullable String blankToNull(@Nullable String value) {
    return value == null || value.isBlank() ? null : value;
  }

  /** What became of one input: what to print, or why not. */
  private record Outcome(@Nullable String printed, @Nullable String rejection) {}

  private int pass(
      Desk desk, List<Input> inputs, @Nullable PrintStream out, @Nullable Timings timings)
      throws InterruptedException {
    int rejected = 0;
    long start = System.nanoTime();
    ExecutorService workers = Executors.newFixedThreadPool(threads);
    try {
      ArrayDeque<Future<Outcome>> underWay = new ArrayDeque<>();
      int next = 0;
      while (next < inputs.size() || !underWay.isEmpty()) {
        while (next < inputs.size() && underWay.size() < threads * 4) {
          Input input = inputs.get(next++);
          underWay.add(workers.submit(() -> clean(desk, input, timings)));
        }
        Outcome outcome = result(underWay.remove());
        if (outcome.rejection() != null) {
          rejected++;
        }
        if (out != null) {
          if (outcome.printed() != null) {
            out.print(outcome.printed());
            out.print('\n');
          }
          if (outcome.rejection() != null) {
            System.err.println("copydesk: " + outcome.rejection());
          }
        }
      }
    } finally {
      workers.shutdownNow();
    }
    if (timings != null) {
      System.err.println(timings.line(System.nanoTime() - start, threads));
    }
    return rejected;
  }

  private static Outcome result(Future<Outcome> future) throws InterruptedException {
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(
          "cleaning failed in a way that no page should make it", e.getCause());
    }
  }

  private Outcome clean(Desk desk, Input input, @Nullable Timings timings) {
    RawPage raw;
    try {
      raw = read(input);
    } catch (IOException | UncheckedIOException e) {
      return new Outcome(
          null, input.name() + ": unreadable: " + e + ". Check the path and its permissions.");
    }
    try {
      return new Outcome(
          timings == null
              ? print(desk, input, raw)
              : timings.time(desk, raw, () -> print(desk, input, raw)),
          null);
    } catch (RejectedPageException e) {
      String printed =
          format == Format.EXPLAIN && e instanceof NoArticleException none
              ? Explanation.of(input.name(), none.remains())
              : null;
      return new Outcome(
          printed, input.name() + ": " + e.reason() + ": " + e.detail() + ". " + e.advice());
    }
  }

  private String print(Desk desk, Input input, RawPage raw) {
    Article article = desk.clean(raw);
    return switch (format) {
      case JSON -> EventJson.line(desk.event(article), input.ref());
      case TEXT -> headlineAndText(article);
      case EXPLAIN -> Explanation.of(input.name(), article);
    };
  }

  private static String headlineAndText(Article article) {
    String headline = article.fields().headline();
    return (headline == null ? "" : headline + "\n\n") + article.text() + "\n";
  }

  private static RawPage read(Input input) throws IOException {
    byte[] bytes =
        input.path() == null ? System.in.readAllBytes() : Files.readAllBytes(input.path());
    return new RawPage(kind(input, bytes), bytes, input.intake());
  }

  private static MediaKind kind(Input input, byte[] bytes) {
    String name = input.path() == null ? "" : input.path().toString().toLowerCase(Locale.ROOT);
    if (name.endsWith(".txt")) {
      return MediaKind.TEXT;
    }
    if (name.endsWith(".html") || name.endsWith(".htm") || name.endsWith(".xhtml")) {
      return MediaKind.HTML;
    }
    return new String(bytes, 0, Math.min(bytes.length, 1024), StandardCharsets.ISO_8859_1)
            .contains("<")
        ? MediaKind.HTML
        : MediaKind.TEXT;
  }
}
