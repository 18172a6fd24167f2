package org.copydesk.command;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.Optional;

/**
 * Where Copydesk's folders are: {@code config}, {@code routes} and {@code samples}. They are looked
 * for in the working folder first, then beside the jar.
 */
final class Home {
  private Home() {}

  /** The folder of the settings, where there is one. */
  static Optional<Path> config() {
    return find("config", "application.properties");
  }

  /** The folder of the routes, where there is one. */
  static Optional<Path> routes() {
    return find("routes", "inbox.camel.yaml");
  }

  /** The folder of the sample pages, where there is one. */
  static Optional<Path> samples() {
    return besideJar()
        .map(folder -> folder.resolve("samples"))
        .filter(Files::isDirectory)
        .or(() -> Optional.of(Path.of("src/main/samples")).filter(Files::isDirectory));
  }

  private static Optional<Path> find(String folder, String witness) {
    return List.of(Optional.of(Path.of("")), besideJar()).stream()
        .flatMap(Optional::stream)
        .map(home -> home.resolve(folder))
        .filter(candidate -> Files.exists(candidate.resolve(witness)))
        .findFirst();
  }

  private static Optional<Path> besideJar() {
    CodeSource source = Home.class.getProtectionDomain().getCodeSource();
    if (source == null || source.getLocation() == null) {
      return Optional.empty();
    }
    try {
      return Optional.ofNullable(Path.of(source.getLocation().toURI()).getParent());
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
