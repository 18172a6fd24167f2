package org.copydesk.poll.listing;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.copydesk.fetch.Content;
import org.copydesk.fetch.Fetched;
import org.copydesk.source.Source;
import org.copydesk.strip.links.ChallengePage;
import org.copydesk.strip.links.EpaperIndex;
import org.copydesk.strip.links.Issue;
import org.copydesk.strip.links.IssueDay;
import org.copydesk.strip.links.LinkFinder;
import org.copydesk.strip.links.PageLink;
import org.jspecify.annotations.Nullable;

/** Reads what a source's addresses lead to. Stateless and safe across threads. */
public final class Listings {
  private final ZoneId zone;
  private final ListingBytes bytes = new ListingBytes();
  private final FeedReader feeds = new FeedReader();
  private final JsonFeedReader jsonFeeds = new JsonFeedReader();
  private final SitemapReader sitemaps = new SitemapReader();
  private final LinkFinder links = new LinkFinder();
  private final EpaperIndex epapers = new EpaperIndex();
  private final ChallengePage challenges = new ChallengePage();

  /**
   * @param zone the desk's zone, for sources that have none of their own
   */
  public Listings(ZoneId zone) {
    this.zone = zone;
  }

  /**
   * What to ask for today: of an e-paper whose address names a day, today's issue; else the address
   * as it is.
   *
   * @param url one of the source's addresses
   * @param today the day in the source's zone
   */
  public static String address(Source source, String url, LocalDate today) {
    return switch (source.kind()) {
      case EPAPER -> IssueDay.moved(url, today);
      case FEED, SITEMAP, LIST -> url;
    };
  }

  /** What a source's addresses, and those that they lead on to, are fetched as. */
  public static Content content(Source source) {
    return switch (source.kind()) {
      case FEED -> Content.FEED;
      case SITEMAP -> Content.SITEMAP;
      case LIST, EPAPER -> Content.PAGE;
    };
  }

  /**
   * Reads a listing. A feed may turn out to be a sitemap and the other way round: what it is
   * counts, not what it is called.
   *
   * @throws UnreadableListingException when it is no listing of the source's kind
   */
  public Listing read(Source source, Fetched fetched) {
    String charset = source.charset() == null ? fetched.charset() : source.charset();
    String text = bytes.text(fetched.body(), fetched.url(), charset, content(source).maxBytes());
    ZoneId customs = source.zone() == null ? zone : source.zone();
    return switch (source.kind()) {
      case FEED, SITEMAP -> machineReadable(text, fetched, customs);
      case LIST -> list(source, text, fetched);
      case EPAPER -> epaper(source, text, fetched, customs);
    };
  }

  /**
   * The text of what was fetched as a page.
   *
   * @throws UnreadableListingException when it is no text
   */
  public String text(Fetched fetched) {
    return bytes.text(fetched.body(), fetched.url(), fetched.charset(), Content.PAGE.maxBytes());
  }

  private Listing machineReadable(String text, Fetched fetched, ZoneId customs) {
    String url = fetched.url();
    String start = text.stripLeading();
    if (start.startsWith("{") || start.startsWith("[")) {
      return jsonFeeds.read(text, url, customs, fetched.at());
    }
    String root = Markup.rootName(text);
    if (SitemapReader.reads(root)) {
      return sitemaps.read(text, url, customs, fetched.at());
    }
    if (FeedReader.reads(root)) {
      return feeds.read(text, url, customs, fetched.at());
    }
    if (root.isEmpty() && start.regionMatches(true, 0, "http", 0, 4)) {
      return sitemaps.lines(text, url);
    }
    if (root.toLowerCase(Locale.ROOT).equals("html")) {
      refuseChallenge(text);
      throw new UnreadableListingException("It is an HTML page, not a feed or a sitemap");
    }
    // Junk in front may hold tags; the reader looks for the feed behind it.
    return feeds.read(text, url, customs, fetched.at());
  }

  private Listing list(Source source, String text, Fetched fetched) {
    List<PageLink> found = links.links(text, fetched.url(), source.links(), source.allowHosts());
    if (found.isEmpty()) {
      refuseChallenge(text);
      throw new UnreadableListingException(
          source.links() == null
              ? "The page has no links that look like articles; name them with links:"
              : "No link matches links: " + source.links());
    }
    return listing(found, List.of());
  }

  private Listing epaper(Source source, String text, Fetched fetched, ZoneId customs) {
    LocalDate today = fetched.at().atZone(customs).toLocalDate();
    Issue issue = epapers.read(text, fetched.url(), today, source.allowHosts());
    if (issue.articles().isEmpty() && issue.pages().isEmpty()) {
      refuseChallenge(text);
      throw new UnreadableListingException("The page leads to no issue, and to no article of one");
    }
    return listing(issue.articles(), issue.pages());
  }

  private void refuseChallenge(String text) {
    Optional<String> challenge = challenges.in(text);
    if (challenge.isPresent()) {
      throw UnreadableListingException.challenge(challenge.get());
    }
  }

  private static Listing listing(List<PageLink> articles, List<String> further) {
    return new Listing(
        articles.stream().map(link -> Listed.of(link.url(), orNull(link.text()))).toList(),
        further,
        Hints.NONE,
        null,
        null);
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
