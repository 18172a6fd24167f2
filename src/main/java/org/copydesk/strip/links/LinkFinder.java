package org.copydesk.strip.links;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.copydesk.url.CanonicalUrl;
import org.copydesk.url.Site;
import org.copydesk.url.WebLink;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/**
 * Finds the links of a page that lead to articles. Without a selector, by evidence: how the address
 * looks, whether the text reads like a headline, whether the place is one of navigation, and how
 * many links of the same form beside it look right. Stateless and safe across threads.
 */
public final class LinkFinder {
  private static final int MOST_LINKS = 20_000;
  private static final int LONGEST_TEXT = 300;

  /** From this score on a link leads to an article by itself. */
  private static final int ENOUGH = 4;

  /** So many sure links of a form vouch for the others of it. */
  private static final int VOUCHERS = 3;

  private final LinkWords words = LinkWords.load();

  private static final class Candidate {
    final String url;
    final UrlShape shape;
    String text = "";
    String spot = "";
    int place;

    Candidate(String url, UrlShape shape) {
      this.url = url;
      this.shape = shape;
    }

    int score() {
      return shape.score() + Headlines.score(text) + place;
    }
  }

  /**
   * The links that lead to articles, in the order of the page, each once.
   *
   * @param html the page
   * @param url where it was found
   * @param selector the CSS selector of such links, or of elements that hold them; absent to find
   *     them by evidence
   * @param hosts other hosts that articles may be on, in lower case
   * @throws IllegalArgumentException when the selector is none
   */
  public List<PageLink> links(
      String html, String url, @Nullable String selector, Collection<String> hosts) {
    Document page = Jsoup.parse(html, url);
    Collection<Candidate> candidates =
        candidates(
            selector == null ? page.select("a[href], area[href]") : selected(page, selector),
            url,
            hosts);
    List<PageLink> found = new ArrayList<>();
    Kin forms = new Kin();
    Kin spots = new Kin();
    for (Candidate candidate : candidates) {
      boolean sure = candidate.score() >= ENOUGH && candidate.shape.score() > 0;
      forms.add(candidate.shape.form(), sure);
      spots.add(candidate.spot, sure);
    }
    for (Candidate candidate : candidates) {
      boolean vouched = forms.vouch(candidate.shape.form()) || spots.vouch(candidate.spot);
      if (selector != null || isArticle(candidate, vouched)) {
        found.add(new PageLink(candidate.url, candidate.text));
      }
    }
    return found;
  }

  /** Links that are alike in something, and how many of them lead to articles for sure. */
  private static final class Kin {
    private final Map<String, Integer> all = new HashMap<>();
    private final Map<String, Integer> sure = new HashMap<>();

    void add(String trait, boolean isSure) {
      all.merge(trait, 1, Integer::sum);
      sure.merge(trait, isSure ? 1 : 0, Integer::sum);
    }

    boolean vouch(String trait) {
      int vouchers = sure.getOrDefault(trait, 0);
      return vouchers >= VOUCHERS && vouchers * 3 >= all.getOrDefault(trait, 0);
    }
  }

  /** An address that tells nothing needs kin of which it is known. */
  private static boolean isArticle(Candidate candidate, boolean vouched) {
    return candidate.score() >= (vouched ? 1 : ENOUGH) && (vouched || candidate.shape.score() > 0);
  }

  private static List<Element> selected(Document page, String selector) {
    List<Element> selected = new ArrayList<>();
    try {
      for (Element element : page.select(selector)) {
        if (element.hasAttr("href")) {
          selected.add(element);
        } else {
          selected.addAll(element.select("a[href], area[href]"));
        }
      }
    } catch (Selector.SelectorParseException e) {
      throw new IllegalArgumentException("\"" + selector + "\" is no CSS selector", e);
    }
    return selected;
  }

