package org.copydesk.source;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * The file of sources: YAML 1.2, one list under {@code sources}. What is wrong is told by line and
 * field, and costs the source that it stands in, no other: where the file is no YAML as a whole,
 * its entries are read one by one.
 *
 * <p>Stateless and safe across threads.
 */
public final class SourcesFile {
  private static final Pattern ENTRY = Pattern.compile("( *)- .*|( *)-");
  private static final int MOST_BYTES = 50 * 1024 * 1024;
  private static final LoadSettings YAML =
      LoadSettings.builder().setCodePointLimit(MOST_BYTES).setAllowRecursiveKeys(false).build();

  private final Consumer<String> selectors;

  /**
   * @param selectors checks a CSS selector: throws an {@link IllegalArgumentException} for a text
   *     that is none, and says why
   */
  public SourcesFile(Consumer<String> selectors) {
    this.selectors = selectors;
  }

  /** Reads a file in UTF-8; one that cannot be read has a fault and no sources. */
  public Sources read(Path file) {
    try {
      if (Files.size(file) > MOST_BYTES) {
        return broken(1, file + " has more than " + MOST_BYTES + " bytes");
      }
      return read(Files.readString(file, StandardCharsets.UTF_8));
    } catch (CharacterCodingException e) {
      return broken(1, file + " is not UTF-8 text; save it as UTF-8");
    } catch (IOException e) {
      return broken(1, file + " cannot be read: " + e);
    }
  }

  /** Reads the text of a file. */
  public Sources read(String text) {
    SourceReader reader = new SourceReader(selectors);
    List<Source> valid = new ArrayList<>();
    List<Fault> faults = new ArrayList<>();
    try {
      Optional<Node> root = compose(text);
      List<Node> entries = root.map(node -> entries(node, faults)).orElse(List.of());
      for (int i = 0; i < entries.size(); i++) {
        reader.read(entries.get(i), i, faults).ifPresent(valid::add);
      }
    } catch (YamlEngineException e) {
      readEach(text.lines().toList(), e, reader, valid, faults);
    }
    return new Sources(valid, faults);
  }

  private static Sources broken(int line, String message) {
    return new Sources(List.of(), List.of(new Fault(line, "", message)));
  }

  private static Optional<Node> compose(String text) {
    return new Compose(YAML).composeString(text);
  }

  private static List<Node> entries(Node root, List<Fault> faults) {
    if (root.getTag().equals(Tag.NULL)) {
      return List.of();
    }
    if (!(root instanceof MappingNode mapping)) {
      faults.add(
          new Fault(Fields.line(root), "", "the file begins with sources: and a list below it"));
      return List.of();
    }
    new Fields(mapping, "", faults).onlyKnown(List.of("sources"));
    for (var tuple : mapping.getValue()) {
      Node value = tuple.getValueNode();
      if (value instanceof SequenceNode sequence) {
        return sequence.getValue();
      }
      if (!value.getTag().equals(Tag.NULL)) {
        faults.add(
            new Fault(
                Fields.line(value), "sources", "is not a list; begin each source with \"- id:\""));
      }
    }
    return List.of();
  }

  /** Reads the entries of a file that is no YAML as a whole, each for itself. */
  private static void readEach(
      List<String> lines,
      YamlEngineException whole,
      SourceReader reader,
      List<Source> valid,
      List<Fault> faults) {
    List<Integer> starts = starts(lines);
    boolean told = false;
    for (int i = 0; i < starts.size(); i++) {
      int start = starts.get(i);
      int end = i + 1 < starts.size() ? starts.get(i + 1) : lines.size();
      try {
        String alone = "\n".repeat(start) + String.join("\n", lines.subList(start, end)) + "\n";
        Optional<Node> root = compose(alone);
        if (root.isPresent() && root.get() instanceof SequenceNode sequence) {
          for (Node entry : sequence.getValue()) {
            reader.read(entry, i, faults).ifPresent(valid::add);
          }
        }
      } catch (YamlEngineException e) {
        faults.add(new Fault(line(e, start), "sources[" + i + "]", problem(e)));
        told = true;
      }
    }
    if (!told) {
      faults.add(new Fault(line(whole, 0), "", problem(whole)));
    }
  }

  /** The lines, from 0, with which entries of the list begin. */
  private static List<Integer> starts(List<String> lines) {
    List<Integer> starts = new ArrayList<>();
    int indent = -1;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (ENTRY.matcher(line).matches()) {
        int dash = line.indexOf('-');
        indent = indent < 0 ? dash : indent;
        if (dash <= indent) {
          starts.add(i);
        }
      }
    }
    return starts;
  }

  private static int line(YamlEngineException e, int start) {
    return e instanceof MarkedYamlEngineException marked
        ? marked.getProblemMark().map(mark -> mark.getLine() + 1).orElse(start + 1)
        : start + 1;
  }

  private static String problem(YamlEngineException e) {
    String problem =
        e instanceof MarkedYamlEngineException marked
            ? marked.getProblem()
            : String.valueOf(e.getMessage());
    return String.format(
        Locale.ROOT,
        "this is no YAML (%s); look at the indentation, and put texts with : # [ { * & ! | > @ ` %%"
            + " in quotes",
        problem);
  }
}
