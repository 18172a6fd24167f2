package org.copydesk.poll.discovery;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.copydesk.fetch.Content;
import org.copydesk.fetch.Fetched;
import org.copydesk.poll.listing.Listed;
import org.copydesk.poll.listing.Listing;
import org.copydesk.poll.listing.Listings;
import org.copydesk.poll.listing.UnreadableListingException;
import org.copydesk.source.Kind;
import org.copydesk.source.Source;
import org.copydesk.strip.links.FeedLink;
import org.copydesk.strip.links.HomePage;
import org.copydesk.strip.links.PageLink;
import org.copydesk.url.CanonicalUrl;
import org.copydesk.url.WebLink;
import org.jspecify.annotations.Nullable;

/**
 * Looks at a site for what can be polled: the feeds that its page names, the news sitemaps of its
 * robots.txt, its e-paper, the page itself as a list, and the usual places where nothing is named.
 * Each proposal was read. Safe across threads.
 */
public final class Discovery {
  /** Each waits for the host's pace: at 5 seconds, two minutes in all. */
  private static final int MOST_REQUESTS = 24;

  private static final int MOST_FEEDS = 10;
  private static final int MOST_SITEMAPS = 4;
  private static final int MOST_EPAPERS = 3;

  /** A page with fewer links to articles is no list. */
  private static final int LEAST_LINKS = 5;

  private static final Duration FRESH = Duration.ofDays(7);
  private static final Duration STALE = Duration.ofDays(90);

  private record UsualPlaces(List<String> feeds, List<String> sitemaps) {}

  private final Listings listings;
  private final UsualPlaces usual;

