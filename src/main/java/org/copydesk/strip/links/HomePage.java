package org.copydesk.strip.links;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.copydesk.url.Site;
import org.copydesk.url.WebLink;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a home page tells of its site.
 *
 * @param name what the site calls itself; empty where it does not
 * @param language the BCP 47 tag that it declares; empty where it declares none
 * @param feeds the feeds that it names
 * @param epapers links that say that they lead to the printed paper
 */
public record HomePage(String name, String language, List<FeedLink> feeds, List<PageLink> epapers) {
  private static final int LONGEST_NAME = 60;
  private static final int LONGEST_WORD = 30;

  public HomePage {
    feeds = List.copyOf(feeds);
    epapers = List.copyOf(epapers);
  }

  private record Words(Set<String> texts, Set<String> paths) {}

  private static final Words EPAPER = LinkWords.read("epaper-links.yaml", Words.class);

  /** Reads a home page, or any other of the site. */
  public static HomePage read(String html, String url) {
    Document page = Jsoup.parse(html, url);
    Element root = page.firstElementChild();
    String language = root == null ? "" : root.attr("lang").strip().replace('_', '-');
    return new HomePage(name(page), language, FeedLinks.in(html, url), epapers(page, url));
  }

  private static String name(Document page) {
    for (String selector :
        List.of(
            "meta[property=og:site_name]",
            "meta[name=application-name]",
            "meta[name=apple-mobile-web-app-title]")) {
      Element meta = page.selectFirst(selector);
      if (meta != null && !meta.attr("content").isBlank()) {
        return cut(Headlines.tidy(meta.attr("content")));
      }
    }
    // A title says more than the name: what it offers, where it is.
    String[] parts = Headlines.tidy(page.title()).split("\\s+[-–—|·:]\\s+|[|_｜—]|--", -1);
    for (String part : parts) {
      if (!part.isBlank()
          && !part.strip().matches("(?i)home|homepage|首页|网站首页|startseite|accueil|inicio|главная")) {
        return cut(part.strip());
      }
    }
    return "";
  }

  private static String cut(String name) {
    return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME).strip();
  }

  private static List<PageLink> epapers(Document page, String url) {
    Map<String, PageLink> found = new LinkedHashMap<>();
    for (Element anchor : page.select("a[href]")) {
      String text = Headlines.tidy(anchor.text().isBlank() ? anchor.attr("title") : anchor.text());
      String address = WebLink.resolve(anchor.baseUri(), anchor.attr("href")).orElse("");
      if (address.isEmpty() || !Site.same(address, url, List.of())) {
        continue;
      }
      String lower = text.toLowerCase(Locale.ROOT);
      boolean said =
          lower.length() < LONGEST_WORD && EPAPER.texts().stream().anyMatch(lower::contains);
      if (said || isEpaper(address)) {
        found.putIfAbsent(address, new PageLink(address, text));
      }
    }
    return new ArrayList<>(found.values());
  }

  private static boolean isEpaper(String address) {
    for (String part : (WebLink.host(address) + WebLink.path(address)).split("[/.]", -1)) {
      if (EPAPER.paths().contains(part.toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }
}
