package org.copydesk.poll.listing;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.copydesk.url.WebLink;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads the items of one feed. */
final class FeedItems {
  private static final int LONGEST_LINE = 1_000;
  private static final int LONGEST_SUMMARY = 5_000;

  /** A description of so many characters with markup is the article, or its beginning. */
  private static final int LEAST_CONTENT = 600;

  /** RSS 2.0: "lawyer@boyer.net (Lawyer Boyer)"; seen the other way round too. */
  private static final Pattern MAILBOX =
      Pattern.compile("^\\S+@\\S+\\s*\\((.*)\\)$|^(.*?)\\s*[<(]?\\S+@\\S+[>)]?$");

  private static final List<String> PUBLISHED =
      List.of(
          "pubdate",
          "published",
          "issued",
          "dc:date",
          "dcterms:issued",
          "created",
          "dcterms:created",
          "date");
  private static final List<String> UPDATED =
      List.of(
          "updated",
          "atom:updated",
          "modified",
          "dcterms:modified",
          "dc:modified",
          "lastbuilddate");
  private static final List<String> SUMMARIES =
      List.of("description", "summary", "dc:description", "itunes:summary", "media:description");
  private static final List<String> CONTENTS =
      List.of("content:encoded", "content", "atom:content", "text", "fulltext");

  private final FeedNames names;
  private final FeedDates dates;
  private final String base;
  private final ZoneId zone;
  private final Instant seen;
  private final boolean atom;

  /**
   * @param base the address against which relative links stand where the feed says nothing nearer
   */
  FeedItems(
      FeedNames names, FeedDates dates, String base, ZoneId zone, Instant seen, boolean atom) {
    this.names = names;
    this.dates = dates;
    this.base = base;
    this.zone = zone;
    this.seen = seen;
    this.atom = atom;
  }

  /** The article that an item names; absent where it has no address. */
  @Nullable Listed read(Element item) {
    Map<String, List<Element>> parts = new LinkedHashMap<>();
    for (Element child : item.children()) {
      parts.computeIfAbsent(names.of(child), name -> new ArrayList<>(1)).add(child);
    }
    String guid = text(parts, List.of("guid", "id", "dc:identifier"));
    String url = url(item, parts, guid);
    if (url == null) {
      return null;
    }
    String headline = headline(parts);
    String summary = markup(parts, SUMMARIES);
    String content = markup(parts, CONTENTS);
    if (content == null && summary != null && isContent(summary)) {
      content = summary;
    }
    return new Listed(
        url,
        guid,
        headline,
        moment(parts, PUBLISHED),
        moment(parts, UPDATED),
        summary == null ? null : summary(summary),
        authors(parts),
        content);
  }

  private @Nullable String url(
      Element item, Map<String, List<Element>> parts, @Nullable String guid) {
    List<String> links = new ArrayList<>();
    links.addAll(texts(parts, "feedburner:origlink"));
    links.addAll(links(parts, "link"));
    links.addAll(links(parts, "atom:link"));
    boolean permanent =
        parts.getOrDefault("guid", List.of()).stream()
            .noneMatch(
                e ->
                    e.attr("isPermaLink").equalsIgnoreCase("false")
                        || e.attr("ispermalink").equalsIgnoreCase("false"));
    if (guid != null && permanent && guid.matches("(?i)https?://\\S+")) {
      links.add(guid);
    }
    links.add(item.attr("rdf:about"));
    String near = base(item);
    for (String link : links) {
      String url = WebLink.resolve(near, link).orElse(null);
      if (url != null) {
        return url;
      }
    }
    return null;
  }

  /** XML Base: the bases of all that is around an element, each against the one around it. */
  private String base(Element element) {
    String near = base;
    List<Element> around = new ArrayList<>(element.parents());
    for (int i = around.size() - 1; i >= 0; i--) {
      near = rebased(near, around.get(i));
    }
    return rebased(near, element);
  }

  private static String rebased(String near, Element element) {
    String own = element.attr("xml:base");
    return own.isBlank() ? near : WebLink.resolve(near, own).orElse(near);
  }

