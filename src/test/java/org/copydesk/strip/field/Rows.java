package org.copydesk.strip.field;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;

/** The rows of a test table: lines that are neither blank nor comments. */
final class Rows {
  private Rows() {}

  static Stream<String> of(String table) {
    try (InputStream in = Objects.requireNonNull(Rows.class.getResourceAsStream(table))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(table, e);
    }
  }
}
