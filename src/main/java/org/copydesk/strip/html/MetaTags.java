package org.copydesk.strip.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.copydesk.strip.field.Blanks;
import org.jsoup.nodes.Element;

/** A page's meta elements by name, lower case, each with its values in order. */
final class MetaTags {
  private static final int LONGEST = 10_000;

  private final Map<String, List<String>> values = new HashMap<>();

  /** A value and the name that it stands under. */
  record Tag(String name, String value) {}

  /** Notes an element, under each of its names. */
  void add(Element element) {
    String content = Blanks.folded(element.attr("content"));
    if (content.isEmpty() || content.length() > LONGEST) {
      return;
    }
    for (String naming : new String[] {"property", "name", "itemprop", "http-equiv"}) {
      String name = element.attr(naming).strip().toLowerCase(Locale.ROOT);
      if (!name.isEmpty()) {
        add(name, content);
      }
    }
  }

  /**
   * Notes a value that no element has.
   *
   * @param name its name, lower case
   * @param content the value, white space folded
   */
  void add(String name, String content) {
    List<String> others = values.computeIfAbsent(name, n -> new ArrayList<>(1));
    if (!others.contains(content)) {
      others.add(content);
    }
  }

  /** The values under names that have both a word of each of two lists, in order of the names. */
  List<Tag> naming(List<String> some, List<String> others) {
    List<Tag> tags = new ArrayList<>();
    values.keySet().stream()
        .filter(name -> hasOne(name, some) && hasOne(name, others))
        .sorted()
        .forEach(name -> tags.addAll(of(List.of(name))));
    return tags;
  }

  private static boolean hasOne(String name, List<String> words) {
    for (String word : words) {
      if (name.contains(word)) {
        return true;
      }
    }
    return false;
  }

  /** The values that stand under any of these names, in the order of the names. */
  List<Tag> of(List<String> names) {
    List<Tag> tags = new ArrayList<>();
    for (String name : names) {
      for (String value : values.getOrDefault(name, List.of())) {
        tags.add(new Tag(name, value));
      }
    }
    return tags;
  }

  /** Those values alone. */
  List<String> values(List<String> names) {
    List<String> found = new ArrayList<>();
    for (String name : names) {
      found.addAll(values.getOrDefault(name, List.of()));
    }
    return found;
  }
}
