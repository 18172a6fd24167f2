package org.copydesk.command;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.copydesk.config.Settings;
import org.copydesk.event.ArticleId;
import org.copydesk.memory.Ledger;
import org.copydesk.memory.Reasons;
import org.copydesk.memory.Reset;
import org.copydesk.memory.Status;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code copydesk memory}: what is remembered, why it was decided so, and how to begin anew. */
@Command(
    name = "memory",
    mixinStandardHelpOptions = true,
    description = "Asks the memory why, and how it is; or empties it.",
    subcommands = {
      MemoryCommand.Explain.class,
      MemoryCommand.Tell.class,
      MemoryCommand.Empty.class
    },
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Examples:",
      "  copydesk memory explain a562ea0296745db1b7da44edc2beef54",
      "  copydesk memory explain https://news.example/a.html",
      "  copydesk memory status -Dcopydesk.brokers=kafka1:9092",
      "  copydesk memory reset --replay",
      "",
      "Exit codes: 0 done; 1 Kafka or the article is not there, or daemons are at work; 2 wrong usage."
    })
final class MemoryCommand {
  private MemoryCommand() {}

  @Command(
      name = "explain",
      mixinStandardHelpOptions = true,
      description = "Tells why an article was published, updated, dropped or marked.")
  static final class Explain implements Callable<Integer> {
    @Spec private CommandSpec spec;
    @Mixin private SettingsOptions options = new SettingsOptions();

    @Parameters(
        paramLabel = "ID",
        description = "The article's id (or an event's ce_id), or its canonical URL.")
    private String article = "";

    @Override
    public Integer call() throws InterruptedException {
      String id =
          article.matches("(?i)https?://.+")
              ? ArticleId.ofUrl(article)
              : article.replaceFirst("@.*", "");
      if (!id.matches("[0-9a-f]{32}")) {
        throw new CommandLine.ParameterException(
            spec.commandLine(), article + " is neither an article's id nor a URL");
      }
      Settings settings = options.load();
      return Brokers.ask(
          settings,
          clients -> {
            Optional<Reasons> reasons = new Ledger(settings.memory(), clients).reasons(id);
            if (reasons.isEmpty()) {
              System.err.println("copydesk: the memory knows of no article " + id);
              return 1;
            }
            reasons.get().lines().forEach(System.out::println);
            return 0;
          });
    }
  }

  @Command(
      name = "status",
      mixinStandardHelpOptions = true,
      description = "Tells how much was decided and is remembered, and what is left to do.")
  static final class Tell implements Callable<Integer> {
    @Mixin private SettingsOptions options = new SettingsOptions();

    @Override
    public Integer call() throws InterruptedException {
      Settings settings = options.load();
      return Brokers.ask(
          settings,
          clients -> {
            Ledger ledger = new Ledger(settings.memory(), clients);
            Map<String, Status> parts = ledger.status();
            System.out.println("left to do: " + ledger.lag() + " records");
            Status.sum(parts.values(), Status::entries)
                .forEach((what, n) -> System.out.println("remembered: about " + n + " " + what));
            Status.sum(parts.values(), Status::counts)
                .forEach((what, n) -> System.out.println("decided: " + n + " " + what));
            return 0;
          });
    }
  }

  @Command(
      name = "reset",
      mixinStandardHelpOptions = true,
      description = {
        "Empties the memory: its topics and its place in newsroom.cleaned.",
        "All daemons with the role memory must be stopped. What was published before is new when it comes again."
      })
  static final class Empty implements Callable<Integer> {
    @Mixin private SettingsOptions options = new SettingsOptions();

    @Option(
        names = "--replay",
        description =
            "Read all cleaned articles that are kept again, and publish them again; else go on with the next.")
    private boolean replay;

    @Override
    public Integer call() throws InterruptedException {
      Settings settings = options.load();
      return Brokers.ask(
          settings,
          clients -> {
            Reset reset = new Reset(settings, clients);
            if (reset.isAtWork()) {
              System.err.println(
                  "copydesk: daemons are at work on "
                      + settings.memory().name()
                      + "; stop them first, or wait until they are missed");
              return 1;
            }
            System.out.println("deleted " + String.join(", ", reset.run(replay)));
            return 0;
          });
    }
  }
}
