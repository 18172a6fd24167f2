package org.copydesk.strip.html;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.copydesk.article.Fields;
import org.copydesk.article.Stamp;
import org.copydesk.strip.field.DateCustoms;
import org.copydesk.strip.field.DateReader;
import org.copydesk.strip.field.NameReader;
import org.copydesk.strip.field.NameReader.Ground;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Reads the fields that a source's configuration selects. What a selector finds wins over all else;
 * where it finds nothing, or no date where one should be, the page tells. Stateless and safe across
 * threads.
 */
public final class SelectedFields {
  private static final int LONGEST = 2_000;

  private final DateReader dates = new DateReader();
  private final NameReader names = new NameReader();

  /** What a selector finds for a field of one text; empty where it finds none. */
  static String text(Document document, Map<String, String> select, String field) {
    List<String> texts = texts(document, select, field);
    return texts.isEmpty() ? "" : texts.get(0);
  }

  /**
   * Sets the selected fields.
   *
   * @param select the selectors by field
   * @throws IllegalArgumentException when a selector is none
   */
  void settle(
      Document document, Map<String, String> select, DateCustoms customs, Fields.Builder fields) {
    for (String field : select.keySet()) {
      List<String> texts = texts(document, select, field);
      if (!texts.isEmpty() && set(field, texts, customs, fields)) {
        fields.settled(field, String.join(" | ", texts), "select " + select.get(field));
      }
    }
  }

  private boolean set(
      String field, List<String> texts, DateCustoms customs, Fields.Builder fields) {
    String first = texts.get(0);
    switch (field) {
      case "headline" -> fields.headline(first);
      case "subheadline" -> fields.subheadline(first);
      case "byline" -> fields.byline(first);
      case "source" -> {
        String name = SourceLabels.without(first);
        fields.source(name.isEmpty() ? first : name);
      }
      case "description" -> fields.description(first);
      case "section" -> fields.section(texts);
      case "keywords" -> fields.keywords(texts);
      case "authors" -> {
        return authors(texts, fields);
      }
      case "datePublished" -> {
        Optional<Stamp> stamp = dates.value(first, customs);
        stamp.ifPresent(fields::published);
        return stamp.isPresent();
      }
      case "dateModified" -> {
        Optional<Stamp> stamp = dates.value(first, customs);
        stamp.ifPresent(fields::modified);
        return stamp.isPresent();
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean authors(List<String> texts, Fields.Builder fields) {
    Set<String> found = new LinkedHashSet<>();
    texts.forEach(text -> found.addAll(names.names(text, Ground.FIELD)));
    if (found.isEmpty()) {
      return false;
    }
    fields.onlyAuthors(List.copyOf(found));
    return true;
  }

  private static List<String> texts(Document document, Map<String, String> select, String field) {
    String css = select.get(field);
    List<String> texts = new ArrayList<>();
    if (css != null) {
      for (Element element : CssSelector.of(css).in(document)) {
        String text = value(element);
        if (!text.isEmpty()) {
          texts.add(text);
        }
      }
    }
    return texts;
  }

  private static String value(Element element) {
    String told =
        switch (element.normalName()) {
          case "meta" -> element.attr("content");
          case "time" -> element.attr("datetime");
          default -> "";
        };
    return told.isBlank() ? ElementText.of(element, LONGEST) : told.strip();
  }
}
