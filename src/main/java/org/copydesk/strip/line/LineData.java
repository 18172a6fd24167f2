package org.copydesk.strip.line;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the rule files of this package. */
final class LineData {
  private LineData() {}

  /** The lines of a word list, without comments and blank lines. */
  static List<String> words(String file) {
    try (InputStream in = open(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The items of a list file. */
  static <T> List<T> list(String file, Class<T> item) {
    YAMLMapper yaml = YAMLMapper.builder().build();
    return read(
        file,
        in -> yaml.readValue(in, yaml.getTypeFactory().constructCollectionType(List.class, item)));
  }

  /** A file of named word lists. */
  static Map<String, List<String>> lists(String file) {
    YAMLMapper yaml = YAMLMapper.builder().build();
    return read(file, in -> yaml.readValue(in, new TypeReference<Map<String, List<String>>>() {}));
  }

  /** A file of named groups of named word lists. */
  static Map<String, Map<String, List<String>>> groups(String file) {
    YAMLMapper yaml = YAMLMapper.builder().build();
    return read(
        file,
        in -> yaml.readValue(in, new TypeReference<Map<String, Map<String, List<String>>>>() {}));
  }

  private interface Reading<T> {
    T of(InputStream in) throws IOException;
  }

  private static <T> T read(String file, Reading<T> reading) {
    try (InputStream in = open(file)) {
      return reading.of(in);
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }

  private static InputStream open(String file) {
    return Objects.requireNonNull(LineData.class.getResourceAsStream(file), file);
  }

  /**
   * A rule's regular expression. In the files \\W is what is neither letter nor digit of any
   * script.
   */
  static Pattern pattern(String written) {
    return Pattern.compile(written.replace("\\W", "[^\\p{L}\\p{N}]"));
  }

  /** The words as alternatives of a regular expression, longest first; spaces may part letters. */
  static String alternatives(Stream<String> words) {
    return words
        .sorted(
            java.util.Comparator.comparingInt(String::length)
                .reversed()
                .thenComparing(java.util.Comparator.naturalOrder()))
        .map(LineData::spaced)
        .reduce((a, b) -> a + "|" + b)
        .orElse("(?!)");
  }

  private static String spaced(String word) {
    if (word.codePoints()
            .anyMatch(c -> Character.UnicodeScript.of(c) != Character.UnicodeScript.HAN)
        || word.length() != 2) {
      return Pattern.quote(word.toLowerCase(java.util.Locale.ROOT));
    }
    return word.charAt(0) + " *" + word.charAt(1);
  }
}
