package org.copydesk.poll;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.copydesk.poll.listing.Hints;
import org.copydesk.source.CronTimes;
import org.copydesk.source.Durations;
import org.copydesk.source.Kind;
import org.copydesk.source.Source;
import org.jspecify.annotations.Nullable;

/**
 * When a source is polled next. Stateless and safe across threads.
 *
 * <p>A source without an interval of its own is polled when the articles that its rhythm expects to
 * be waiting by then have waited long enough, all together. For a steady rate that is the rule of
 * the square root: four times the articles, twice the polls, which for a given number of requests
 * makes the mean delay of articles the least. For a source that sleeps at night and prints in the
 * morning it falls into place by itself. While it is worth it, an article is found within a quarter
 * of an hour. The constants are those that did best in {@code SimulationTest}, on several seeds.
 */
public final class Schedule {
  /** The shortest wait, unless a source has a shorter interval. */
  public static final Duration SHORTEST = Duration.ofMinutes(5);

  /** The longest wait, whatever happens, unless a source has a longer interval or a cron. */
  public static final Duration LONGEST = Duration.ofHours(24);

  /** How long the expected articles may wait, all together, in article-minutes. */
  private static final double PATIENCE = 6;

  /** Where so many articles are expected by then, it is polled so soon at the latest. */
  private static final double WORTH = 0.06;

  private static final Duration SOON = Duration.ofMinutes(13);

  /** Caches and ttl are respected up to here: some sites state a day and publish by the hour. */
  private static final Duration MOST_TTL = Duration.ofMinutes(60);

  /** Blog software writes "hourly" into every feed, whatever its blog does. */
  private static final Duration MOST_UPDATE_PERIOD = Duration.ofMinutes(15);

  private static final Duration ISSUE_STEP = Duration.ofMinutes(10);
  private static final Duration ISSUE_LATE_STEP = Duration.ofHours(1);
  private static final int ISSUE_WINDOW_MINUTES = 6 * 60;
  private static final int ISSUE_DAY_END = 20 * 60;

  private static final Duration MOST_JITTER = Duration.ofMinutes(2);
  private static final Duration SPREAD_EACH = Duration.ofMillis(20);

  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("EEE HH:mm", Locale.ROOT);

  private final ZoneId desk;

  /**
   * @param desk the zone of sources that state none
   */
  public Schedule(ZoneId desk) {
    this.desk = desk;
  }

  /** The zone in which a source's day passes. */
  public ZoneId zone(Source source) {
    return source.zone() == null ? desk : source.zone();
  }

  /**
   * When a source is polled for the first time after a start: as it was due, or, when that has
   * passed or was never set, soon, spread so that 50 sources a second begin.
   *
   * @param before when it was due; absent where it was never polled
   * @param sources how many sources begin with it
   */
  public Due first(@Nullable Instant before, int sources, Instant now, RandomGenerator chance) {
    if (before != null && before.isAfter(now) && before.isBefore(now.plus(LONGEST))) {
      return new Due(before, List.of(new Term("start", "as it was due before the restart")));
    }
    long spread = SPREAD_EACH.toMillis() * Math.max(1, sources);
    Instant at = now.plusMillis((long) (chance.nextDouble() * spread));
    return new Due(at, List.of(new Term("start", "at once, with others spread out")));
  }

  /**
   * When a source is polled next.
   *
   * @param ledger what is known of it, the poll that ended now included
   */
  public Due next(Source source, Ledger ledger, Instant now, RandomGenerator chance) {
    Weighing weighing = new Weighing(now);
    if (source.interval() != null) {
      weighing.begin(
          now.plus(source.interval()),
          "interval",
          "every " + Durations.words(source.interval()) + ", as sources.yaml has it");
    } else if (source.cron() != null) {
      ZonedDateTime time = CronTimes.of(source.cron()).after(now.atZone(zone(source)));
      weighing.begin(
          time.toInstant(),
          "cron",
          "\"" + source.cron() + "\": " + clock(time.toInstant(), source));
    } else if (source.kind() == Kind.EPAPER) {
      issue(source, ledger, weighing);
    } else {
      rhythm(source, ledger, weighing);
      hints(ledger, weighing);
    }
    boolean own = source.interval() != null || source.cron() != null;
    trouble(ledger.trouble(), weighing, own);
    if (!own) {
      skipped(ledger.hints(), weighing, source);
    }
    jitter(weighing, chance, source.cron() != null);
    return weighing.due();
  }

