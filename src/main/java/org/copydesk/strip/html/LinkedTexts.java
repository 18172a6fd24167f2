package org.copydesk.strip.html;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.copydesk.strip.field.Blanks;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** The texts of JSON-LD values: one or several, plain or with their language, entities resolved. */
final class LinkedTexts {
  private LinkedTexts() {}

  static @Nullable String first(JsonNode node) {
    List<String> texts = texts(node);
    return texts.isEmpty() ? null : texts.get(0);
  }

  static List<String> texts(JsonNode node) {
    List<String> texts = new ArrayList<>(1);
    if (node.isArray()) {
      node.forEach(child -> addText(child, texts));
    } else {
      addText(node, texts);
    }
    return texts;
  }

  private static void addText(JsonNode node, List<String> texts) {
    JsonNode value = node.has("@value") ? node.path("@value") : node;
    if (value.isValueNode() && !value.isNull()) {
      String text = clean(value.asText());
      if (!text.isEmpty()) {
        texts.add(text);
      }
    }
  }

  static String clean(String text) {
    String plain = text.indexOf('&') >= 0 ? Parser.unescapeEntities(text, false) : text;
    return Blanks.folded(plain);
  }

  static List<String> keywords(JsonNode node) {
    List<String> words = new ArrayList<>();
    for (String text : texts(node)) {
      for (String word : text.split("[,;，；]", -1)) {
        if (!word.isBlank()) {
          words.add(word.strip());
        }
      }
    }
    return words;
  }

  static List<String> crumbs(JsonNode list) {
    List<String> names = new ArrayList<>();
    for (JsonNode item : list.path("itemListElement")) {
      String name = first(item.path("name"));
      if (name == null) {
        name = first(item.path("item").path("name"));
      }
      if (name != null) {
        names.add(name);
      }
    }
    return names;
  }
}
