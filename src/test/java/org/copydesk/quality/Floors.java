package org.copydesk.quality;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The figures that cleaning has reached once on each suite, and may not fall below again. They only
 * tighten: {@link #tighten} moves a bound to a better figure, with a little room, and never back.
 */
final class Floors {
  /** Figures where more is better. */
  private static final Set<String> LEAST =
      Set.of("f1", "paragraphs_exact", "title", "date", "time", "author", "source");

  /** Figures where less is better: shares of pages, and for {@code empty} a count of them. */
  private static final Set<String> MOST = Set.of("kept_chrome", "invented_date", "empty");

  /** Room between a figure and the bound set by it, so that a trade of one page is no failure. */
  private static final double ROOM = 0.003;

  private static final double STEP = 1000;

  private static final ObjectMapper JSON =
      new ObjectMapper()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

  private final Path file;
  private final ObjectNode bounds;

  private Floors(Path file, ObjectNode bounds) {
    this.file = file;
    this.bounds = bounds;
  }

  /** The bounds of a file: {@code {"<suite>": {"<figure>": bound}}}. */
  static Floors read(Path file) throws IOException {
    return new Floors(file, (ObjectNode) JSON.readTree(file.toFile()));
  }

  /** What is on the wrong side of its bound, in words; empty where nothing is. */
  List<String> broken(String suite, JsonNode figures) {
    List<String> broken = new ArrayList<>();
    for (Map.Entry<String, JsonNode> bound : bounds.path(suite).properties()) {
      String figure = bound.getKey();
      double limit = bound.getValue().asDouble();
      JsonNode measured = figures.path(figure);
      boolean holds =
          measured.isNumber()
              && (MOST.contains(figure)
                  ? measured.asDouble() <= limit
                  : measured.asDouble() >= limit);
      if (!holds) {
        broken.add(
            suite
                + " "
                + figure
                + " is "
                + measured
                + (MOST.contains(figure) ? ", at most " : ", at least ")
                + bound.getValue());
      }
    }
    return broken;
  }

  /** Moves the bounds of a suite towards better figures, never away from them. */
  void tighten(String suite, JsonNode figures) {
    ObjectNode limits = bounds.withObjectProperty(suite);
    for (Map.Entry<String, JsonNode> figure : figures.properties()) {
      double measured = figure.getValue().asDouble();
      JsonNode old = limits.path(figure.getKey());
      if (!figure.getValue().isNumber()) {
        continue;
      }
      if (LEAST.contains(figure.getKey())) {
        limits.put(figure.getKey(), Math.max(old.asDouble(0), below(measured)));
      } else if (MOST.contains(figure.getKey())) {
        double above = figure.getKey().equals("empty") ? measured : above(measured);
        limits.put(figure.getKey(), Math.min(old.asDouble(Double.MAX_VALUE), above));
      }
    }
  }

  /** Writes the bounds back to their file. */
  void write() throws IOException {
    Object sorted = JSON.treeToValue(bounds, Object.class);
    Files.writeString(file, JSON.writeValueAsString(sorted) + "\n", StandardCharsets.UTF_8);
  }

  /** A figure that is perfect stays so. */
  private static double below(double measured) {
    return measured >= 1 ? 1 : Math.max(0, Math.floor((measured - ROOM) * STEP) / STEP);
  }

  private static double above(double measured) {
    return measured <= 0 ? 0 : Math.ceil((measured + ROOM) * STEP) / STEP;
  }
}