  /** Links by Atom's rules and by RSS's: those to the article itself, in order. */
  private static List<String> links(Map<String, List<Element>> parts, String name) {
    List<String> pages = new ArrayList<>();
    List<String> others = new ArrayList<>();
    for (Element link : parts.getOrDefault(name, List.of())) {
      String rel = link.attr("rel");
      String type = link.attr("type");
      boolean alternate = rel.isEmpty() || rel.equalsIgnoreCase("alternate");
      String written = link.attr("href").isBlank() ? link.wholeText() : link.attr("href");
      if (alternate && !written.isBlank()) {
        (type.isEmpty() || type.contains("html") ? pages : others).add(written);
      }
    }
    pages.addAll(others);
    return pages;
  }

  private @Nullable String headline(Map<String, List<Element>> parts) {
    for (String name : List.of("title", "atom:title", "dc:title", "media:title")) {
      for (Element element : parts.getOrDefault(name, List.of())) {
        String written = cut(Markup.content(element), LONGEST_SUMMARY);
        boolean literal =
            atom && (element.attr("type").isEmpty() || element.attr("type").equals("text"));
        // Atom's text is text, and yet many write HTML there; "<" alone is no tag.
        String text =
            literal && !written.matches("(?s).*(</?[a-zA-Z]|&#?\\w+;).*")
                ? Markup.plain(written.replace("&", "&amp;").replace("<", "&lt;"))
                : Markup.plain(written);
        if (!text.isEmpty()) {
          return cut(text, LONGEST_LINE);
        }
      }
    }
    return null;
  }

  private @Nullable OffsetDateTime moment(Map<String, List<Element>> parts, List<String> fields) {
    for (String field : fields) {
      for (String text : texts(parts, field)) {
        OffsetDateTime moment = dates.moment(text, zone, seen);
        if (moment != null) {
          return moment;
        }
      }
    }
    return null;
  }

  private List<String> authors(Map<String, List<Element>> parts) {
    Set<String> authors = new LinkedHashSet<>();
    for (String field : List.of("dc:creator", "author", "atom:author", "itunes:author")) {
      for (Element element : parts.getOrDefault(field, List.of())) {
        String name = element.wholeText();
        for (Element child : element.children()) {
          name = FeedNames.local(child).equals("name") ? child.wholeText() : name;
        }
        boolean structured = element.childrenSize() > 0;
        boolean named =
            !structured
                || element.children().stream().anyMatch(e -> FeedNames.local(e).equals("name"));
        String author = named ? withoutMail(Markup.plain(cut(name, LONGEST_LINE))) : "";
        if (!author.isEmpty()) {
          authors.add(author);
        }
      }
      if (!authors.isEmpty()) {
        break;
      }
    }
    return List.copyOf(authors);
  }

  private static String withoutMail(String author) {
    if (author.indexOf('@') < 0) {
      return author;
    }
    Matcher mailbox = MAILBOX.matcher(author);
    if (!mailbox.matches()) {
      return author;
    }
    String name = mailbox.group(1) == null ? mailbox.group(2) : mailbox.group(1);
    return name == null ? "" : name.strip();
  }

  private static boolean isContent(String description) {
    return description.length() >= LEAST_CONTENT && description.matches("(?is).*<(p|br|div)\\b.*");
  }

  private static @Nullable String summary(String html) {
    String summary = Markup.plain(cut(html, 4 * LONGEST_SUMMARY));
    return summary.isEmpty() ? null : cut(summary, LONGEST_SUMMARY);
  }

  private static @Nullable String markup(Map<String, List<Element>> parts, List<String> fields) {
    for (String field : fields) {
      for (Element element : parts.getOrDefault(field, List.of())) {
        String content = Markup.content(element).strip();
        if (!content.isEmpty() && element.attr("src").isEmpty()) {
          return content;
        }
      }
    }
    return null;
  }

  private static @Nullable String text(Map<String, List<Element>> parts, List<String> fields) {
    for (String field : fields) {
      for (String text : texts(parts, field)) {
        return cut(text, LONGEST_LINE);
      }
    }
    return null;
  }

  private static List<String> texts(Map<String, List<Element>> parts, String field) {
    return parts.getOrDefault(field, List.of()).stream()
        .map(e -> e.wholeText().strip())
        .filter(text -> !text.isEmpty())
        .toList();
  }

  private static String cut(String text, int most) {
    return text.length() <= most
        ? text
        : text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
  }
}
