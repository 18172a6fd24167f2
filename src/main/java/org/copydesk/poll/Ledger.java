package org.copydesk.poll;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.copydesk.poll.listing.Hints;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of a source.
 *
 * @param source its id
 * @param places the addresses that it was fetched from
 * @param rhythm how often and when it publishes
 * @param trouble its failures since it last answered
 * @param hints what its listing says of how often to ask
 * @param maxAge how long its server says that the listing stays fresh; absent where it does not
 * @param morning when its issues appear, of an e-paper
 * @param tally what became of its articles
 * @param watch how its articles usually are
 * @param firstTurn when it was first polled with success; absent: never
 * @param lastTurn when it was last polled, with success or without; absent: never
 * @param lastRead when its listing was last found changed, and read; absent: never
 * @param lastNew when its last new articles were found; absent: never
 * @param lastNewUrl the address of one of them
 * @param lastForgotten when items were last forgotten; absent: never
 * @param due when it is polled next; absent: at once
 * @param why why then
 */
public record Ledger(
    String source,
    Map<String, Place> places,
    Rhythm rhythm,
    Trouble trouble,
    Hints hints,
    @Nullable Duration maxAge,
    Morning morning,
    Tally tally,
    Watch watch,
    @Nullable Instant firstTurn,
    @Nullable Instant lastTurn,
    @Nullable Instant lastRead,
    @Nullable Instant lastNew,
    @Nullable String lastNewUrl,
    @Nullable Instant lastForgotten,
    @Nullable Instant due,
    List<Term> why) {
  public Ledger {
    places = Map.copyOf(places);
    why = List.copyOf(why);
  }

  /** A source that was never polled. */
  public static Ledger of(String source) {
    return new Ledger(
        source,
        Map.of(),
        Rhythm.unknown(),
        Trouble.NONE,
        Hints.NONE,
        null,
        Morning.UNKNOWN,
        Tally.NOTHING,
        Watch.NOTHING,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        List.of());
  }

  /** The same, to be changed. */
  Draft draft() {
    return new Draft(this);
  }

  /** A ledger while entries are made. For one thread. */
  static final class Draft {
    final String source;
    Map<String, Place> places;
    Rhythm rhythm;
    Trouble trouble;
    Hints hints;
    @Nullable Duration maxAge;
    Morning morning;
    Tally tally;
    Watch watch;
    @Nullable Instant firstTurn;
    @Nullable Instant lastTurn;
    @Nullable Instant lastRead;
    @Nullable Instant lastNew;
    @Nullable String lastNewUrl;
    @Nullable Instant lastForgotten;
    @Nullable Instant due;
    List<Term> why;

    private Draft(Ledger ledger) {
      source = ledger.source;
      places = ledger.places;
      rhythm = ledger.rhythm;
      trouble = ledger.trouble;
      hints = ledger.hints;
      maxAge = ledger.maxAge;
      morning = ledger.morning;
      tally = ledger.tally;
      watch = ledger.watch;
      firstTurn = ledger.firstTurn;
      lastTurn = ledger.lastTurn;
      lastRead = ledger.lastRead;
      lastNew = ledger.lastNew;
      lastNewUrl = ledger.lastNewUrl;
      lastForgotten = ledger.lastForgotten;
      due = ledger.due;
      why = ledger.why;
    }

    Ledger ledger() {
      return new Ledger(
          source,
          places,
          rhythm,
          trouble,
          hints,
          maxAge,
          morning,
          tally,
          watch,
          firstTurn,
          lastTurn,
          lastRead,
          lastNew,
          lastNewUrl,
          lastForgotten,
          due,
          why);
    }
  }
}
