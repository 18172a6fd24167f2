package org.copydesk.command;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.copydesk.config.Settings;
import org.copydesk.config.SettingsException;
import org.copydesk.kafka.KafkaClients;
import org.copydesk.kafka.TopicReading;
import org.copydesk.poll.SourceStatus;
import org.copydesk.poll.StatusJson;
import org.copydesk.source.Fault;
import org.copydesk.source.Source;
import org.copydesk.source.Sources;
import org.copydesk.source.SourcesFile;
import org.copydesk.strip.html.CssSelector;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code copydesk sources}: how the polled sites are doing, and whether they are set up rightly.
 */
@Command(
    name = "sources",
    mixinStandardHelpOptions = true,
    description = "Tells how each polled source is doing: its last new article, its next poll.",
    subcommands = {SourcesCommand.Check.class, SourcesCommand.Explain.class},
    footer = {
      "",
      "Examples:",
      "  copydesk sources                          a table",
      "  copydesk sources --json                   the same as JSON lines, with all there is to know",
      "  copydesk sources check qinglan-daily      polls it once, publishes nothing, tells what it found",
      "  copydesk sources explain qinglan-daily    when it is polled next and why, what became of its articles",
      "",
      "Exit codes: 0 all well; 1 Kafka does not answer, a source is unknown, faulty or fails; 2 wrong usage."
    })
final class SourcesCommand implements Callable<Integer> {
  @Mixin private SettingsOptions options = new SettingsOptions();

  @Option(names = "--json", description = "Print each status as a line of JSON.")
  private boolean json;

  /**
   * The sources that the settings name; what is wrong with the file is told.
   *
   * @throws SettingsException when there is no such file
   */
  private static Sources read(Settings settings) {
    Path file = settings.poll().sources();
    if (!Files.isRegularFile(file)) {
      throw new SettingsException(
          List.of("there is no file of sources at " + file + " (copydesk.sources)"));
    }
    Sources sources = new SourcesFile(CssSelector::of).read(file);
    for (Fault fault : sources.faults()) {
      System.err.println("copydesk: " + file + " " + fault);
    }
    return sources;
  }

  /** The last status of each source, by its id. */
  private static Map<String, SourceStatus> statuses(Settings settings, KafkaClients clients) {
    Map<String, SourceStatus> statuses = new TreeMap<>();
    new TopicReading(clients, settings.poll().topic())
        .all(event -> statuses.put(event.key(), StatusJson.read(event.value())));
    return statuses;
  }

  private static SourcesTable table(Settings settings) {
    return new SourcesTable(InstantSource.system().instant(), settings.clock());
  }

  private static int unknown(String id, Settings settings) {
    System.err.println("copydesk: there is no source " + id + " in " + settings.poll().sources());
    return 1;
  }

  @Override
  public Integer call() throws InterruptedException {
    Settings settings = options.load();
    Sources sources = read(settings);
    return Brokers.ask(
        settings,
        clients -> {
          Map<String, SourceStatus> statuses = statuses(settings, clients);
          if (sources.valid().isEmpty() && sources.faults().isEmpty()) {
            System.err.println(
                "copydesk: there are no sources in "
                    + settings.poll().sources()
                    + "; `copydesk discover URL` writes the lines of a site");
          } else if (json) {
            sources.valid().stream()
                .map(source -> statuses.get(source.id()))
                .filter(status -> status != null)
                .map(status -> new String(StatusJson.of(status), StandardCharsets.UTF_8))
                .forEach(System.out::println);
          } else {
            table(settings).lines(sources.valid(), statuses).forEach(System.out::println);
          }
          return sources.faults().isEmpty() ? 0 : 1;
        });
  }

  @Command(
      name = "check",
      mixinStandardHelpOptions = true,
      description = {
        "Polls each source once, or one alone, publishes nothing, and tells what it found:",
        "what is wrong with the file of sources, what a listing names, how its first articles would read."
      })
  static final class Check implements Callable<Integer> {
    @Mixin private SettingsOptions options = new SettingsOptions();

    @Parameters(paramLabel = "ID", arity = "0..1", description = "One source alone.")
    private Optional<String> id = Optional.empty();

    @Option(
        names = "--articles",
        paramLabel = "N",
        description = "How many articles of each source are fetched (default: 2).")
    private int articles = 2;

    @Override
    public Integer call() throws InterruptedException {
      Settings settings = options.load();
      Sources sources = read(settings);
      List<Source> chosen =
          id.isPresent() ? sources.find(id.get()).stream().toList() : sources.enabled();
      if (id.isPresent() && chosen.isEmpty()) {
        return unknown(id.get(), settings);
      }
      if (settings.poll().contact().isEmpty()) {
        System.err.println(
            "copydesk: copydesk.contact is not set; `copydesk run` will not poll without it");
      }
      int failing = new SourceCheck(settings, articles).run(chosen, System.out);
      return failing == 0 && sources.faults().isEmpty() ? 0 : 1;
    }
  }

  @Command(
      name = "explain",
      mixinStandardHelpOptions = true,
      description = "Tells when a source is polled next and why, and what became of its articles.")
  static final class Explain implements Callable<Integer> {
    @Mixin private SettingsOptions options = new SettingsOptions();

    @Parameters(paramLabel = "ID", description = "The source's id.")
    private String id = "";

    @Override
    public Integer call() throws InterruptedException {
      Settings settings = options.load();
      Optional<Source> source = read(settings).find(id);
      if (source.isEmpty()) {
        return unknown(id, settings);
      }
      return Brokers.ask(
          settings,
          clients -> {
            SourceStatus status = statuses(settings, clients).get(id);
            if (status != null) {
              table(settings).explanation(status).forEach(System.out::println);
            } else if (source.get().enabled()) {
              System.out.println(id + " was not polled yet");
            } else {
              System.out.println(id + " is not enabled");
            }
            return 0;
          });
    }
  }
}
