package org.copydesk.command;

import java.io.PrintWriter;
import java.util.Objects;
import org.copydesk.config.SettingsException;
import org.copydesk.daemon.StartException;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** The command line: {@code copydesk run | clean | tail | memory | sources | discover}. */
@Command(
    name = "copydesk",
    mixinStandardHelpOptions = true,
    versionProvider = Copydesk.Version.class,
    description = "Raw news pages in, clean article events out.",
    subcommands = {
      RunCommand.class,
      CleanCommand.class,
      TailCommand.class,
      MemoryCommand.class,
      SourcesCommand.class,
      DiscoverCommand.class
    },
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Exit codes: 0 all well; 1 some inputs rejected, each named on stderr; 2 wrong usage.",
      "Help on a command: copydesk COMMAND --help"
    })
public final class Copydesk {
  /** As wide as the widest example of the help. */
  private static final int HELP_COLUMNS = 110;

  private Copydesk() {}

  public static void main(String[] args) {
    // Logging is set up by who asks first. Where several threads of a command ask at once, those
    // that
    // come too early are told of on standard error; so it is asked for here, before there are any.
    LoggerFactory.getILoggerFactory();
    System.exit(commandLine().execute(args));
  }

  static CommandLine commandLine() {
    return new CommandLine(new Copydesk())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setUsageHelpWidth(HELP_COLUMNS)
        .setParameterExceptionHandler(
            (e, args) -> {
              PrintWriter err = e.getCommandLine().getErr();
              err.println("copydesk: " + e.getMessage());
              err.println(
                  "Try: " + e.getCommandLine().getCommandSpec().qualifiedName() + " --help");
              return CommandLine.ExitCode.USAGE;
            })
        .setExecutionExceptionHandler(
            (e, line, args) -> {
              if (e instanceof SettingsException || e instanceof StartException) {
                line.getErr().println("copydesk: " + e.getMessage());
                return CommandLine.ExitCode.USAGE;
              }
              throw e;
            });
  }

  /** The version of this build, as the jar's manifest has it. */
  static String version() {
    return Objects.requireNonNullElse(
        Copydesk.class.getPackage().getImplementationVersion(), "development");
  }

  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"copydesk " + version()};
    }
  }
}
