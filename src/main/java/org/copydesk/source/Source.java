package org.copydesk.source;

import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.copydesk.fetch.Access;
import org.copydesk.fetch.AddressRange;
import org.jspecify.annotations.Nullable;

/**
 * A site, or a part of one, that is polled. What each field means to an editor is told in {@code
 * config/sources.yaml}.
 *
 * @param id what it is known by everywhere, unique: 1 to 64 of {@code a-z 0-9 . _ -}, beginning
 *     with a letter or a digit
 * @param name what readers know it by, never blank
 * @param kind what its addresses lead to
 * @param urls where its listings are, at least one, each absolute, http or https, in ASCII
 * @param zone the zone of dates that state none; absent: the desk's
 * @param language the language of its pages, a BCP 47 tag; absent: what the pages say
 * @param interval how often it is polled, 1 minute to 7 days; absent: as its own rhythm asks
 * @param cron when it is polled, instead of an interval: five fields as in Unix, in its zone
 * @param identity by what its items are known again
 * @param links the CSS selector of links to articles on a list page; absent: found by evidence
 * @param select fields of the article by name, each with the CSS selector of where it stands
 * @param strike CSS selectors of furniture
 * @param allowHosts other hosts that its items and redirects may lead to, in lower case; a host
 *     allows its subdomains too
 * @param allowAddresses addresses, or ranges in CIDR notation, that are fetched from although they
 *     are not public
 * @param headers request headers that its pages need
 * @param charset the charset of its pages, before what server and page say; bytes that are UTF-8,
 *     or clearly another charset's, are read as that; absent: found by evidence
 * @param updateWindow how long an article is looked at again for changes after it was found, 0 to
 *     30 days; 0: never
 * @param enabled whether it is polled at all
 */
public record Source(
    String id,
    String name,
    Kind kind,
    List<URI> urls,
    @Nullable ZoneId zone,
    @Nullable String language,
    @Nullable Duration interval,
    @Nullable String cron,
    Identity identity,
    @Nullable String links,
    Map<String, String> select,
    List<String> strike,
    Set<String> allowHosts,
    List<String> allowAddresses,
    Map<String, String> headers,
    @Nullable String charset,
    Duration updateWindow,
    boolean enabled) {
  /** How long articles are looked at again where a source says nothing of it. */
  public static final Duration UPDATE_WINDOW = Duration.ofDays(3);

  public Source {
    urls = List.copyOf(urls);
    select = Map.copyOf(select);
    strike = List.copyOf(strike);
    allowHosts = Set.copyOf(allowHosts);
    allowAddresses = List.copyOf(allowAddresses);
    headers = Map.copyOf(headers);
    if (id.isBlank() || name.isBlank() || urls.isEmpty()) {
      throw new IllegalArgumentException("a source has an id, a name and a url: " + id);
    }
    if (interval != null && cron != null) {
      throw new IllegalArgumentException("a source has an interval or a cron, not both: " + id);
    }
  }

  /** What it grants its requests. */
  public Access access() {
    return new Access(allowHosts, allowAddresses.stream().map(AddressRange::of).toList(), headers);
  }

  /** A source with nothing but what every source has. */
  public static Source of(String id, Kind kind, URI... urls) {
    return new Source(
        id,
        id,
        kind,
        List.of(urls),
        null,
        null,
        null,
        null,
        Identity.URL,
        null,
        Map.of(),
        List.of(),
        Set.of(),
        List.of(),
        Map.of(),
        null,
        UPDATE_WINDOW,
        true);
  }
}
