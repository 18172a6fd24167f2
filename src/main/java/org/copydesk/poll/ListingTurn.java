package org.copydesk.poll;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import org.copydesk.fetch.Access;
import org.copydesk.fetch.FetchException;
import org.copydesk.fetch.FetchRequest;
import org.copydesk.fetch.Fetched;
import org.copydesk.fetch.Fetcher;
import org.copydesk.fetch.Validators;
import org.copydesk.page.Sha256;
import org.copydesk.poll.listing.Listing;
import org.copydesk.poll.listing.Listings;
import org.copydesk.poll.listing.UnreadableListingException;
import org.copydesk.source.Kind;
import org.copydesk.source.Source;
import org.jspecify.annotations.Nullable;

/**
 * One look at a source's listings: each address is fetched, conditionally where that can be, what
 * it leads to is followed, and what is new is written down.
 */
final class ListingTurn {
  private static final Duration UNCONDITIONAL = Duration.ofHours(24);

  /** When so many articles are overdue, "not modified" is no longer believed. */
  private static final double DOUBTFUL = 8;

  private static final Duration DOUBTFUL_STEP = Duration.ofHours(2);
  private static final int DEEPEST = 3;
  private static final int MOST_PLACES = 300;

  /** An address to be asked: how many listings led there. */
  private record Stop(String url, int depth) {}

  /** What failed. */
  record Failure(
      FetchException.Weight weight, String fate, String words, @Nullable Instant retryAt) {}

  private final Pulse pulse;
  private final Source source;
  private final Fetcher fetcher;
  private final ListingReader reader;
  private final Notebook notebook;
  private final Executor executor;
  private final Instant begun;
  private final boolean first;
  private final Findings findings;
  private final Access access;
  private final Deque<Stop> stops = new ArrayDeque<>();
  private final Set<String> met = new HashSet<>();
  private final List<Failure> failures = new ArrayList<>();
  private int roots;
  private int followed;

  ListingTurn(
      Pulse pulse,
      Fetcher fetcher,
      ListingReader reader,
      Notebook notebook,
      Executor executor,
      Instant begun,
      LocalDate today) {
    this.pulse = pulse;
    this.source = pulse.source();
    this.fetcher = fetcher;
    this.reader = reader;
    this.notebook = notebook;
    this.executor = executor;
    this.begun = begun;
    this.first = notebook.ledger(source.id()).firstTurn() == null;
    this.findings = new Findings(source, notebook, first, begun);
    this.access = source.access();
    for (URI own : source.urls()) {
      String url = Listings.address(source, own.toString(), today);
      if (met.add(url)) {
        stops.add(new Stop(url, 0));
        roots++;
      }
    }
  }

  /** Completes when all listings were asked; their failures are in {@link #failure}. */
  CompletionStage<Void> run() {
    Stop stop = stops.poll();
    if (stop == null) {
      return CompletableFuture.completedFuture(null);
    }
    Ledger ledger = notebook.ledger(source.id());
    Place place = ledger.places().getOrDefault(stop.url(), Place.UNKNOWN);
    boolean full = full(place, ledger);
    FetchRequest request =
        new FetchRequest(
            place.movedTo() == null ? stop.url() : place.movedTo(),
            Listings.content(source),
            access,
            full ? Validators.none() : place.validators(),
            0);
    return fetcher
        .fetch(request)
        .handleAsync(
            (fetched, e) -> {
              arrived(stop, full, fetched, e);
              return null;
            },
            executor)
        .thenCompose(done -> run());
  }

  /** What the articles that were found tell. */
  Findings findings() {
    return findings;
  }

  /** Whether the source was looked at for the first time. */
  boolean first() {
    return first;
  }

  /** The gravest failure; absent when an address of the source itself was read. */
  @Nullable Failure failure() {
    if (failures.size() < roots) {
      return null;
    }
    return failures.stream().min(Comparator.comparing(Failure::weight)).orElse(null);
  }

