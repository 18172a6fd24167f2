package org.copydesk.poll;

import java.util.Optional;
import org.copydesk.page.Sha256;
import org.copydesk.poll.listing.Listed;
import org.copydesk.source.Identity;
import org.copydesk.source.Source;
import org.copydesk.url.CanonicalUrl;
import org.copydesk.url.WebLink;

/** By what articles of a source are known again, shortened to an id. */
final class Identities {
  private Identities() {}

  /** The key of a listed article. */
  static String key(Source source, Listed listed) {
    String guid = listed.guid();
    if (source.identity() != Identity.GUID || guid == null || guid.isBlank()) {
      return key(source, listed.url());
    }
    String name = guid.strip();
    // one that is a URL is spelt as one, so that a tracking parameter makes no other article
    boolean url = name.regionMatches(true, 0, "http", 0, 4);
    return Sha256.id(url ? CanonicalUrl.of(name) : "guid " + name);
  }

  /** The key of an address. */
  static String key(Source source, String url) {
    return Sha256.id(source.identity() == Identity.PATH ? withoutQuery(url) : CanonicalUrl.of(url));
  }

  /**
   * What two listings of one article share whose query is another at each: the address without it,
   * the headline and the date. Empty where there is no query or no headline.
   */
  static Optional<String> likeness(Listed listed) {
    String one = CanonicalUrl.of(listed.url());
    if (WebLink.query(one).isEmpty() || listed.headline() == null || listed.headline().isBlank()) {
      return Optional.empty();
    }
    String bare = withoutQuery(one);
    return Optional.of(
        Sha256.id("like " + bare + "\n" + listed.headline().strip() + "\n" + listed.published()));
  }

  /** Whether an address is a site's front door, which no article stands at. */
  static boolean isFrontDoor(String url) {
    return WebLink.path(url).equals("/") && WebLink.query(url).isEmpty();
  }

  private static String withoutQuery(String url) {
    String spelling = CanonicalUrl.of(url);
    int query = spelling.indexOf('?');
    return query < 0 ? spelling : CanonicalUrl.of(spelling.substring(0, query));
  }
}