  private void rhythm(Source source, Ledger ledger, Weighing weighing) {
    Rhythm rhythm = ledger.rhythm();
    Instant now = weighing.now;
    ZoneId zone = zone(source);
    double lively = rhythm.liveliness();
    double expected = 0;
    double waiting = 0;
    int minutes = 0;
    int weekday = -1;
    double[] rates = {};
    while (minutes < LONGEST.toMinutes()) {
      ZonedDateTime local = now.plusSeconds(60L * minutes).atZone(zone);
      if (local.getDayOfWeek().getValue() - 1 != weekday) {
        weekday = local.getDayOfWeek().getValue() - 1;
        rates = rhythm.ratesOf(weekday);
      }
      // today's liveliness fades into the usual
      double today = 1 + (lively - 1) * Math.pow(0.5, minutes / 180.0);
      expected += rates[Rhythm.bin(local)] * today / 60;
      waiting += expected;
      minutes++;
      boolean enough = waiting >= PATIENCE && minutes >= SHORTEST.toMinutes();
      if (enough || (minutes >= SOON.toMinutes() && expected >= WORTH)) {
        break;
      }
    }
    weighing.begin(
        now.plusSeconds(60L * minutes),
        "rhythm",
        String.format(
            Locale.ROOT,
            "about %s articles a day, today %.1f times as many; by %s %.2f are expected",
            daily(rhythm),
            lively,
            clock(now.plusSeconds(60L * minutes), source),
            expected));
  }

  private static String daily(Rhythm rhythm) {
    double daily = rhythm.perHour() * 24;
    return String.format(Locale.ROOT, daily < 10 ? "%.1f" : "%.0f", daily);
  }

  private static void hints(Ledger ledger, Weighing weighing) {
    Hints hints = ledger.hints();
    if (hints.ttl() != null) {
      weighing.atLeast(hints.ttl(), MOST_TTL, "ttl", "the listing may be kept for");
    }
    if (hints.updatePeriod() != null) {
      weighing.atLeast(
          hints.updatePeriod(), MOST_UPDATE_PERIOD, "sy:update", "the listing is updated every");
    }
    if (ledger.maxAge() != null && !ledger.maxAge().isZero()) {
      weighing.atLeast(ledger.maxAge(), MOST_TTL, "max-age", "the server says it is fresh for");
    }
  }

  /** Until today's issue is there, every ten minutes of the morning, then hourly until evening. */
  private void issue(Source source, Ledger ledger, Weighing weighing) {
    ZoneId zone = zone(source);
    ZonedDateTime local = weighing.now.atZone(zone);
    Morning morning = ledger.morning();
    int minute = local.getHour() * 60 + local.getMinute();
    int start = morning.start();
    String opens = String.format(Locale.ROOT, "%02d:%02d", start / 60, start % 60);
    if (morning.has(local.toLocalDate())) {
      boolean growing = weighing.now.equals(ledger.lastNew());
      if (growing) {
        weighing.begin(
            weighing.now.plus(ISSUE_STEP.multipliedBy(2)),
            "issue",
            "today's issue has just come; more pages may follow");
      } else {
        tomorrow(weighing, local, start, "today's issue is there; the next from " + opens);
      }
    } else if (minute < start) {
      weighing.begin(at(local, 0, start), "issue", "today's issue is looked for from " + opens);
    } else if (minute < start + ISSUE_WINDOW_MINUTES) {
      weighing.begin(
          weighing.now.plus(ISSUE_STEP),
          "issue",
          "today's issue may come at any time since " + opens);
    } else if (minute < ISSUE_DAY_END) {
      weighing.begin(
          weighing.now.plus(ISSUE_LATE_STEP), "issue", "today's issue is late; looked for hourly");
    } else {
      tomorrow(weighing, local, start, "no issue today; the next from " + opens);
    }
  }

