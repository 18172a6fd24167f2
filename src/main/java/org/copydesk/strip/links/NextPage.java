package org.copydesk.strip.links;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.copydesk.url.WebLink;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Finds the next page of an article that is spread over several. The next article is never one: a
 * link counts only where its address is that of this page but for a page's number, one higher. The
 * words are data: {@code next-page.yaml}. Stateless and safe across threads.
 */
public final class NextPage {
  /** No article has so many pages; larger numbers are ids. */
  private static final int MOST_PAGES = 99;

  private static final Pattern FRAME = Pattern.compile("[\\s\\p{Punct}«»‹›→⇒▶►>＞»【】（）()\\[\\]…]+");

  /** a_2.html, a-2.html, a_p2.html, a/2, a/page/2/, a/page-2.html. */
  private static final Pattern NUMBERED =
      Pattern.compile("(.+?)([-_/](?:p|page|pg|seite|part)?[-_/]?)(\\d{1,2})((?:\\.\\w{2,5})?/?)");

  private static final Pattern ENDED = Pattern.compile("(.+?)((?:\\.\\w{2,5})?/?)");

  private record Words(Set<String> next, Set<String> parameters) {}

  private final Words words = LinkWords.read("next-page.yaml", Words.class);

  /**
   * The address of the page after this one.
   *
   * @param url where this page was found
   */
  public Optional<String> of(String html, String url) {
    return of(Jsoup.parse(html, url), url);
  }

  Optional<String> of(Document page, String url) {
    Set<String> seen = new HashSet<>();
    for (Element link :
        page.select("link[rel~=(?i)\\bnext\\b][href], a[rel~=(?i)\\bnext\\b][href]")) {
      String address = address(link);
      if (follows(url, address, false)) {
        return Optional.of(address);
      }
    }
    Optional<String> numbered = Optional.empty();
    for (Element anchor : page.select("a[href]")) {
      String address = address(anchor);
      if (address.isEmpty() || !seen.add(address + " " + anchor.text())) {
        continue;
      }
      String text = anchor.text().isBlank() ? anchor.attr("title") : anchor.text();
      if (isNext(text) && follows(url, address, false)) {
        return Optional.of(address);
      }
      if (numbered.isEmpty() && isNumber(text) && follows(url, address, true) && inRow(anchor)) {
        numbered = Optional.of(address);
      }
    }
    return numbered;
  }

  private static String address(Element link) {
    return WebLink.resolve(link.baseUri(), link.attr("href")).orElse("");
  }

  private boolean isNext(String text) {
    String bare = FRAME.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    return words.next().contains(bare) || words.next().contains(bare.replace(" ", ""));
  }

  private static boolean isNumber(String text) {
    return FRAME.matcher(text).replaceAll("").matches("\\d{1,2}|第\\d{1,2}[页頁]");
  }

  /** Whether a number stands among others: links to them, or this page's own as plain text. */
  private static boolean inRow(Element anchor) {
    Element row = anchor.parent();
    for (int up = 0; row != null && up < 3; up++) {
      String text = row.text();
      if (text.length() < 120
          && text.matches("(?s).*(?<!\\d)\\d{1,2}(?!\\d)\\D{1,12}\\d{1,2}(?!\\d).*")) {
        return true;
      }
      row = row.parent();
    }
    return false;
  }

  /**
   * Whether an address is that of the page after another.
   *
   * @param careful whether nothing but a number vouches for it, so that this page has to be without
   *     one
   */
  private boolean follows(String url, String next, boolean careful) {
    if (next.isEmpty() || !WebLink.host(url).equals(WebLink.host(next))) {
      return false;
    }
    String path = WebLink.path(url);
    String nextPath = WebLink.path(next);
    if (path.equals(nextPath)) {
      return followsByQuery(WebLink.query(url), WebLink.query(next));
    }
    return unpaged(WebLink.query(url)).equals(unpaged(WebLink.query(next)))
        && followsByPath(path, nextPath, careful);
  }

  private static boolean followsByPath(String path, String next, boolean careful) {
    Matcher to = NUMBERED.matcher(next);
    if (!to.matches()) {
      return false;
    }
    int number = Integer.parseInt(to.group(3));
    Matcher whole = ENDED.matcher(path);
    if (whole.matches()
        && trimmed(whole.group(1)).equals(trimmed(to.group(1)))
        && (whole.group(2).equals(to.group(4)) || to.group(2).contains("/"))) {
      // Some count from nought: a.html, a_1.html.
      return number == 2 || (number == 1 && !careful);
    }
    Matcher from = NUMBERED.matcher(path);
    if (!from.matches()
        || !from.group(1).equals(to.group(1))
        || !from.group(2).equals(to.group(2))
        || !from.group(4).equals(to.group(4))) {
      return false;
    }
    int own = Integer.parseInt(from.group(3));
    // What is nothing but a number in its folder is more often an id.
    boolean doubtful = careful || from.group(2).equals("/");
    return number == own + 1 && number <= MOST_PAGES && (!doubtful || hasId(from.group(1)));
  }

  /** Whether the part in front of a page's number names an article by itself. */
  private static boolean hasId(String stem) {
    String name = stem.substring(stem.lastIndexOf('/') + 1);
    return name.matches(".*\\d{5,}.*") || name.split("-", -1).length > 2;
  }

  private static String trimmed(String stem) {
    return stem.endsWith("/") ? stem.substring(0, stem.length() - 1) : stem;
  }

  private boolean followsByQuery(String query, String next) {
    int own = page(query);
    int number = page(next);
    return number > 0
        && number <= MOST_PAGES
        && unpaged(query).equals(unpaged(next))
        && (own < 0 ? number == 2 || number == 1 : number == own + 1);
  }

  /** The page's number in a query; -1 where it has none. */
  private int page(String query) {
    for (String parameter : query.split("&", -1)) {
      int equals = parameter.indexOf('=');
      if (isPage(parameter) && parameter.substring(equals + 1).matches("\\d{1,3}")) {
        return Integer.parseInt(parameter.substring(equals + 1));
      }
    }
    return -1;
  }

  private Set<String> unpaged(String query) {
    Set<String> rest = new HashSet<>(List.of(query.split("&", -1)));
    rest.removeIf(parameter -> parameter.isEmpty() || isPage(parameter));
    return rest;
  }

  private boolean isPage(String parameter) {
    int equals = parameter.indexOf('=');
    return equals > 0
        && words.parameters().contains(parameter.substring(0, equals).toLowerCase(Locale.ROOT))
        && parameter.substring(equals + 1).matches("\\d{1,3}");
  }
}
