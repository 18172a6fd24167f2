package org.copydesk.strip.links;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.copydesk.url.WebLink;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Finds the feeds that a page names: by autodiscovery, and by links that look like one. */
public final class FeedLinks {
  private static final Pattern TYPE =
      Pattern.compile(
          "(?i).*(rss|atom|rdf)\\+?xml.*|application/(feed\\+json|rss|atom)|.*\\bfeed\\+json.*");

  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?i).*(/rss|/feed|/atom)([/._-].*|\\d*)?$|.*[/._-](rss|atom|rdf|feed)(\\d?\\.(xml|json|php|aspx?))?/?$|.*\\.(rss|atom|rdf)$|.*/feeds?/.*\\.(xml|json)$");

  private static final Pattern COMMENTS =
      Pattern.compile("(?i).*(comments?/feed|feed/comments|/comments/).*");

  private FeedLinks() {}

  /** The feeds that a page names, those of its head first; feeds of comments are left out. */
  public static List<FeedLink> in(String html, String url) {
    Document page = Jsoup.parse(html, url);
    Map<String, FeedLink> feeds = new LinkedHashMap<>();
    for (Element link : page.select("link[rel][href]")) {
      String rel = " " + link.attr("rel").toLowerCase(Locale.ROOT) + " ";
      boolean alternate = rel.contains(" alternate ") || rel.contains(" feed ");
      if (alternate
          && (rel.contains(" feed ") || TYPE.matcher(link.attr("type").strip()).matches())) {
        add(feeds, link, link.attr("title"), true);
      }
    }
    for (Element anchor : page.select("a[href]")) {
      String written = anchor.attr("href");
      String path = written.replaceAll("[?#].*", "");
      if (ADDRESS.matcher(path).matches()
          || anchor.attr("type").matches("(?i).*(rss|atom)\\+xml")) {
        add(feeds, anchor, anchor.text(), false);
      }
    }
    return new ArrayList<>(feeds.values());
  }

  private static void add(
      Map<String, FeedLink> feeds, Element link, String title, boolean declared) {
    String written =
        link.attr("href")
            .replaceFirst("(?i)^feed:(//)?(?=https?:)", "")
            .replaceFirst("(?i)^feed://", "http://");
    WebLink.resolve(link.baseUri(), written)
        .filter(address -> !COMMENTS.matcher(address).matches())
        .ifPresent(
            address ->
                feeds.putIfAbsent(address, new FeedLink(address, Headlines.tidy(title), declared)));
  }
}
