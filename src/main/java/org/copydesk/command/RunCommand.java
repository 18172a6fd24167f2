package org.copydesk.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import org.copydesk.config.Settings;
import org.copydesk.daemon.Daemon;
import org.copydesk.daemon.StartException;
import org.copydesk.inbox.Samples;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code copydesk run}: the daemon. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description = {
      "Watches the inbox, cleans each page dropped there, and publishes each article once.",
      "Runs until it is stopped (Ctrl-C, SIGTERM), with a Kafka broker of its own unless copydesk.brokers names others."
    },
    footer = {
      "",
      "Examples:",
      "  copydesk run --sample                         with a dozen sample pages, to see it work",
      "  cp page.html inbox/qinglan-daily/             drop a page of the source qinglan-daily",
      "  copydesk tail --from-beginning                see the events, in a second terminal",
      "  copydesk run -Dcopydesk.brokers=kafka1:9092   publish to a cluster",
      "",
      "Files go to inbox/.done/ once they are cleaned, to inbox/.failed/ with a note when they are",
      "rejected. Write as NAME.part, then rename.",
      "",
      "Exit codes: 0 stopped as asked; 1 failed while running; 2 cannot start as it is set up."
    })
final class RunCommand implements Callable<Integer> {
  @Mixin private SettingsOptions options = new SettingsOptions();

  @Option(names = "--sample", description = "Copy the sample pages into the inbox first.")
  private boolean sample;

  @Override
  @SuppressWarnings("try") // the signals speak for themselves
  public Integer call() throws InterruptedException, IOException {
    Settings settings = options.load();
    Path routes =
        Home.routes()
            .orElseThrow(
                () ->
                    new StartException(
                        "There is no folder routes/ with inbox.camel.yaml, neither here nor beside the jar."));
    try (Daemon daemon = new Daemon(settings, routes, Copydesk.version(), InstantSource.system());
        StopOnSignal signals = StopOnSignal.closing(daemon)) {
      daemon.start();
      if (sample) {
        dropSamples(settings);
      }
      daemon.awaitClosed();
      return 0;
    }
  }

  private static void dropSamples(Settings settings) throws IOException {
    Path samples =
        Home.samples()
            .orElseThrow(() -> new StartException("There is no folder samples/ beside the jar."));
    int dropped = new Samples(samples).dropInto(settings.inbox());
    System.err.println("copydesk: dropped " + dropped + " sample pages into " + settings.inbox());
  }
}
