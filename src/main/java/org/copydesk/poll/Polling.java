package org.copydesk.poll;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.copydesk.fetch.FetchException;
import org.copydesk.fetch.Fetcher;
import org.copydesk.source.Kind;
import org.copydesk.source.Source;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Polls sources: has their listings looked at when they are due, their articles fetched, and each
 * looked at again until its source's update window is over. What fails in one source stays there.
 * Safe across threads.
 */
public final class Polling {
  private static final Logger LOG = LoggerFactory.getLogger(Polling.class);

  /** A host is asked one thing at a time; more would wait here instead of in the notebook. */
  private static final int MOST_UNDERWAY = 4;

  /** What left the listing so long ago is forgotten. */
  private static final Duration REMEMBERED = Duration.ofDays(30);

  /** So that what goes wrong over and over does not do so without pause. */
  private static final Duration SOON = Duration.ofSeconds(5);

  private static final Duration FORGETTING_STEP = Duration.ofDays(1);

  private final Fetcher fetcher;
  private final ListingReader reader;
  private final Notebook notebook;
  private final Schedule schedule;
  private final Rota rota;
  private final Consumer<SourceStatus> statuses;
  private final Executor executor;
  private final InstantSource clock;
  private final RandomGenerator chance;
  private final ArticleErrand errands;
  private final Map<String, Pulse> pulses = new ConcurrentHashMap<>();

  /**
   * @param fetcher fetches politely
   * @param reader reads listings
   * @param glance looks over pages
   * @param copytaker takes articles over
   * @param notebook what is remembered
   * @param schedule when a source is polled
   * @param rota is told when each source has its next turn
   * @param statuses is told how a source is doing after each turn
   * @param executor what reads listings and pages
   * @param chance safe across threads
   */
  public Polling(
      Fetcher fetcher,
      ListingReader reader,
      Glance glance,
      Copytaker copytaker,
      Notebook notebook,
      Schedule schedule,
      Rota rota,
      Consumer<SourceStatus> statuses,
      Executor executor,
      InstantSource clock,
      RandomGenerator chance) {
    this.fetcher = fetcher;
    this.reader = reader;
    this.notebook = notebook;
    this.schedule = schedule;
    this.rota = rota;
    this.statuses = statuses;
    this.executor = executor;
    this.clock = clock;
    this.chance = chance;
    this.errands = new ArticleErrand(fetcher, glance, copytaker, notebook, executor, clock);
  }

  /**
   * Begins to poll a source; the rota is told when.
   *
   * @param beginning how many sources begin about now, over whose number the beginning is spread
   */
  public void begin(Source source, int beginning) {
    pulses.put(source.id(), new Pulse(source));
    Ledger ledger = notebook.ledger(source.id());
    Instant now = clock.instant();
    rota.due(source.id(), schedule.first(next(source.id(), ledger), beginning, now, chance).at());
  }

  /** No longer polls a source; what is under way ends. */
  public void end(String source) {
    pulses.remove(source);
    errands.forget(source);
  }

  /** How a source that is polled is doing. */
  public SourceStatus status(Source source) {
    return SourceStatus.of(source, notebook.ledger(source.id()), clock.instant());
  }

  /**
   * Does what is due of a source: its listing, and articles that are to be fetched. The rota is
   * told when there is more to do.
   *
   * @return completes, never with a failure, when the listing was looked at and what it names is
   *     written down; articles may be under way still
   */
  public CompletionStage<Void> turn(String id) {
    Pulse pulse = pulses.get(id);
    if (pulse == null) {
      return CompletableFuture.completedFuture(null);
    }
    Instant now = clock.instant();
    synchronized (pulse) {
      if (pulse.turning()) {
        return CompletableFuture.completedFuture(null);
      }
      pulse.turning(true);
    }
    Instant due = notebook.ledger(id).due();
    CompletionStage<Void> listing =
        due == null || !due.isAfter(now)
            ? look(pulse, now)
            : CompletableFuture.completedFuture(null);
    fetchDue(pulse);
    return listing.handle(
        (done, thrown) -> {
          if (thrown != null) {
            LOG.error("{}: its turn could not be written down", id, Causes.of(thrown));
          }
          synchronized (pulse) {
            pulse.turning(false);
          }
          fetchDue(pulse);
          tell(pulse);
          return null;
        });
  }

  private CompletionStage<Void> look(Pulse pulse, Instant now) {
    ListingTurn turn =
        new ListingTurn(
            pulse,
            fetcher,
            reader,
            notebook,
            executor,
            now,
            now.atZone(schedule.zone(pulse.source())).toLocalDate());
    return turn.run()
        .handle(
            (done, thrown) -> {
              Throwable cause = thrown == null ? null : Causes.of(thrown);
              if (!(cause instanceof CancellationException)) {
                settle(pulse, turn, cause);
              }
              return null;
            });
  }

