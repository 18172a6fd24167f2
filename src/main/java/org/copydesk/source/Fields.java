package org.copydesk.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** The fields of a mapping in the file. Whatever is not as it should be becomes a fault. */
final class Fields {
  private final String place;
  private final Map<String, Node> values = new LinkedHashMap<>();
  private final Map<String, Node> keys = new LinkedHashMap<>();
  private final List<Fault> faults;
  private final Node mapping;

  /**
   * @param place the mapping's own field, from the top of the file
   * @param faults where faults are told
   */
  Fields(MappingNode mapping, String place, List<Fault> faults) {
    this.mapping = mapping;
    this.place = place;
    this.faults = faults;
    for (NodeTuple tuple : mapping.getValue()) {
      Node key = tuple.getKeyNode();
      String name = key instanceof ScalarNode scalar ? scalar.getValue() : "?";
      if (keys.putIfAbsent(name, key) == null) {
        values.put(name, tuple.getValueNode());
      } else {
        fault(key, name, "stands twice; take one of them out");
      }
    }
  }

  /** Tells a fault. */
  void fault(Node at, String field, String message) {
    String whole = field.isEmpty() ? place : place + "." + field;
    faults.add(new Fault(line(at), whole, message));
  }

  /** Tells that a field is missing. */
  void missing(String field, String message) {
    fault(mapping, field, message);
  }

  /** The line of a node, counted from 1; 1 where it is not known. */
  static int line(Node node) {
    return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
  }

  boolean has(String key) {
    return values.containsKey(key);
  }

  /** Where a field's name stands. */
  Node at(String key) {
    Node at = keys.get(key);
    if (at == null) {
      throw new IllegalArgumentException("no such field: " + key);
    }
    return at;
  }

  /** Tells of every field that is not known, with the known one that is spelt nearly so. */
  void onlyKnown(List<String> known) {
    keys.forEach(
        (name, key) -> {
          if (!known.contains(name)) {
            String meant =
                Spelling.nearest(name, known)
                    .map(word -> "did you mean \"" + word + "\"?")
                    .orElse("known are " + String.join(", ", known));
            fault(key, name, "there is no such field; " + meant);
          }
        });
  }

  /** A field that has one text. */
  Optional<Written> text(String key) {
    Node value = values.get(key);
    return value == null ? Optional.empty() : text(value, key);
  }

  /** A field read by a function that throws an {@link IllegalArgumentException} for a bad text. */
  <T> @Nullable T read(String key, Function<String, T> reader) {
    return text(key).map(written -> read(written, key, reader)).orElse(null);
  }

  /** A field that has a text or a list of texts, each read; without those that are bad. */
  <T> List<T> readAll(String key, Function<String, T> reader) {
    List<T> read = new ArrayList<>();
    Node value = values.get(key);
    if (value instanceof SequenceNode sequence) {
      List<Node> entries = sequence.getValue();
      for (int i = 0; i < entries.size(); i++) {
        String field = key + "[" + i + "]";
        T one =
            text(entries.get(i), field).map(written -> read(written, field, reader)).orElse(null);
        if (one != null) {
          read.add(one);
        }
      }
    } else if (value != null) {
      T one = read(key, reader);
      if (one != null) {
        read.add(one);
      }
    }
    return read;
  }

  /** A field that has a text for each of several names. */
  Map<String, Written> texts(String key) {
    Map<String, Written> texts = new LinkedHashMap<>();
    Node value = values.get(key);
    if (value instanceof MappingNode mapping) {
      Fields inner = new Fields(mapping, place + "." + key, faults);
      inner.keys.keySet().forEach(name -> inner.text(name).ifPresent(t -> texts.put(name, t)));
    } else if (value != null) {
      fault(value, key, "is not a mapping; write one NAME: VALUE a line below it, indented");
    }
    return texts;
  }

  /** A field that is true or false. */
  boolean flag(String key, boolean preset) {
    Node value = values.get(key);
    if (value == null) {
      return preset;
    }
    if (value instanceof ScalarNode scalar && value.getTag().equals(Tag.BOOL)) {
      return Boolean.parseBoolean(scalar.getValue());
    }
    fault(value, key, "is neither true nor false");
    return preset;
  }

  private <T> @Nullable T read(Written written, String field, Function<String, T> reader) {
    try {
      return reader.apply(written.text());
    } catch (IllegalArgumentException | java.time.DateTimeException e) {
      fault(written.node(), field, String.valueOf(e.getMessage()));
      return null;
    }
  }

  private Optional<Written> text(Node value, String field) {
    if (!(value instanceof ScalarNode scalar)) {
      fault(value, field, "is not a single text");
    } else if (value.getTag().equals(Tag.NULL) || scalar.getValue().isBlank()) {
      fault(value, field, "is empty; give it a value or take the line out");
    } else if (!value.getTag().equals(Tag.STR)) {
      fault(value, field, scalar.getValue() + " is not a text; write it in quotes, with its unit");
    } else {
      return Optional.of(new Written(field, scalar.getValue().strip(), value));
    }
    return Optional.empty();
  }
}
