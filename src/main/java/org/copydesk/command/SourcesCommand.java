package org.copydesk.command;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.apache.kafka.common.KafkaException;
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

  /** What a sub-command does once it has its settings and its sources. */
  private interface Work {
    int on(Settings settings, Sources sources) throws InterruptedException;
  }

  private static int run(SettingsOptions options, Work work) throws InterruptedException {
    try {
      Settings settings = options.load();
      Path file = settings.poll().sources();
      if (!Files.isRegularFile(file)) {
        System.err.println(
            "copydesk: there is no file of sources at " + file + " (copydesk.sources)");
        return 2;
      }
      Sources sources = new SourcesFile(CssSelector::of).read(file);
      for (Fault fault : sources.faults()) {
        System.err.println("copydesk: " + file + " " + fault);
      }
      return work.on(settings, sources);
    } catch (SettingsException e) {
      System.err.println("copydesk: " + e.getMessage());
      return 2;
    }
  }

  /** The last status of each source, by its id. */
  private static Map<String, SourceStatus> statuses(Settings settings) {
    Map<String, SourceStatus> statuses = new TreeMap<>();
    try {
      new TopicReading(new KafkaClients(settings), settings.poll().topic())
          .all(event -> statuses.put(event.key(), StatusJson.read(event.value())));
    } catch (KafkaException e) {
      System.err.printf(
          Locale.ROOT,
          "copydesk: Kafka at %s does not answer: %s%nStart one with `copydesk run`, or name another with -Dcopydesk.brokers=host:port.%n",
          settings.bootstrap(),
          e.getMessage());
      throw e;
    }
    return statuses;
  }

  @Override
  public Integer call() throws InterruptedException {
    return run(
        options,
        (settings, sources) -> {
          Map<String, SourceStatus> statuses;
          try {
            statuses = statuses(settings);
          } catch (KafkaException e) {
            return 1;
          }
          if (json) {
            sources.valid().stream()
                .map(source -> statuses.get(source.id()))
                .filter(status -> status != null)
                .forEach(
                    status ->
                        System.out.println(
                            new String(StatusJson.of(status), StandardCharsets.UTF_8)));
          } else {
            new SourcesTable(InstantSource.system().instant(), settings.zone())
                .lines(sources.valid(), statuses)
                .forEach(System.out::println);
          }
          return sources.faults().isEmpty() ? 0 : 1;
        });
  }

  @Command(
      name = "check",
      mixinStandardHelpOptions = true,
      description = {
        "Checks the file of sources, then polls each source once, or one alone, and publishes nothing:",
        "tells what its listing names, and how the first articles of it would be published."
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
      return run(
          options,
          (settings, sources) -> {
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
          });
    }
  }

  private static int unknown(String id, Settings settings) {
    System.err.println("copydesk: there is no source " + id + " in " + settings.poll().sources());
    return 1;
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
      return run(
          options,
          (settings, sources) -> {
            Optional<Source> source = sources.find(id);
            if (source.isEmpty()) {
              return unknown(id, settings);
            }
            try {
              SourceStatus status = statuses(settings).get(id);
              if (status == null) {
                System.out.println(
                    source.get().enabled() ? id + " was not polled yet" : id + " is not enabled");
              } else {
                new SourcesTable(InstantSource.system().instant(), settings.zone())
                    .explanation(status)
                    .forEach(System.out::println);
              }
              return 0;
            } catch (KafkaException e) {
              return 1;
            }
          });
    }
  }
}
