package org.copydesk.command;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.copydesk.article.Article;
import org.copydesk.config.Settings;
import org.copydesk.desk.Desk;
import org.copydesk.event.EventJson;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code copydesk clean}: pages in, events on standard output; needs no broker. */
@Command(
    name = "clean",
    mixinStandardHelpOptions = true,
    versionProvider = Copydesk.Version.class,
    description = "Cleans pages and prints their events as JSON lines, in the order of the input.",
    footer = {
      "",
      "Examples:",
      "  copydesk clean page.html",
      "  copydesk clean --format explain page.html     why each block was kept or struck",
      "  copydesk clean https://news.example/a.html    fetched, politely",
      "  copydesk clean --url https://news.example/a.html --charset gbk - < a.html",
      "",
      "Exit codes: 0 all cleaned; 1 some rejected, each named on stderr; 2 wrong usage."
    })
final class CleanCommand implements Callable<Integer> {
  private static final int MOST_THREADS = 256;

  /** How a result is printed. */
  enum Format {
    JSON {
      @Override
      void print(Desk desk, Input input, Article article, OutputStream out) throws IOException {
        EventJson.write(desk.event(article), input.ref(), out);
      }
    },
    TEXT {
      @Override
      void print(Desk desk, Input input, Article article, OutputStream out) throws IOException {
        String headline = article.fields().headline();
        write((headline == null ? "" : headline + "\n\n") + article.text() + "\n", out);
      }
    },
    EXPLAIN {
      @Override
      void print(Desk desk, Input input, Article article, OutputStream out) throws IOException {
        write(Explanation.of(input.name(), article, Terminal.isColourful()), out);
      }
    };

    /** Prints an article, in UTF-8. */
    abstract void print(Desk desk, Input input, Article article, OutputStream out)
        throws IOException;

    private static void write(String text, OutputStream out) throws IOException {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  @Spec private CommandSpec spec;

  @Mixin private SettingsOptions options = new SettingsOptions();
  @Mixin private AccessOptions granted = new AccessOptions();

  @Parameters(
      paramLabel = "FILE",
      description =
          "Pages (.html, .htm, .xhtml, .txt, .md); - is standard input; an http or https URL is fetched, by the rules that the daemon keeps: robots.txt, pace, limits, public addresses alone.")
  private List<String> files = new ArrayList<>();

  @Option(
      names = "--manifest",
      paramLabel = "M.jsonl",
      description =
          "Read {\"id\",\"url\",\"path\",\"charset\"} lines instead of FILE; each event carries the id as \"ref\".")
  private @Nullable Path manifest;

  @Option(
      names = "--url",
      paramLabel = "U",
      description =
          "Where the single FILE or standard input stands on the web; without FILE it is fetched from there.")
  private @Nullable String url;

  @Option(
      names = "--charset",
      paramLabel = "C",
      description =
          "The charset that came with the single FILE or standard input, as an HTTP header would say it.")
  private @Nullable String charset;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Pages at a time, 1 to " + MOST_THREADS + " (default: the number of cores).")
  private int threads = Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors());

  @Option(
      names = "--format",
      paramLabel = "json|text|explain",
      description = {
        "json: an event a line (default).",
        "text: headline and body, to read.",
        "explain: every block, kept or struck, and the rule."
      })
  private Format format = Format.JSON;

  @Option(
      names = "--time",
      description = {
        "Print one JSON line of timings on stderr at the end: pages, wall_ms, cpu_ms; mean_ms, p50_ms and p95_ms of a page from"
            + " decode to event; parse_mean_ms, the HTML parser alone on the same pages."
      })
  private boolean time;

  @Option(
      names = "--repeat",
      paramLabel = "N",
      description = "Passes over the pages, 1 or more; the last one is printed and timed.")
  private int repeat = 1;

  @Override
  public Integer call() throws IOException, InterruptedException {
    checkUsage();
    InstantSource clock = InstantSource.system();
    Settings settings = options.load();
    boolean web = files.stream().anyMatch(Input::isUrl);
    try (Messenger messenger =
        web ? new Messenger(settings.poll(), Copydesk.version(), clock) : null) {
      Desk desk = Desk.of(settings.zone(), Copydesk.version(), clock);
      return clean(inputs(clock.instant(), messenger), desk);
    }
  }

  private int clean(List<Input> inputs, Desk desk) throws IOException, InterruptedException {
    for (int pass = 1; pass < repeat; pass++) {
      PrintStream nowhere =
          new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
      new CleaningPass(desk, format, threads, null)
          .run(inputs, nowhere, nowhere, new Progress(nowhere, 0, false));
    }
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    Progress progress = new Progress(System.err, inputs.size(), Terminal.watchesErrors());
    int rejected =
        new CleaningPass(desk, format, threads, time ? new Timings() : null)
            .run(inputs, out, System.err, progress);
    return rejected == 0 ? 0 : 1;
  }

  private List<Input> inputs(Instant now, @Nullable Messenger messenger) {
    try {
      return manifest == null
          ? files.stream().map(file -> input(file, now, messenger)).toList()
          : Input.ofManifest(manifest, now);
    } catch (Input.BadManifestException e) {
      throw usage(String.valueOf(e.getMessage()));
    } catch (CharacterCodingException e) {
      throw usage("--manifest " + manifest + " is not UTF-8 text; save it as UTF-8");
    } catch (IOException e) {
      throw usage("--manifest " + manifest + " cannot be read: " + e);
    }
  }

  private Input input(String argument, Instant now, @Nullable Messenger messenger) {
    return messenger != null && Input.isUrl(argument)
        ? Input.ofUrl(argument, messenger, granted.access())
        : Input.ofArgument(argument, url, charset, now);
  }

  private void checkUsage() {
    if (manifest == null && files.isEmpty() && url != null && Input.isUrl(url)) {
      files.add(url);
      url = null;
    }
    if (url != null && files.stream().anyMatch(Input::isUrl)) {
      throw usage("--url goes with a FILE that is not a URL itself");
    }
    if (manifest != null && (!files.isEmpty() || url != null || charset != null)) {
      throw usage("--manifest stands instead of FILE, --url and --charset");
    }
    if (manifest == null && files.isEmpty()) {
      throw usage("Name a FILE, - for standard input, or --manifest M.jsonl");
    }
    if (files.size() > 1 && (url != null || charset != null)) {
      throw usage("--url and --charset go with a single FILE");
    }
    if (charset != null && !Desk.knowsCharset(charset)) {
      throw usage("--charset " + charset + " is no charset such as UTF-8, gbk or windows-1252");
    }
    if (manifest != null && !Files.isRegularFile(manifest)) {
      throw usage("--manifest " + manifest + " is no file");
    }
    if (threads < 1 || threads > MOST_THREADS) {
      throw usage("--threads takes 1 to " + MOST_THREADS + ", not " + threads);
    }
    if (repeat < 1) {
      throw usage("--repeat takes 1 or more, not " + repeat);
    }
  }

  private CommandLine.ParameterException usage(String message) {
    return new CommandLine.ParameterException(spec.commandLine(), message);
  }
}
