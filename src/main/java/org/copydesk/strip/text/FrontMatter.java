package org.copydesk.strip.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.copydesk.strip.field.Blanks;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * What a dump states of itself in YAML between two lines of dashes in front of its text, as
 * extractors and site generators write it (Jekyll's front matter).
 *
 * @param values its values by name, lower case, each as text
 * @param length how many characters of the dump it takes, 0 where there is none
 */
public record FrontMatter(Map<String, List<String>> values, int length) {
  private static final int LONGEST = 20_000;

  private static final Pattern BLOCK =
      Pattern.compile(
          "\\A\\s*---[ \\t]*\\R(?<yaml>.{1,"
              + LONGEST
              + "}?\\R)(?:---|\\.\\.\\.)[ \\t]*(?:\\R|\\z)",
          Pattern.DOTALL);

  private static final FrontMatter NONE = new FrontMatter(Map.of(), 0);

  /** The front matter of a dump; empty where it has none, or none that is a map in YAML. */
  public static FrontMatter of(String dump) {
    Matcher block = BLOCK.matcher(dump);
    if (!block.lookingAt()) {
      return NONE;
    }
    LoadSettings settings =
        LoadSettings.builder()
            .setAllowDuplicateKeys(true)
            .setAllowRecursiveKeys(false)
            .setMaxAliasesForCollections(0)
            .setCodePointLimit(LONGEST + 1)
            .build();
    try {
      return new Load(settings).loadFromString(block.group("yaml")) instanceof Map<?, ?> map
          ? new FrontMatter(values(map), block.end())
          : NONE;
    } catch (YamlEngineException e) {
      return NONE;
    }
  }

  private static Map<String, List<String>> values(Map<?, ?> map) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    map.forEach(
        (name, value) -> {
          List<String> texts = new ArrayList<>();
          add(value, texts);
          values.put(String.valueOf(name).strip().toLowerCase(Locale.ROOT), List.copyOf(texts));
        });
    return values;
  }

  /** Adds a value, those of a list, or the name of what is described by several. */
  private static void add(@Nullable Object value, List<String> texts) {
    if (value instanceof List<?> several) {
      several.forEach(one -> add(one, texts));
    } else if (value instanceof Map<?, ?> described) {
      add(described.get("name"), texts);
    } else if (value != null) {
      String text = Blanks.folded(String.valueOf(value));
      if (!text.isEmpty()) {
        texts.add(text);
      }
    }
  }

  /** The title that it states; empty where it states none. */
  String title() {
    List<String> titles = values.getOrDefault("title", List.of());
    return titles.isEmpty() ? "" : titles.get(0);
  }
}