  private boolean full(Place place, Ledger ledger) {
    if (!place.lastFull().plus(UNCONDITIONAL).isAfter(begun)) {
      return true;
    }
    Instant read = ledger.lastRead();
    return read != null
        && place.lastFull().plus(DOUBTFUL_STEP).isBefore(begun)
        && read.isAfter(begun.minus(UNCONDITIONAL.multipliedBy(7)))
        && ledger.rhythm().usual(read, begun, ZoneOffset.UTC) > DOUBTFUL;
  }

  private void arrived(
      Stop stop, boolean full, @Nullable Fetched fetched, @Nullable Throwable thrown) {
    try {
      if (fetched != null) {
        read(stop, full, fetched);
      } else {
        failed(stop, thrown);
      }
    } catch (UnreadableListingException e) {
      fail(stop, new Failure(FetchException.Weight.SOFT, e.fate(), e.detail(), null));
    }
  }

  private void failed(Stop stop, @Nullable Throwable thrown) {
    Throwable cause = Causes.of(Objects.requireNonNull(thrown, "an answer or a failure"));
    if (cause instanceof FetchException e) {
      fail(stop, new Failure(e.weight(), e.fate(), String.valueOf(e.getMessage()), e.retryAt()));
    } else {
      throw cause instanceof RuntimeException runtime ? runtime : new CompletionException(cause);
    }
  }

  private void fail(Stop stop, Failure failure) {
    if (stop.depth() == 0) {
      failures.add(failure);
    }
  }

  private void read(Stop stop, boolean full, Fetched fetched) {
    Place before = notebook.ledger(source.id()).places().getOrDefault(stop.url(), Place.UNKNOWN);
    String digest = fetched.isUnchanged() ? before.digest() : Sha256.of(fetched.body());
    boolean same = digest.equals(before.digest());
    Listing listing = same ? null : reader.read(source, fetched);
    List<String> further = listing == null ? before.further() : within(listing.further());
    Place after =
        new Place(
            fetched.movedTo() == null ? before.movedTo() : fetched.movedTo(),
            fetched.validators(),
            digest,
            further,
            full && !fetched.isUnchanged() ? begun : before.lastFull(),
            begun);
    synchronized (pulse) {
      Ledger.Draft draft = notebook.ledger(source.id()).draft();
      draft.places = places(draft.places, stop.url(), after);
      List<Item> changed = List.of();
      if (listing != null) {
        boolean firstLook = first || isAdded(stop, before);
        changed = findings.take(listing, firstLook, draft);
        draft.lastRead = begun;
      }
      if (stop.depth() == 0) {
        draft.maxAge = fetched.maxAge();
        draft.hints = listing == null ? draft.hints : listing.hints();
      }
      notebook.keep(draft.ledger(), changed, List.of());
    }
    follow(stop, further);
  }

  /** Whether an address was added to a source that was polled before; issues are new each day. */
  private boolean isAdded(Stop stop, Place before) {
    return stop.depth() == 0 && before.digest().isEmpty() && source.kind() != Kind.EPAPER;
  }

  private List<String> within(List<String> further) {
    return further.stream().limit(most()).toList();
  }

  /** How many further listings are asked in a turn. */
  private int most() {
    return switch (source.kind()) {
      case FEED, LIST -> 3;
      case SITEMAP -> 8;
      case EPAPER -> 120;
    };
  }

  private void follow(Stop stop, List<String> further) {
    for (String url : further) {
      if (stop.depth() < DEEPEST
          && followed < most()
          && Reach.includes(source, url)
          && met.add(url)) {
        stops.add(new Stop(url, stop.depth() + 1));
        followed++;
      }
    }
  }

  /** The places with one more; of too many the one that was not asked for longest goes. */
  private Map<String, Place> places(Map<String, Place> places, String url, Place place) {
    Map<String, Place> more = new HashMap<>(places);
    more.put(url, place);
    Instant old =
        begun.minus(source.kind() == Kind.EPAPER ? Duration.ofDays(2) : Duration.ofDays(30));
    more.values().removeIf(one -> one.lastAsked().isBefore(old));
    while (more.size() > MOST_PLACES) {
      more.entrySet().stream()
          .min(Comparator.comparing(entry -> entry.getValue().lastAsked()))
          .ifPresent(entry -> more.remove(entry.getKey()));
    }
    return more;
  }
}
