package org.copydesk.poll.listing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.copydesk.url.WebLink;
import org.jspecify.annotations.Nullable;

/** Reads JSON Feed 1.0 and 1.1 (jsonfeed.org/version/1.1). Stateless and safe across threads. */
final class JsonFeedReader {
  private static final int MOST_ITEMS = 10_000;

  private final JsonMapper mapper =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .build();
  private final FeedDates dates = new FeedDates();

  /**
   * Reads a feed.
   *
   * @throws UnreadableListingException when the text is no JSON, or no feed
   */
  Listing read(String text, String url, ZoneId zone, Instant seen) {
    JsonNode feed;
    try {
      feed = mapper.readTree(text);
    } catch (JsonProcessingException e) {
      throw new UnreadableListingException("Its JSON is broken: " + e.getOriginalMessage());
    }
    if (!feed.path("items").isArray()) {
      throw new UnreadableListingException("It is JSON, but no feed: it has no items");
    }
    Map<String, Listed> items = new LinkedHashMap<>();
    for (JsonNode node : feed.path("items")) {
      String link = first(node, "url", "external_url", "id");
      String address = link == null ? null : WebLink.resolve(url, link).orElse(null);
      if (address != null && items.size() < MOST_ITEMS) {
        items.putIfAbsent(address, item(node, address, zone, seen));
      }
    }
    return new Listing(
        new ArrayList<>(items.values()),
        List.of(),
        Hints.NONE,
        plain(first(feed, "title")),
        first(feed, "language"));
  }

  private Listed item(JsonNode node, String address, ZoneId zone, Instant seen) {
    String published = first(node, "date_published");
    String updated = first(node, "date_modified");
    String html = first(node, "content_html");
    return new Listed(
        address,
        first(node, "id"),
        plain(first(node, "title")),
        published == null ? null : dates.moment(published, zone, seen),
        updated == null ? null : dates.moment(updated, zone, seen),
        plain(first(node, "summary")),
        authors(node),
        html == null ? paragraphs(first(node, "content_text")) : html);
  }

  /** Plain content as HTML, a paragraph a line. */
  private static @Nullable String paragraphs(@Nullable String text) {
    if (text == null) {
      return null;
    }
    StringBuilder html = new StringBuilder(text.length() + 64);
    text.lines()
        .filter(line -> !line.isBlank())
        .forEach(
            line ->
                html.append("<p>")
                    .append(line.strip().replace("&", "&amp;").replace("<", "&lt;"))
                    .append("</p>"));
    return html.toString();
  }

  private static List<String> authors(JsonNode node) {
    List<String> authors = new ArrayList<>();
    JsonNode all = node.path("authors");
    for (JsonNode author : all.isArray() ? all : List.of(node.path("author"))) {
      String name = plain(author.isTextual() ? author.asText() : first(author, "name"));
      if (name != null) {
        authors.add(name);
      }
    }
    return authors;
  }

  private static @Nullable String plain(@Nullable String text) {
    String plain = text == null ? "" : Markup.plain(text);
    return plain.isEmpty() ? null : plain;
  }

  /** The first of an object's fields that holds a text or a number. */
  private static @Nullable String first(JsonNode node, String... fields) {
    for (String field : fields) {
      JsonNode value = node.path(field);
      if ((value.isTextual() || value.isNumber()) && !value.asText().isBlank()) {
        return value.asText().strip();
      }
    }
    return null;
  }
}
