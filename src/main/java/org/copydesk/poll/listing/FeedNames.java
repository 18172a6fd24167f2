package org.copydesk.poll.listing;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/**
 * What the elements of a feed are called, whatever prefix it uses: {@code dc:creator}, {@code
 * content:encoded}, and plain names for those of the feed's own format. Names are in lower case.
 */
final class FeedNames {
  /** Parts of namespace names by which they are known, in any of the spellings in use. */
  private static final Map<String, String> KNOWN =
      Map.ofEntries(
          Map.entry("purl.org/dc/elements", "dc"),
          Map.entry("purl.org/dc/terms", "dcterms"),
          Map.entry("purl.org/rss/1.0/modules/content", "content"),
          Map.entry("purl.org/rss/1.0/modules/syndication", "sy"),
          Map.entry("search.yahoo.com/mrss", "media"),
          Map.entry("rssnamespace.org/feedburner", "feedburner"),
          Map.entry("w3.org/2005/atom", "atom"),
          Map.entry("purl.org/atom/ns", "atom"),
          Map.entry("itunes.com/dtds", "itunes"),
          Map.entry("google.com/schemas/sitemap-news", "news"),
          Map.entry("wellformedweb.org", "wfw"),
          Map.entry("purl.org/rss/1.0/modules/slash", "slash"));

  private final Map<String, String> prefixes = new HashMap<>();
  private final boolean atom;

  /**
   * @param root the feed's outermost element
   * @param atom whether Atom is its own format
   */
  FeedNames(Element root, boolean atom) {
    this.atom = atom;
    declare(root);
    root.children().forEach(this::declare);
  }

  private void declare(Element element) {
    for (Attribute attribute : element.attributes()) {
      String name = attribute.getKey();
      if (name.startsWith("xmlns:")) {
        prefixes.putIfAbsent(name.substring(6), alias(attribute.getValue()));
      }
    }
  }

  private static String alias(String namespace) {
    String name = namespace.toLowerCase(Locale.ROOT);
    for (Map.Entry<String, String> known : KNOWN.entrySet()) {
      // The modules of RSS 1.0 begin with its own name.
      if (name.contains(known.getKey())) {
        return known.getValue();
      }
    }
    return "";
  }

  /** The name of an element; of one in a namespace that nobody knows, as it is written. */
  String of(Element element) {
    String name = element.tagName().toLowerCase(Locale.ROOT);
    int colon = name.indexOf(':');
    String alias;
    if (colon >= 0) {
      String prefix = element.tagName().substring(0, colon);
      alias = prefixes.getOrDefault(prefix, name.substring(0, colon));
      alias = alias.isEmpty() && !isOwn(prefix) ? name.substring(0, colon) : alias;
    } else {
      String namespace = element.attr("xmlns");
      alias = namespace.isEmpty() ? "" : alias(namespace);
    }
    String local = name.substring(colon + 1);
    return alias.isEmpty() || (atom && alias.equals("atom")) ? local : alias + ":" + local;
  }

  /** Whether a prefix stands for RSS itself. */
  private static boolean isOwn(String prefix) {
    return prefix.equals("rss") || prefix.equals("rdf") || prefix.equals("rss1");
  }

  /** An element's name without its prefix, in lower case. */
  static String local(Element element) {
    String name = element.tagName().toLowerCase(Locale.ROOT);
    return name.substring(name.indexOf(':') + 1);
  }
}