  private Collection<Candidate> candidates(
      List<Element> anchors, String url, Collection<String> hosts) {
    Map<String, Candidate> candidates = new LinkedHashMap<>();
    String self = CanonicalUrl.of(url);
    Map<Element, Integer> places = new HashMap<>();
    for (Element anchor : anchors) {
      String address = WebLink.resolve(anchor.baseUri(), anchor.attr("href")).orElse("");
      if (address.isEmpty()
          || candidates.size() >= MOST_LINKS
          || isFile(address)
          || !Site.same(address, url, hosts)) {
        continue;
      }
      String key = CanonicalUrl.of(address);
      if (key.equals(self)) {
        continue;
      }
      Candidate candidate =
          candidates.computeIfAbsent(key, k -> new Candidate(address, UrlShape.of(address, words)));
      String text = text(anchor);
      int place = place(anchor, places);
      if (Headlines.score(text) > Headlines.score(candidate.text) || candidate.text.isEmpty()) {
        candidate.text = text;
        candidate.spot = spot(anchor);
      }
      candidate.place = candidate.place == 0 || place > candidate.place ? place : candidate.place;
    }
    return candidates.values();
  }

  private boolean isFile(String url) {
    String path = WebLink.path(url).toLowerCase(Locale.ROOT);
    int dot = path.lastIndexOf('.');
    return dot > path.lastIndexOf('/') && words.fileEndings().contains(path.substring(dot + 1));
  }

  /** What a link says: its heading where it has one, else its text, else its title or picture's. */
  private String text(Element anchor) {
    Element heading = anchor.selectFirst("h1, h2, h3, h4, h5, [itemprop=headline]");
    String text = Headlines.tidy((heading == null ? anchor : heading).text());
    if (text.isEmpty() || words.plainWords().contains(text.toLowerCase(Locale.ROOT))) {
      text = Headlines.tidy(anchor.attr("title"));
    }
    if (text.isEmpty()) {
      Element picture = anchor.selectFirst("img[alt]");
      text = picture == null ? "" : Headlines.tidy(picture.attr("alt"));
    }
    return text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
  }

  /** The elements about a link, by which the cards and rows of a list are known. */
  private static String spot(Element anchor) {
    StringBuilder spot = new StringBuilder();
    Element element = anchor.parent();
    for (int up = 0; element != null && up < 3; up++) {
      spot.append(element.normalName()).append('.').append(element.className()).append(' ');
      element = element.parent();
    }
    return spot.toString();
  }

  /** How much a place speaks for a link: headings and cards do, navigation does not. */
  private int place(Element anchor, Map<Element, Integer> known) {
    int place = 0;
    Element parent = anchor.parent();
    if (anchor.selectFirst("h1, h2, h3, h4") != null
        || (parent != null && parent.normalName().matches("h[1-5]"))) {
      place += 1;
    }
    return place + (parent == null ? 0 : chrome(parent, known));
  }

  private int chrome(Element start, Map<Element, Integer> known) {
    List<Element> way = new ArrayList<>();
    Element element = start;
    Integer found = null;
    while (element != null && found == null) {
      found = known.get(element);
      if (found == null) {
        way.add(element);
        found = isChrome(element) ? Integer.valueOf(-4) : null;
      }
      element = element.parent();
    }
    int place = found == null ? 0 : found;
    way.forEach(e -> known.put(e, place));
    return place;
  }

  private boolean isChrome(Element element) {
    String tag = element.normalName();
    if (tag.equals("nav") || tag.equals("footer") || tag.equals("form")) {
      return true;
    }
    if (tag.equals("body") || tag.equals("html") || tag.equals("main")) {
      return false;
    }
    String role = element.attr("role");
    if (role.equals("navigation") || role.equals("contentinfo")) {
      return true;
    }
    String names = element.className() + " " + element.id();
    for (String name : names.split("\\s+", -1)) {
      String lower = name.toLowerCase(Locale.ROOT);
      if (words.chromeClasses().contains(lower)
          || words.chromeClasses().contains(lower.replaceAll("[-_]?\\d+$", ""))) {
        return true;
      }
    }
    return false;
  }
}
