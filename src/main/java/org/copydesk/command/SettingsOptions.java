package org.copydesk.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.copydesk.config.Settings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options by which a command is given its settings. */
final class SettingsOptions {
  private static final Path SOURCES = Path.of("config", "sources.yaml");

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--config",
      paramLabel = "DIR",
      description =
          "The folder of application.properties (default: config/ here, else beside the jar).")
  private @Nullable Path config;

  @Option(
      names = "-D",
      paramLabel = "KEY=VALUE",
      mapFallbackValue = "",
      description =
          "Sets a key, such as -Dcopydesk.zone=UTC, over the file and the environment; may be given several times.")
  private Map<String, String> keys = new LinkedHashMap<>();

  /**
   * The settings.
   *
   * @throws org.copydesk.config.SettingsException when a key is unknown or a value invalid
   */
  Settings load() {
    if (config != null
        && !Files.isRegularFile(config.resolve(Settings.FILE))
        && !Files.isRegularFile(config.resolve(SOURCES.getFileName()))) {
      throw new CommandLine.ParameterException(
          spec.commandLine(),
          "--config "
              + config
              + ": there is neither "
              + Settings.FILE
              + " nor "
              + SOURCES.getFileName()
              + " in that folder");
    }
    Path folder = config == null ? Home.config().orElse(null) : config;
    Settings settings = Settings.load(folder, keys);
    if (folder == null || !settings.poll().sources().equals(SOURCES)) {
      return settings;
    }
    // Where nobody says otherwise the sources stand beside the settings.
    Path beside = folder.resolve(SOURCES.getFileName());
    if (!Files.exists(beside)) {
      return settings;
    }
    Map<String, String> more = new LinkedHashMap<>(keys);
    more.put("copydesk.sources", beside.toString());
    return Settings.load(folder, more);
  }
}