  private static void tomorrow(Weighing weighing, ZonedDateTime local, int start, String text) {
    weighing.begin(at(local, 1, start), "issue", text);
  }

  private static Instant at(ZonedDateTime local, int days, int minute) {
    return local
        .toLocalDate()
        .plusDays(days)
        .atTime(LocalTime.ofSecondOfDay(minute * 60L))
        .atZone(local.getZone())
        .toInstant();
  }

  private static void trouble(Trouble trouble, Weighing weighing, boolean own) {
    if (trouble.inARow() > 0) {
      String times = trouble.inARow() == 1 ? "once" : trouble.inARow() + " times in a row";
      weighing.atLeast(
          trouble.pause(), LONGEST, "failures", trouble.fate() + ", " + times + "; slowed down to");
    }
    weighing.within(own);
    if (trouble.retryAt() != null) {
      weighing.notBefore(trouble.retryAt(), "retry-after", "the site asked for patience");
    }
  }

  /**
   * The hours and days on which a listing says not to ask; one that leaves no time is passed over.
   */
  private void skipped(Hints hints, Weighing weighing, Source source) {
    Set<Integer> hours = hints.skipHours().size() < 24 ? hints.skipHours() : Set.of();
    Set<DayOfWeek> days = hints.skipDays().size() < 7 ? hints.skipDays() : Set.of();
    ZonedDateTime at = weighing.at.atZone(ZoneOffset.UTC);
    Instant most = weighing.now.plus(LONGEST);
    while ((hours.contains(at.getHour()) || days.contains(at.getDayOfWeek()))
        && at.toInstant().isBefore(most)) {
      at = at.withMinute(0).withSecond(0).withNano(0).plusHours(1);
    }
    if (at.toInstant().isAfter(weighing.at)) {
      Instant end = at.toInstant().isAfter(most) ? most : at.toInstant();
      weighing.notBefore(
          end, "skip", "the listing asks to be left alone until " + clock(end, source));
    }
  }

  private static void jitter(Weighing weighing, RandomGenerator chance, boolean cron) {
    Duration wait = Duration.between(weighing.now, weighing.at);
    long most = cron ? 20_000 : Math.min(MOST_JITTER.toMillis(), Math.max(0, wait.toMillis() / 20));
    long millis = (long) (chance.nextDouble() * most);
    weighing.at = weighing.at.plusMillis(millis);
    weighing.why.add(new Term("jitter", "so that not all come at once: " + millis / 1000 + " s"));
  }

  private String clock(Instant time, Source source) {
    return CLOCK.format(time.atZone(zone(source)));
  }

  /** A time that moves with each reason. */
  private static final class Weighing {
    private final Instant now;
    private final List<Term> why = new ArrayList<>();
    private Instant at;

    Weighing(Instant now) {
      this.now = now;
      this.at = now;
    }

    void begin(Instant time, String name, String text) {
      at = time;
      why.add(new Term(name, text));
    }

    void atLeast(Duration wait, Duration most, String name, String text) {
      Duration heard = wait.compareTo(most) > 0 ? most : wait;
      String cap =
          heard.equals(wait) ? "" : ", of which " + Durations.words(most) + " are waited at most";
      notBefore(now.plus(heard), name, text + " " + Durations.words(wait) + cap);
    }

    void notBefore(Instant time, String name, String text) {
      Instant most = now.plus(LONGEST);
      Instant heard = time.isAfter(most) ? most : time;
      boolean moves = heard.isAfter(at);
      at = moves ? heard : at;
      why.add(new Term(name, moves ? text : text + " (no later than it is anyway)"));
    }

    /** The bounds; an editor's own interval or cron may be outside them. */
    void within(boolean own) {
      if (!own && at.isBefore(now.plus(SHORTEST))) {
        at = now.plus(SHORTEST);
        why.add(new Term("least", "no source more often than every 5m"));
      }
      if (!own && at.isAfter(now.plus(LONGEST))) {
        at = now.plus(LONGEST);
        why.add(new Term("most", "every source once a day"));
      }
    }

    Due due() {
      return new Due(at, why);
    }
  }
}
