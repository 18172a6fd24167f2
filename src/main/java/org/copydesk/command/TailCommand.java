package org.copydesk.command;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.copydesk.config.Settings;
import org.copydesk.kafka.EventTail;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code copydesk tail}: events from Kafka on standard output. */
@Command(
    name = "tail",
    mixinStandardHelpOptions = true,
    description = "Prints events from Kafka as JSON lines, and goes on as they come.",
    footer = {
      "",
      "Examples:",
      "  copydesk tail                                   what is published from now on",
      "  copydesk tail --from-beginning --max 10 | jq .headline",
      "  copydesk tail --topic newsroom.rejected --from-beginning",
      "",
      "Exit codes: 0 told all it was asked for; 1 Kafka or the topic is not there; 2 wrong usage."
    })
final class TailCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private SettingsOptions options = new SettingsOptions();

  @Option(
      names = "--topic",
      paramLabel = "T",
      description = "The topic (default: the one of copydesk.topic.articles).")
  private @Nullable String topic;

  @Option(names = "--from-beginning", description = "Start with the oldest event that is kept.")
  private boolean fromBeginning;

  @Option(names = "--max", paramLabel = "N", description = "Stop after N events, 1 or more.")
  private long max = Long.MAX_VALUE;

  @Override
  public Integer call() throws InterruptedException {
    if (max < 1) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "--max takes 1 or more, not " + max);
    }
    Settings settings = options.load();
    String name = topic == null ? settings.articles() : topic;
    return Brokers.ask(
        settings,
        clients -> {
          try (EventTail tail = new EventTail(clients, name)) {
            Set<String> topics = tail.topics();
            if (!topics.contains(name)) {
              System.err.printf(
                  Locale.ROOT,
                  "copydesk: there is no topic %s at %s. It has: %s.%n",
                  name,
                  settings.bootstrap(),
                  topics.isEmpty() ? "none" : String.join(", ", topics));
              return 1;
            }
            Runtime.getRuntime().addShutdownHook(new Thread(tail::stop, "copydesk-tail-stop"));
            print(tail);
            return 0;
          }
        });
  }

  private void print(EventTail tail) {
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    AtomicLong left = new AtomicLong(max);
    tail.follow(fromBeginning, event -> print(event, out) && left.decrementAndGet() > 0);
  }

  /** False when nobody reads any more, as behind {@code head}. */
  private static boolean print(ConsumerRecord<byte[], byte[]> event, PrintStream out) {
    byte[] value = event.value();
    if (value != null) {
      out.write(value, 0, value.length);
      out.write('\n');
      out.flush();
    }
    return !out.checkError();
  }
}
