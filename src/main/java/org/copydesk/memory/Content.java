package org.copydesk.memory;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.copydesk.event.ArticleEvent;
import org.copydesk.event.EventJson;
import org.copydesk.page.Sha256;
import org.copydesk.script.Folding;
import org.jspecify.annotations.Nullable;

/**
 * What a reader sees of an article, and what of it is another's change: neither when it was read
 * and how, nor the date of its last change, which sites move without one. Of pictures only what
 * stands below them counts, for their addresses change with the server that happens to answer.
 */
final class Content {
  /** The fields that every way of reading an article has alike, where it has them. */
  private static final Set<String> TELLING =
      Set.of("headline", "authors", "source", "datePublished");

  private Content() {}

  /** The same for two readings of which a reader sees the same. */
  static String digest(ArticleEvent event) {
    try {
      return Sha256.of(EventJson.mapper().writeValueAsBytes(List.of(fields(event), event.body())))
          .substring(0, 32);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an event is plain values: " + event.id(), e);
    }
  }

  /**
   * The way by which an article was read: the address that was fetched or, for files, the folder
   * and the format. By another way the same article may have other fields.
   */
  static String way(ArticleEvent event) {
    String file = event.intake().file();
    String place = event.url();
    if (file != null) {
      place = event.intake().source() + " " + file.substring(file.lastIndexOf('.') + 1);
    }
    return event.intake().kind() + " " + place;
  }

  /** Whether the later, read by another way, tells nothing that the earlier does not. */
  static boolean nothingNew(ArticleEvent earlier, ArticleEvent later) {
    String before = letters(earlier);
    boolean part =
        later.body().stream().allMatch(block -> before.contains(Folding.key(block.text())));
    Map<String, List<String>> fields = fields(earlier);
    return part
        && fields(later).entrySet().stream()
            .filter(e -> TELLING.contains(e.getKey()))
            .noneMatch(e -> contradict(fields.getOrDefault(e.getKey(), List.of()), e.getValue()));
  }

  /** Whether both are stated, and neither continues the other, as a time continues a date. */
  private static boolean contradict(List<String> one, List<String> other) {
    String a = one.stream().map(Folding::key).collect(Collectors.joining());
    String b = other.stream().map(Folding::key).collect(Collectors.joining());
    return !a.isEmpty() && !b.isEmpty() && !a.contains(b) && !b.contains(a);
  }

  /** What the later version changed. */
  static ArticleEvent.Changes changes(ArticleEvent earlier, ArticleEvent later) {
    Map<String, List<String>> before = fields(earlier);
    Map<String, List<String>> after = fields(later);
    Set<String> names = new LinkedHashSet<>(before.keySet());
    names.addAll(after.keySet());
    List<String> changed =
        names.stream().filter(n -> !Objects.equals(before.get(n), after.get(n))).toList();
    return new ArticleEvent.Changes(changed, beyond(later, earlier), beyond(earlier, later));
  }

  /** How many blocks the one has that the other has not. */
  private static int beyond(ArticleEvent one, ArticleEvent other) {
    Map<String, Integer> rest = new HashMap<>();
    other.body().forEach(block -> rest.merge(block.text(), 1, Integer::sum));
    return (int)
        one.body().stream().filter(block -> rest.merge(block.text(), -1, Integer::sum) < 0).count();
  }

  /** All letters of the body, folded. */
  private static String letters(ArticleEvent event) {
    return event.body().stream().map(b -> Folding.key(b.text())).collect(Collectors.joining());
  }

  private static Map<String, List<String>> fields(ArticleEvent event) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    one(fields, "headline", event.headline());
    one(fields, "subheadline", event.subheadline());
    one(fields, "kicker", event.kicker());
    one(fields, "byline", event.byline());
    many(fields, "authors", event.authors());
    many(fields, "editors", event.editors());
    one(fields, "source", event.source());
    many(fields, "section", event.section());
    many(fields, "keywords", event.keywords());
    one(fields, "datePublished", event.datePublished());
    one(fields, "description", event.description());
    many(
        fields,
        "images",
        event.images().stream()
            .map(ArticleEvent.Picture::caption)
            .filter(Objects::nonNull)
            .toList());
    ArticleEvent.PrintPlace print = event.print();
    if (print != null) {
      one(fields, "print", print.page() + " " + print.edition());
    }
    return fields;
  }

  private static void one(Map<String, List<String>> fields, String name, @Nullable String value) {
    if (value != null) {
      fields.put(name, List.of(value));
    }
  }

  private static void many(Map<String, List<String>> fields, String name, List<String> values) {
    if (!values.isEmpty()) {
      fields.put(name, values);
    }
  }
}
