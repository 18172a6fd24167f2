package org.copydesk.poll.listing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.copydesk.url.WebLink;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Reads sitemaps (sitemaps.org, protocol 0.9) with Google's news extension, indexes of sitemaps,
 * and sitemaps that are a list of addresses, one a line. One entry is read at a time, so that the
 * largest costs little more than its text. Stateless and safe across threads.
 */
final class SitemapReader {
  /** What the protocol allows in one file. */
  private static final int MOST_ENTRIES = 50_000;

  /** Of an index that lists the sitemaps of decades, the newest. */
  private static final int MOST_FURTHER = 1_000;

  private static final Pattern ENTRY = Pattern.compile("(?i)<(?:\\w+:)?(url|sitemap)(?=[\\s>])");
  private static final Pattern COMMENT = Pattern.compile("<!--.*?(-->|\\z)", Pattern.DOTALL);

  /** A year with a month or more in the name of a sitemap: sitemap-2025-03.xml, 20250305.xml. */
  private static final Pattern PERIOD =
      Pattern.compile("((?:19|20)\\d\\d)[-_/]?(\\d{2})?[-_/]?(\\d{2})?");

  private final FeedDates dates = new FeedDates();

  /** Whether an outermost element of this name begins a sitemap or an index. */
  static boolean reads(String rootName) {
    String local = rootName.substring(rootName.indexOf(':') + 1).toLowerCase(Locale.ROOT);
    return local.equals("urlset") || local.equals("sitemapindex");
  }

  private record Child(String url, @Nullable Instant changed) {}

  /**
   * Reads a sitemap.
   *
   * @param url where it was found
   * @param zone the zone of times that state none
   * @param seen when it was fetched
   */
  Listing read(String text, String url, ZoneId zone, Instant seen) {
    String plain = text.contains("<!--") ? COMMENT.matcher(text).replaceAll("") : text;
    Map<String, Listed> items = new LinkedHashMap<>();
    Map<String, Child> children = new LinkedHashMap<>();
    String title = null;
    String language = null;
    Matcher entry = ENTRY.matcher(plain);
    boolean found = entry.find();
    while (found && items.size() + children.size() < MOST_ENTRIES) {
      int start = entry.start();
      boolean index = entry.group(1).equalsIgnoreCase("sitemap");
      found = entry.find();
      String chunk = plain.substring(start, found ? entry.start() : plain.length());
      Entry read = new Entry(chunk);
      String address = WebLink.resolve(url, read.text("loc")).orElse(null);
      if (address == null) {
        continue;
      }
      if (index) {
        children.putIfAbsent(
            address, new Child(address, changed(read.text("lastmod"), zone, seen)));
      } else {
        items.putIfAbsent(address, item(read, address, zone, seen));
        title = title == null ? read.orNull("name") : title;
        language = language == null ? read.orNull("language") : language;
      }
    }
    return new Listing(
        new ArrayList<>(items.values()), further(children), Hints.NONE, title, language);
  }

  /** Reads a sitemap that has an address a line; other lines are left out. */
  Listing lines(String text, String url) {
    Map<String, Listed> items = new LinkedHashMap<>();
    text.lines()
        .map(String::strip)
        .filter(line -> line.regionMatches(true, 0, "http", 0, 4))
        .limit(MOST_ENTRIES)
        .forEach(
            line ->
                WebLink.resolve(url, line)
                    .ifPresent(address -> items.putIfAbsent(address, Listed.of(address, null))));
    return new Listing(new ArrayList<>(items.values()), List.of(), Hints.NONE, null, null);
  }

  private Listed item(Entry entry, String address, ZoneId zone, Instant seen) {
    String headline = Markup.plain(entry.text("title"));
    return new Listed(
        address,
        null,
        headline.isEmpty() ? null : headline,
        dates.moment(entry.text("publication_date"), zone, seen),
        dates.moment(entry.text("lastmod"), zone, seen),
        null,
        List.of(),
        null);
  }

  private @Nullable Instant changed(String lastmod, ZoneId zone, Instant seen) {
    OffsetDateTime moment = dates.moment(lastmod, zone, seen);
    if (moment != null) {
      return moment.toInstant();
    }
    LocalDate day = dates.day(lastmod, zone, seen);
    // To the end of the day: it may have changed at any time of it.
    return day == null ? null : day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  /** News first, then the newest by what the index says, then by the periods in the names. */
  private static List<String> further(Map<String, Child> children) {
    Comparator<Child> newest =
        Comparator.comparing(
            Child::changed, Comparator.nullsLast(Comparator.<Instant>reverseOrder()));
    return children.values().stream()
        .sorted(
            Comparator.comparing((Child child) -> !isNews(child.url()))
                .thenComparing(newest)
                .thenComparing(child -> period(child.url()), Comparator.reverseOrder()))
        .limit(MOST_FURTHER)
        .map(Child::url)
        .toList();
  }

  private static boolean isNews(String url) {
    return WebLink.path(url)
        .toLowerCase(Locale.ROOT)
        .matches(".*(^|[/_.-])(google-?)?news([/_.-]|sitemap).*\\.(xml|gz|txt).*");
  }

  private static String period(String url) {
    Matcher period = PERIOD.matcher(WebLink.path(url) + WebLink.query(url));
    String newest = "";
    while (period.find()) {
      String digits = period.group().replaceAll("\\D", "");
      newest = digits.compareTo(newest) > 0 ? digits : newest;
    }
    return newest;
  }

  /** One entry: the texts of its elements by local name, those of images and videos left out. */
  private static final class Entry {
    private final Map<String, String> texts = new LinkedHashMap<>();

    Entry(String chunk) {
      for (Element element : Markup.parse(chunk).stream().toList()) {
        String name = element.tagName().toLowerCase(Locale.ROOT);
        boolean media =
            name.startsWith("image:") || name.startsWith("video:") || name.startsWith("xhtml:");
        if (!media && element.childrenSize() == 0) {
          texts.putIfAbsent(FeedNames.local(element), element.wholeText().strip());
        }
      }
    }

    String text(String name) {
      return texts.getOrDefault(name, "");
    }

    @Nullable String orNull(String name) {
      String text = Markup.plain(text(name));
      return text.isEmpty() ? null : text;
    }
  }
}
