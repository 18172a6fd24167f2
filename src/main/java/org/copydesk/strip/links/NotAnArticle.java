package org.copydesk.strip.links;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.copydesk.url.WebLink;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Evidence that a page holds no article though it was served as one: an error page with status 200,
 * a home or section page where an article was. The words are data: {@code no-article.yaml}.
 * Stateless and safe across threads.
 */
public final class NotAnArticle {
  /** An error page says no more, in letters; much of it is the site's frame. */
  private static final int ERROR_TEXT = 1_500;

  /** Paragraphs of so many letters are running text. */
  private static final int RUNNING = 80;

  private static final int DENSE_RUNNING = 40;

  /** A section page has so many links to articles. */
  private static final int MANY_LINKS = 12;

  private static final int LONGEST_HEADING = 60;

  private record Words(@JsonProperty("missing") List<String> missing) {}

  private final Words words = LinkWords.read("no-article.yaml", Words.class);
  private final LinkFinder links = new LinkFinder();
  private final LinkWords linkWords = LinkWords.load();

  /**
   * Why a page holds no article, in words; empty where nothing speaks against one.
   *
   * @param url where it was found
   */
  public Optional<String> evidence(String html, String url) {
    return evidence(Jsoup.parse(html, url), html, url);
  }

  /** The same of a page's tree, which is left without what no reader sees. */
  Optional<String> evidence(Document page, String html, String url) {
    page.select("script, style, noscript, template").remove();
    int running = running(page);
    String missing = running == 0 ? missing(page) : "";
    if (!missing.isEmpty()) {
      return Optional.of("the page says \"" + missing + "\"");
    }
    int shape = UrlShape.of(url, linkWords).score();
    if (shape > 0 || running > 2) {
      return Optional.empty();
    }
    int listed = links.links(html, url, null, List.of()).size();
    boolean website = page.select("meta[property=og:type][content=website]").size() == 1;
    if (listed >= MANY_LINKS && (running == 0 || website || WebLink.path(url).length() < 2)) {
      return Optional.of("a section page: " + listed + " links to articles, hardly any text");
    }
    return Optional.empty();
  }

  /** What a short page says of something that is not there; empty where it says nothing of it. */
  private String missing(Document page) {
    String text = page.body().text();
    if (text.codePoints().filter(Character::isLetterOrDigit).count() > ERROR_TEXT) {
      return said(page.title(), true);
    }
    String said = said(page.title(), false);
    for (Element heading : page.select("h1, h2, h3")) {
      said =
          said.isEmpty() && heading.text().length() < LONGEST_HEADING
              ? said(heading.text(), false)
              : said;
    }
    boolean brief = text.length() < ERROR_TEXT / 3;
    return said.isEmpty() && brief ? said(text, false) : said;
  }

  /**
   * @param whole whether the text has to begin with it
   */
  private String said(String text, boolean whole) {
    String lower = text.toLowerCase(Locale.ROOT).strip();
    for (String phrase : words.missing()) {
      boolean starts = lower.equals(phrase) || lower.startsWith(phrase + " ");
      // A bare number is in many a text.
      boolean contains = !whole && !phrase.equals("404") && lower.contains(phrase);
      if (starts || contains) {
        return phrase;
      }
    }
    return "";
  }

  /** How many paragraphs of running text stand outside of links. */
  private static int running(Document page) {
    int running = 0;
    for (Element paragraph : page.select("p, div, td, section, article")) {
      String own = paragraph.normalName().equals("p") ? paragraph.text() : paragraph.ownText();
      int linked = paragraph.normalName().equals("p") ? paragraph.select("a").text().length() : 0;
      boolean dense =
          own.codePoints().limit(100).filter(Character::isIdeographic).count() * 2
              > Math.min(100, own.length());
      if (own.length() - linked > (dense ? DENSE_RUNNING : RUNNING) && linked * 3 < own.length()) {
        running++;
      }
    }
    return running;
  }
}
