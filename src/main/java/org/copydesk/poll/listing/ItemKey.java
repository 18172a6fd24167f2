package org.copydesk.poll.listing;

import org.copydesk.source.Identity;
import org.copydesk.url.CanonicalUrl;

/** By what an item of a listing is known again, from one reading of the listing to the next. */
public final class ItemKey {
  private ItemKey() {}

  /**
   * The key of an item: by {@code url} its canonical URL, by {@code path} that without the query,
   * by {@code guid} what the listing calls it, or its URL where the listing does not. A GUID that
   * is a URL is spelt as one, so that a tracking parameter in it makes no other item.
   */
  public static String of(Identity identity, Listed item) {
    String guid = item.guid();
    return switch (identity) {
      case URL -> CanonicalUrl.of(item.url());
      case PATH -> CanonicalUrl.withoutQuery(item.url());
      case GUID -> guid == null || guid.isBlank() ? CanonicalUrl.of(item.url()) : named(guid);
    };
  }

  private static String named(String guid) {
    String name = guid.strip();
    return name.regionMatches(true, 0, "http", 0, 4) ? CanonicalUrl.of(name) : "guid:" + name;
  }
}
