package org.copydesk.poll.listing;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.copydesk.url.WebLink;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Reads feeds in XML: RSS 0.9x to 2.0, RDF Site Summary, Atom 0.3 and 1.0, Baidu's news protocol.
 * Stateless and safe across threads.
 */
final class FeedReader {
  private static final Set<String> ROOTS = Set.of("rss", "rdf", "feed", "channel", "document");

  /** Far more than a feed shows; archives that list all they have are cut. */
  private static final int MOST_ITEMS = 10_000;

  private final FeedDates dates = new FeedDates();

  /** Whether an outermost element of this name begins a feed. */
  static boolean reads(String rootName) {
    return ROOTS.contains(rootName.substring(rootName.indexOf(':') + 1).toLowerCase(Locale.ROOT));
  }

  /**
   * Reads a feed.
   *
   * @param url where it was found
   * @param zone the zone of times that state none
   * @param seen when it was fetched
   * @throws UnreadableListingException when there is no feed in the text
   */
  Listing read(String text, String url, ZoneId zone, Instant seen) {
    Document document = Markup.parse(text);
    Element root = null;
    for (Element child : document.children()) {
      root = root == null && reads(child.tagName()) ? child : root;
    }
    if (root == null) {
      throw new UnreadableListingException("There is no feed in it");
    }
    boolean atom = FeedNames.local(root).equals("feed");
    FeedNames names = new FeedNames(root, atom);
    Element channel = channel(root);
    Head head = head(root, channel, names, atom);
    String base = head.self == null ? url : WebLink.resolve(url, head.self).orElse(url);
    FeedItems reader = new FeedItems(names, dates, base, zone, seen, atom);
    Map<String, Listed> items = new LinkedHashMap<>();
    for (Element element : root.stream().toList()) {
      if (isItem(element, atom) && items.size() < MOST_ITEMS) {
        Listed item = reader.read(element);
        if (item != null) {
          items.putIfAbsent(item.url(), item);
        }
      }
    }
    return new Listing(
        new ArrayList<>(items.values()), List.of(), head.hints.hints(), head.title, head.language);
  }

  private static boolean isItem(Element element, boolean atom) {
    String local = FeedNames.local(element);
    return local.equals(atom ? "entry" : "item");
  }

  /** The element that the feed's own fields stand in. */
  private static Element channel(Element root) {
    for (Element child : root.children()) {
      if (FeedNames.local(child).equals("channel")) {
        return child;
      }
    }
    return root;
  }

  private static final class Head {
    private final FeedHints hints = new FeedHints();
    private @Nullable String title;
    private @Nullable String language;
    private @Nullable String self;
  }

  private static Head head(Element root, Element channel, FeedNames names, boolean atom) {
    Head head = new Head();
    head.language = language(root, channel);
    for (Element child : channel.children()) {
      String name = names.of(child);
      switch (name) {
        case "title", "website" -> {
          String title = Markup.plain(child.wholeText());
          head.title = head.title == null && !title.isEmpty() ? title : head.title;
        }
        case "language", "dc:language" -> {
          String language = child.wholeText().strip();
          head.language = language.isEmpty() ? head.language : language;
        }
        case "link", "atom:link" -> {
          boolean self = child.attr("rel").equalsIgnoreCase("self");
          if (self && !child.attr("href").isBlank() && (atom || name.equals("atom:link"))) {
            head.self = child.attr("href");
          }
        }
        default -> head.hints.add(name, child);
      }
    }
    return head;
  }

  private static @Nullable String language(Element root, Element channel) {
    String language =
        channel.attr("xml:lang").isBlank() ? root.attr("xml:lang") : channel.attr("xml:lang");
    return language.isBlank() ? null : language.strip();
  }
}
