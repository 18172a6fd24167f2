package org.copydesk.poll;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import org.copydesk.fetch.Content;
import org.copydesk.fetch.FetchException;
import org.copydesk.fetch.FetchException.Weight;
import org.copydesk.fetch.FetchRequest;
import org.copydesk.fetch.Fetched;
import org.copydesk.fetch.Fetcher;
import org.copydesk.fetch.Validators;
import org.copydesk.source.Source;
import org.jspecify.annotations.Nullable;

/**
 * Fetches articles, with all their pages, brings them to the desk, and writes down what became of
 * them. Safe across threads.
 */
final class ArticleErrand {
  static final String NEW = "new";
  static final String UPDATED = "updated";
  static final String UNCHANGED = "unchanged";
  static final String DUPLICATE = "duplicate";
  static final String NOT_AN_ARTICLE = "not-an-article";
  static final String CHALLENGE = "challenge-page";

  private static final int MOST_PAGES = 20;
  private static final int MOST_BYTES = 2 * Content.PAGE.maxBytes();
  private static final int PRIORITY_NEW = 10;
  private static final int PRIORITY_AGAIN = 20;
  private static final Duration DESK_PAUSE = Duration.ofMinutes(2);

  private final Fetcher fetcher;
  private final Glance glance;
  private final Copytaker copytaker;
  private final Notebook notebook;
  private final Executor executor;
  private final InstantSource clock;
  private final HeldCopy held = new HeldCopy(DESK_PAUSE);

  ArticleErrand(
      Fetcher fetcher,
      Glance glance,
      Copytaker copytaker,
      Notebook notebook,
      Executor executor,
      InstantSource clock) {
    this.fetcher = fetcher;
    this.glance = glance;
    this.copytaker = copytaker;
    this.notebook = notebook;
    this.executor = executor;
    this.clock = clock;
  }

  /**
   * Completes when what became of the article is written down; with a {@link CancellationException}
   * when the daemon ends before, and then the article stays as it is.
   */
  CompletionStage<Void> run(Pulse pulse, Item item) {
    Validators validators =
        Retries.unconditional(item, clock.instant()) ? Validators.none() : item.validators();
    return fetch(pulse.source(), item, item.url(), validators)
        .thenComposeAsync(fetched -> arrived(pulse, item, fetched), executor)
        .handleAsync(
            (done, thrown) -> {
              if (thrown != null) {
                failed(pulse, item, Causes.of(thrown));
              } else {
                held.lets(item);
              }
              return null;
            },
            executor);
  }

  /** A source is polled no longer; its articles wait where they are written down. */
  void forget(String source) {
    held.forget(source);
  }

  private CompletableFuture<Fetched> fetch(
      Source source, Item item, String url, Validators validators) {
    int priority = item.fate() == null ? PRIORITY_NEW : PRIORITY_AGAIN;
    return fetcher.fetch(
        new FetchRequest(url, Content.PAGE, source.access(), validators, priority));
  }

  private CompletionStage<Void> arrived(Pulse pulse, Item item, Fetched fetched) {
    if (fetched.isUnchanged()) {
      finish(pulse, item, UNCHANGED, fetched, null);
      return CompletableFuture.completedFuture(null);
    }
    if (Identities.isFrontDoor(fetched.url())) {
      finish(pulse, item, NOT_AN_ARTICLE, fetched, null);
      return CompletableFuture.completedFuture(null);
    }
    if (item.fate() == null && isKnown(pulse, item, fetched.url())) {
      finish(pulse, item, DUPLICATE, fetched, null);
      return CompletableFuture.completedFuture(null);
    }
    Glance.Sight sight = glance.at(fetched);
    if (sight.refusal() != null) {
      refused(pulse, item, sight.refusal(), fetched);
      return CompletableFuture.completedFuture(null);
    }
    List<Fetched> pages = new ArrayList<>(List.of(fetched));
    Set<String> met = new HashSet<>(List.of(fetched.url(), item.url()));
    return further(pulse, item, pages, met, sight.next())
        .thenCompose(all -> copytaker.take(RawPages.of(pulse.source(), item.listed(), all)))
        .thenAccept(reading -> read(pulse, item, fetched, reading));
  }

  /** Whether the page that an address led to is an article of another key. */
  private boolean isKnown(Pulse pulse, Item item, String url) {
    String key = Identities.key(pulse.source(), url);
    return notebook
        .item(pulse.source().id(), key)
        .map(other -> other.sameAs() == null ? other.key() : other.sameAs())
        .filter(other -> !other.equals(item.key()))
        .isPresent();
  }

  /** All pages of an article, in order; each is seen once, and there is an end. */
  private CompletionStage<List<Fetched>> further(
      Pulse pulse, Item item, List<Fetched> pages, Set<String> met, @Nullable String next) {
    int bytes = pages.stream().mapToInt(page -> page.body().length).sum();
    if (next == null
        || pages.size() >= MOST_PAGES
        || bytes > MOST_BYTES
        || !Reach.includes(pulse.source(), next)
        || !met.add(next)) {
      return CompletableFuture.completedFuture(pages);
    }
    return fetch(pulse.source(), item, next, Validators.none())
        .handleAsync(
            (fetched, thrown) -> {
              if (fetched != null) {
                Glance.Sight sight = glance.at(fetched);
                if (sight.refusal() != null
                    || (!next.equals(fetched.url()) && !met.add(fetched.url()))) {
                  return CompletableFuture.<List<Fetched>>completedFuture(pages);
                }
                pages.add(fetched);
                return further(pulse, item, pages, met, sight.next());
              }
              Throwable cause = Causes.of(thrown);
              boolean last = item.attempts() > 0;
              if (cause instanceof FetchException e && (e.weight() == Weight.HARD || last)) {
                return CompletableFuture.<List<Fetched>>completedFuture(pages);
              }
              return CompletableFuture.<List<Fetched>>failedFuture(cause);
            },
            executor)
        .thenCompose(stage -> stage);
  }