  private void settle(Pulse pulse, ListingTurn turn, @Nullable Throwable thrown) {
    Source source = pulse.source();
    Instant now = clock.instant();
    ListingTurn.Failure failure = turn.failure();
    if (thrown != null) {
      LOG.error("{}: its turn failed", source.id(), thrown);
      failure =
          new ListingTurn.Failure(
              FetchException.Weight.SOFT, "internal-error", String.valueOf(thrown), null);
    }
    synchronized (pulse) {
      Ledger.Draft draft = notebook.ledger(source.id()).draft();
      if (failure != null) {
        draft.trouble =
            draft.trouble.and(
                failure.weight(), failure.fate(), failure.words(), failure.retryAt(), now);
      } else {
        draft.trouble = draft.trouble.over();
        draft.rhythm = turn.findings().watched(draft.rhythm, schedule);
        if (turn.findings().fresh() > 0) {
          draft.lastNew = now;
          if (source.kind() == Kind.EPAPER) {
            draft.morning = draft.morning.found(now, schedule.zone(source), turn.first());
          }
        }
        draft.firstTurn = draft.firstTurn == null ? now : draft.firstTurn;
      }
      draft.lastTurn = now;
      Due due = schedule.next(source, draft.ledger(), now, chance);
      draft.due = due.at();
      draft.why = due.why();
      notebook.keep(draft.ledger(), List.of(), forgotten(source, draft, now));
    }
  }

  private Collection<Item> forgotten(Source source, Ledger.Draft draft, Instant now) {
    Instant last = draft.lastForgotten;
    boolean lately = last != null && last.plus(FORGETTING_STEP).isAfter(now);
    if (lately || draft.lastRead == null) {
      return List.of();
    }
    draft.lastForgotten = now;
    return notebook.lastListedBefore(source.id(), draft.lastRead.minus(REMEMBERED));
  }

  /** Fetches what is due, some at a time; each that ends makes room for the next. */
  private void fetchDue(Pulse pulse) {
    while (pulses.get(pulse.source().id()) == pulse) {
      Item item;
      synchronized (pulse) {
        item = nextDue(pulse, clock.instant());
        if (item == null || !pulse.underway().add(item.key())) {
          return;
        }
      }
      errands
          .run(pulse, item)
          .whenComplete(
              (done, thrown) -> {
                if (thrown != null && Causes.of(thrown) instanceof CancellationException) {
                  return; // the daemon ends; whoever polls next begins with what is due
                }
                if (thrown != null) {
                  LOG.error("{}: {} is lost until a restart", item.source(), item.url(), thrown);
                }
                synchronized (pulse) {
                  if (thrown == null) {
                    pulse.underway().remove(item.key());
                  }
                }
                fetchDue(pulse);
                tell(pulse);
              });
    }
  }

  private @Nullable Item nextDue(Pulse pulse, Instant until) {
    int underway = pulse.underway().size();
    if (underway >= MOST_UNDERWAY) {
      return null;
    }
    return notebook.due(pulse.source().id(), until, underway + 1).stream()
        .filter(item -> !pulse.underway().contains(item.key()))
        .findFirst()
        .orElse(null);
  }

  private void tell(Pulse pulse) {
    String id = pulse.source().id();
    Ledger ledger;
    Instant at;
    boolean quiet;
    synchronized (pulse) {
      if (pulse.turning() || pulses.get(id) != pulse) {
        return;
      }
      ledger = notebook.ledger(id);
      Item item = nextDue(pulse, Instant.MAX);
      Instant due = ledger.due();
      at = due;
      if (item != null && item.due() != null && (due == null || item.due().isBefore(due))) {
        at = item.due();
      }
      quiet = pulse.underway().isEmpty();
    }
    if (at != null) {
      Instant soon = clock.instant().plus(SOON);
      rota.due(id, at.isBefore(soon) ? soon : at);
    }
    if (quiet) {
      statuses.accept(SourceStatus.of(pulse.source(), ledger, clock.instant()));
    }
  }

  /** When a source has something to do: its listing, or an article. */
  private @Nullable Instant next(String id, Ledger ledger) {
    Instant due = ledger.due();
    return notebook.due(id, Instant.MAX, 1).stream()
        .map(Item::due)
        .filter(at -> at != null && (due == null || at.isBefore(due)))
        .findFirst()
        .orElse(due);
  }
}
