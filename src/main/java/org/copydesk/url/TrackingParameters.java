package org.copydesk.url;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The parameters of a query that tell how a reader came to a page and not which page it is. Which
 * ones is data: {@code tracking-parameters.txt}.
 */
final class TrackingParameters {
  private static final TrackingParameters ALL = new TrackingParameters();

  private final Set<String> names = new HashSet<>();
  private final List<String> prefixes = new ArrayList<>();
  private final Map<String, Set<String>> values = new HashMap<>();

  private TrackingParameters() {
    try (InputStream in = TrackingParameters.class.getResourceAsStream("tracking-parameters.txt")) {
      if (in == null) {
        throw new IOException("tracking-parameters.txt is missing");
      }
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .forEach(this::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(String line) {
    int equals = line.indexOf(" = ");
    if (equals >= 0) {
      values.put(line.substring(0, equals), Set.of(line.substring(equals + 3).split(" ", -1)));
    } else if (line.endsWith("*")) {
      prefixes.add(line.substring(0, line.length() - 1));
    } else {
      names.add(line);
    }
  }

  /** A URL without them; the same URL where it has none. */
  static String removed(String url) {
    int query = url.indexOf('?');
    if (query < 0) {
      return url;
    }
    int fragment = url.indexOf('#', query);
    int end = fragment < 0 ? url.length() : fragment;
    StringBuilder kept = new StringBuilder(url.length());
    boolean removed = false;
    for (String parameter : url.substring(query + 1, end).split("&", -1)) {
      if (ALL.tracks(parameter)) {
        removed = true;
      } else {
        kept.append(kept.isEmpty() ? "" : "&").append(parameter);
      }
    }
    if (!removed) {
      return url;
    }
    String before = url.substring(0, query) + (kept.isEmpty() ? "" : "?" + kept);
    return before + url.substring(end);
  }

  private boolean tracks(String parameter) {
    int equals = parameter.indexOf('=');
    String name =
        (equals < 0 ? parameter : parameter.substring(0, equals)).toLowerCase(Locale.ROOT);
    if (names.contains(name)) {
      return true;
    }
    for (String prefix : prefixes) {
      if (name.startsWith(prefix)) {
        return true;
      }
    }
    Set<String> known = values.get(name);
    if (known == null) {
      return false;
    }
    String value = equals < 0 ? "" : parameter.substring(equals + 1).toLowerCase(Locale.ROOT);
    return known.contains(value)
        || (known.contains("*")
            && (value.isEmpty() || value.chars().anyMatch(Character::isLetter)));
  }
}
