package org.copydesk.config;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** A file of properties, read as {@link Properties} would, each value with its line. */
final class PropertiesFile {
  private PropertiesFile() {}

  /**
   * Every entry of a file in UTF-8, in order; a key that stands twice comes twice.
   *
   * @throws SettingsException when the file cannot be read
   */
  static List<Written> read(Path file) {
    List<String> lines;
    try {
      lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new SettingsException(List.of(file + " cannot be read as UTF-8 text: " + e));
    }
    List<Written> entries = new ArrayList<>();
    for (int at = 0; at < lines.size(); at++) {
      int first = at;
      StringBuilder logical = new StringBuilder(lines.get(at));
      while (!comment(lines.get(first)) && goesOn(lines.get(at)) && at + 1 < lines.size()) {
        logical.append('\n').append(lines.get(++at));
      }
      entries.addAll(parse(logical.toString(), file + ":" + (first + 1)));
    }
    return entries;
  }

  private static boolean comment(String line) {
    String stripped = line.stripLeading();
    return stripped.startsWith("#") || stripped.startsWith("!");
  }

  /** An odd number of backslashes at its end joins a line to the next. */
  private static boolean goesOn(String line) {
    int backslashes = 0;
    for (int i = line.length() - 1; i >= 0 && line.charAt(i) == '\\'; i--) {
      backslashes++;
    }
    return backslashes % 2 == 1;
  }

  private static List<Written> parse(String logical, String place) {
    Properties properties = new Properties();
    try {
      properties.load(new StringReader(logical));
    } catch (IllegalArgumentException e) {
      throw new SettingsException(List.of(place + ": " + e.getMessage()));
    } catch (IOException e) {
      throw new UncheckedIOException("a string is always readable", e);
    }
    return properties.stringPropertyNames().stream()
        .map(key -> new Written(key, properties.getProperty(key).strip(), place))
        .toList();
  }
}