  public Discovery(Listings listings) {
    this.listings = listings;
    try (InputStream file = Discovery.class.getResourceAsStream("usual-places.yaml")) {
      if (file == null) {
        throw new IOException("usual-places.yaml is missing");
      }
      usual = new YAMLMapper().readValue(file, UsualPlaces.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What can be polled of a site, the best first; nothing where nothing was found.
   *
   * @param home the page to begin at, already fetched; also a feed or a sitemap itself
   * @param robotsSitemaps the sitemaps that the site's robots.txt names
   */
  public List<Proposal> of(
      Fetched home, Collection<String> robotsSitemaps, Surroundings surroundings) {
    Search search = new Search(home, surroundings);
    Proposal itself = search.readable(home.url(), home, Kind.FEED, "the address itself", 30);
    if (itself != null) {
      return List.of(itself);
    }
    search.feeds();
    search.sitemaps(robotsSitemaps);
    search.epapers();
    search.list();
    return search.found.stream()
        .sorted(Comparator.comparingInt(Proposal::merit).reversed())
        .toList();
  }

  /** One search of one site. */
  private final class Search {
    private final Fetched home;
    private final Surroundings surroundings;
    private final HomePage page;
    private final Map<String, Optional<Fetched>> answers = new HashMap<>();
    private final List<Proposal> found = new ArrayList<>();

    Search(Fetched home, Surroundings surroundings) {
      this.home = home;
      this.surroundings = surroundings;
      this.page = HomePage.read(text(home), home.url());
      answers.put(CanonicalUrl.of(home.url()), Optional.of(home));
    }

    private String text(Fetched fetched) {
      try {
        return listings.text(fetched);
      } catch (UnreadableListingException e) {
        return "";
      }
    }

    void feeds() {
      page.feeds().stream().limit(MOST_FEEDS).forEach(this::feed);
      if (found.isEmpty()) {
        for (String place : usual.feeds()) {
          if (found.isEmpty()) {
            propose(place, Kind.FEED, "at the usual place", 0);
          }
        }
      }
    }

    private void feed(FeedLink link) {
      propose(
          link.url(),
          Kind.FEED,
          link.declared() ? "declared by the page" : "linked by the page",
          link.declared() ? 10 : 0);
    }

    void sitemaps(Collection<String> named) {
      int before = found.size();
      named.stream().limit(MOST_SITEMAPS).forEach(url -> sitemap(url, "named by robots.txt"));
      if (found.size() == before) {
        for (String place : usual.sitemaps()) {
          if (found.size() == before) {
            sitemap(place, "at the usual place");
          }
        }
      }
    }

    private void sitemap(String url, String why) {
      Optional<Fetched> fetched = fetch(url, Content.SITEMAP);
      Listing listing = fetched.map(f -> reading(Kind.SITEMAP, f)).orElse(null);
      if (fetched.isEmpty() || listing == null) {
        return;
      }
      if (!listing.items().isEmpty()) {
        add(fetched.get().url(), Kind.SITEMAP, listing, fetched.get(), why, 0);
      } else if (!listing.further().isEmpty()) {
        newest(fetched.get().url(), listing.further().get(0), why);
      }
    }

    /**
     * Of an index the newest sitemap is read. It is proposed itself where it is for news and its
     * name is for good; where it may have another name next month, the index is.
     */
    private void newest(String index, String url, String why) {
      Optional<Fetched> fetched = fetch(url, Content.SITEMAP);
      Listing listing = fetched.map(f -> reading(Kind.SITEMAP, f)).orElse(null);
      if (fetched.isPresent() && listing != null && !listing.items().isEmpty()) {
        boolean news = listing.items().get(0).headline() != null;
        boolean lasting = !WebLink.path(url).matches(".*\\d.*");
        String listed = news && lasting ? fetched.get().url() : index;
        add(listed, Kind.SITEMAP, listing, fetched.get(), why + ", read at " + url, 0);
      }
    }

    void epapers() {
      List<PageLink> links = page.epapers();
      links.stream()
          .limit(MOST_EPAPERS)
          .forEach(link -> epaper(link.url(), "linked as \"" + link.text() + "\""));
      if (links.isEmpty()) {
        proposeIssue(home, "the address itself");
      }
    }

    private void epaper(String url, String why) {
      fetch(url, Content.PAGE).ifPresent(fetched -> proposeIssue(fetched, why));
    }

    /** An entrance is followed to its issue: many a page has links with dates in them. */
    private void proposeIssue(Fetched entrance, String why) {
      Fetched at = entrance;
      Listing listing = reading(Kind.EPAPER, at);
      for (int step = 0; step < 2 && listing != null && listing.items().isEmpty(); step++) {
        if (listing.further().size() != 1) {
          return;
        }
        Optional<Fetched> next = fetch(listing.further().get(0), Content.PAGE);
        if (next.isEmpty()) {
          return;
        }
        at = next.get();
        listing = reading(Kind.EPAPER, at);
      }
      if (listing != null && listing.items().size() > 1 && !listing.further().isEmpty()) {
        String pages = listing.further().size() + 1 + " pages in the issue at " + at.url();
        add(entrance.url(), Kind.EPAPER, listing, at, why + ", " + pages, 0);
      }
    }

    void list() {
      Listing listing = reading(Kind.LIST, home);
      if (listing != null && listing.items().size() >= LEAST_LINKS) {
        add(home.url(), Kind.LIST, listing, home, "links of the page that look like articles", 0);
      }
    }

    private void propose(String url, Kind kind, String why, int bonus) {
      Content content = kind == Kind.SITEMAP ? Content.SITEMAP : Content.FEED;
      fetch(url, content)
          .map(fetched -> readable(fetched.url(), fetched, kind, why, bonus))
          .ifPresent(found::add);
    }

    private Optional<Fetched> fetch(String url, Content content) {
      String address = WebLink.resolve(home.url(), url).orElse("");
      String key = CanonicalUrl.of(address);
      if (!answers.containsKey(key)) {
        boolean may = !address.isEmpty() && answers.size() <= MOST_REQUESTS;
        answers.put(key, may ? surroundings.at(address, content) : Optional.empty());
      }
      return answers.getOrDefault(key, Optional.empty());
    }

    private @Nullable Listing reading(Kind kind, Fetched fetched) {
      try {
        return listings.read(Source.of("discovery", kind, URI.create(fetched.url())), fetched);
      } catch (UnreadableListingException | IllegalArgumentException e) {
        return null;
      }
    }

    @Nullable Proposal readable(String url, Fetched fetched, Kind kind, String why, int bonus) {
      Listing listing = reading(kind, fetched);
      if (listing == null || listing.items().isEmpty()) {
        return null;
      }
      // The formats are told apart by what they are: a bare sitemap has nothing but addresses.
      boolean bare =
          listing.items().stream().allMatch(i -> i.headline() == null && i.guid() == null);
      return proposal(url, bare ? Kind.SITEMAP : kind, listing, fetched, why, bonus);
    }

    private void add(
        String url, Kind kind, Listing listing, Fetched fetched, String why, int bonus) {
      found.add(proposal(url, kind, listing, fetched, why, bonus));
    }

    private Proposal proposal(
        String url, Kind kind, Listing listing, Fetched fetched, String why, int bonus) {
      OffsetDateTime newest =
          listing.items().stream()
              .flatMap(item -> Stream.of(item).map(Discovery::moment).filter(Objects::nonNull))
              .filter(moment -> moment.toInstant().isBefore(fetched.at().plus(Duration.ofDays(1))))
              .max(Comparator.comparing(OffsetDateTime::toInstant))
              .orElse(null);
      int merit = bonus + merit(kind, listing) + freshness(newest, fetched);
      String name = listing.title() == null ? page.name() : listing.title();
      String language = listing.language() == null ? page.language() : listing.language();
      return new Proposal(
          kind,
          url,
          name.isBlank() ? WebLink.host(url) : name,
          language.isBlank() ? null : language.replace('_', '-'),
          listing.items().size(),
          newest,
          why,
          merit);
    }
  }

  private static @Nullable OffsetDateTime moment(Listed item) {
    return item.published() == null ? item.updated() : item.published();
  }

  /** Feeds say most, then news sitemaps; a list says nothing but addresses. */
  private static int merit(Kind kind, Listing listing) {
    int items = Math.min(10, listing.items().size());
    long named = listing.items().stream().filter(item -> item.headline() != null).count();
    boolean headlines = named * 2 > listing.items().size();
    return items
        + switch (kind) {
          case FEED -> 100;
          case SITEMAP -> headlines ? 95 : 40;
          case EPAPER -> 70;
          case LIST -> 60;
        };
  }

  private static int freshness(@Nullable OffsetDateTime newest, Fetched fetched) {
    if (newest == null) {
      return 0;
    }
    Duration age = Duration.between(newest.toInstant(), fetched.at());
    return age.compareTo(FRESH) < 0 ? 20 : age.compareTo(STALE) > 0 ? -80 : 0;
  }
}