  private void refused(Pulse pulse, Item item, String refusal, Fetched fetched) {
    Instant now = clock.instant();
    if (refusal.equals(CHALLENGE) && item.attempts() < 2) {
      // such walls often stand for some minutes only
      later(pulse, item, now.plus(DESK_PAUSE.multipliedBy(15)), true);
    } else {
      finish(pulse, item, refusal, fetched, null);
    }
  }

  private void read(Pulse pulse, Item item, Fetched fetched, Reading reading) {
    String fate =
        reading.rejection() != null
            ? reading.rejection()
            : item.digest().isEmpty()
                ? NEW
                : item.digest().equals(reading.digest()) ? UNCHANGED : UPDATED;
    finish(pulse, item, fate, fetched, reading);
  }

  private void failed(Pulse pulse, Item item, Throwable thrown) {
    Instant now = clock.instant();
    if (thrown instanceof CancellationException e) {
      throw e;
    }
    if (thrown instanceof FetchException e) {
      held.lets(item);
      boolean again = item.fate() != null;
      Optional<Instant> retry =
          again && e.weight() != Weight.TEMPORARY
              ? Optional.empty()
              : Retries.tryAgain(e, item.attempts(), now);
      if (retry.isPresent()) {
        later(pulse, item, retry.get(), true);
      } else {
        settle(
            pulse,
            item,
            e.fate(),
            item.url(),
            item.validators(),
            null,
            !e.fate().startsWith("http-4"));
      }
    } else {
      held.holds(item, thrown, now);
      later(pulse, item, now.plus(DESK_PAUSE), false);
    }
  }

  private void later(Pulse pulse, Item item, Instant at, boolean failed) {
    synchronized (pulse) {
      notebook.keep(notebook.ledger(item.source()), List.of(item.tryAgain(at, failed)), List.of());
    }
  }

  private void finish(
      Pulse pulse, Item item, String fate, Fetched fetched, @Nullable Reading reading) {
    String url = fetched.movedTo() == null ? item.url() : fetched.movedTo();
    boolean again = Set.of(NEW, UPDATED, UNCHANGED).contains(fate);
    settle(pulse, item, fate, url, fetched.validators(), reading, again);
    if (reading != null || fate.equals(DUPLICATE)) {
      names(pulse, item, fetched, reading);
    }
  }

  private void settle(
      Pulse pulse,
      Item item,
      String fate,
      String url,
      Validators validators,
      @Nullable Reading reading,
      boolean again) {
    Instant now = clock.instant();
    Optional<Instant> next =
        again
            ? Retries.lookAgain(
                pulse.source(), item.firstSeen(), item.fate() == null ? 0 : item.step() + 1, now)
            : Optional.empty();
    synchronized (pulse) {
      // the listing may have been read meanwhile
      Item known = notebook.item(item.source(), item.key()).orElse(item);
      boolean asListed = item.updated() != null && item.due() != null && hastened(item);
      Item done =
          known.done(
              fate,
              url,
              reading == null || reading.rejection() != null ? item.digest() : reading.digest(),
              validators,
              item.updateLies() || (asListed && fate.equals(UNCHANGED)),
              next.orElse(null),
              now);
      Ledger.Draft draft = notebook.ledger(item.source()).draft();
      if (item.fate() != null) {
        draft.tally = draft.tally.discovered(1);
      } else if (reading != null) {
        draft.watch = draft.watch.and(reading);
      }
      draft.tally = draft.tally.fate(fate);
      notebook.keep(draft.ledger(), List.of(done), List.of());
    }
  }

  /** Whether an article was looked at because the listing said that it had changed. */
  private static boolean hastened(Item item) {
    return item.lastFetched() != null
        && item.due() != null
        && Retries.isOffStep(item.firstSeen(), item.due());
  }

  /** The other addresses of an article: where it was found, and what it says of itself. */
  private void names(Pulse pulse, Item item, Fetched fetched, @Nullable Reading reading) {
    Source source = pulse.source();
    Set<String> urls = new HashSet<>(List.of(fetched.url()));
    if (reading != null && reading.canonicalUrl() != null) {
      urls.add(reading.canonicalUrl());
    }
    synchronized (pulse) {
      List<Item> names = new ArrayList<>();
      for (String url : urls) {
        String key = Identities.key(source, url);
        if (!key.equals(item.key()) && notebook.item(source.id(), key).isEmpty()) {
          names.add(Item.name(source.id(), key, item.key(), url, clock.instant()));
        }
      }
      if (!names.isEmpty()) {
        notebook.keep(notebook.ledger(source.id()), names, List.of());
      }
    }
  }
}
