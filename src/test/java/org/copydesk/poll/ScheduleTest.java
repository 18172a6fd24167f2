package org.copydesk.poll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.copydesk.fetch.FetchException.Weight;
import org.copydesk.poll.listing.Hints;
import org.copydesk.source.Kind;
import org.copydesk.source.Source;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ScheduleTest {
  private static final Instant MONDAY = Instant.parse("2026-03-02T00:00:00Z");
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  private final Schedule schedule = new Schedule(ZoneOffset.UTC);
  private final SplittableRandom chance = new SplittableRandom(1);

  @Test
  void theMoreASourcePublishesTheSoonerItIsPolled() {
    Duration agency = wait(steady(200));
    Duration city = wait(steady(30));
    Duration weekly = wait(steady(1 / 7.0));
    assertTrue(agency.compareTo(Duration.ofMinutes(11)) < 0, agency.toString());
    assertTrue(agency.compareTo(city) <= 0, city.toString());
    assertTrue(city.compareTo(Duration.ofMinutes(20)) < 0, city.toString());
    assertTrue(weekly.compareTo(Duration.ofHours(1)) > 0, weekly.toString());
    assertTrue(weekly.compareTo(Duration.ofHours(24)) <= 0, weekly.toString());
  }

  @Test
  void aNewsroomThatSleepsAtNightIsLeftAloneAtNight() {
    List<Instant> mornings = new ArrayList<>();
    for (int day = 0; day < 21; day++) {
      for (int article = 0; article < 20; article++) {
        mornings.add(MONDAY.plus(Duration.ofMinutes(24 * 60L * (day - 21) + 390 + article)));
      }
    }
    Rhythm rhythm =
        Rhythm.unknown()
            .watched(MONDAY.minus(Duration.ofDays(21)), MONDAY, mornings, 0, ZoneOffset.UTC);
    Ledger.Draft draft = Ledger.of("paper").draft();
    draft.rhythm = rhythm;
    Instant evening = MONDAY.plus(Duration.ofHours(20));
    Duration night = Duration.between(evening, next(draft, evening).at());
    Instant early = MONDAY.plus(Duration.ofMinutes(385));
    Duration morning = Duration.between(early, next(draft, early).at());
    assertTrue(night.compareTo(Duration.ofMinutes(45)) > 0, night.toString());
    assertTrue(morning.compareTo(Duration.ofMinutes(8)) < 0, morning.toString());
  }

  @Test
  void aQuietWeekdayIsLearned() {
    List<Instant> weekdays = new ArrayList<>();
    for (int day = 0; day < 28; day++) {
      Instant midnight = MONDAY.minus(Duration.ofDays(28 - day));
      if (midnight.atZone(ZoneOffset.UTC).getDayOfWeek() != DayOfWeek.SUNDAY) {
        for (int hour = 0; hour < 24; hour++) {
          weekdays.add(midnight.plus(Duration.ofHours(hour)));
        }
      }
    }
    Ledger.Draft draft = Ledger.of("paper").draft();
    draft.rhythm =
        Rhythm.unknown()
            .watched(MONDAY.minus(Duration.ofDays(28)), MONDAY, weekdays, 0, ZoneOffset.UTC);
    Instant sunday = NOON.plus(Duration.ofDays(6));
    Duration onSunday = Duration.between(sunday, next(draft, sunday).at());
    Duration onMonday = Duration.between(NOON, next(draft, NOON).at());
    assertTrue(
        onSunday.compareTo(onMonday.multipliedBy(3).dividedBy(2)) > 0, onSunday + " " + onMonday);
  }

  @Test
  void whatIsPublishedNowCountsBeforeWhatIsUsual() {
    Rhythm usual =
        Rhythm.unknown()
            .watched(NOON.minus(Duration.ofDays(20)), NOON, spread(5 * 20, 20), 0, ZoneOffset.UTC);
    Rhythm lively = usual.watched(NOON, NOON.plusSeconds(3600), List.of(), 12, ZoneOffset.UTC);
    assertTrue(lively.liveliness() > 3, "" + lively.liveliness());
    Rhythm calm =
        lively.watched(
            NOON.plusSeconds(3600), NOON.plus(Duration.ofDays(2)), List.of(), 0, ZoneOffset.UTC);
    assertTrue(calm.liveliness() < 1, "" + calm.liveliness());
  }

  @Test
  void whatAListingAndItsServerSayIsHeardUpToABound() {
    Duration wait = wait(draft -> draft.hints = hints(Duration.ofMinutes(30), null));
    assertTrue(wait.compareTo(Duration.ofMinutes(30)) >= 0, wait.toString());
    assertTrue(wait(draft -> draft.hints = hints(Duration.ofDays(30), null)).toMinutes() <= 63);
    assertTrue(wait(draft -> draft.hints = hints(null, Duration.ofHours(1))).toMinutes() <= 17);
    Duration fresh = wait(draft -> draft.maxAge = Duration.ofMinutes(40));
    assertTrue(fresh.compareTo(Duration.ofMinutes(40)) >= 0, fresh.toString());
  }

  @Test
  void skippedHoursAndDaysAreSkippedUnlessNoneIsLeft() {
    Hints night = new Hints(null, null, Set.of(12, 13, 14), Set.of());
    assertEquals(15, at(draft -> draft.hints = night).atZone(ZoneOffset.UTC).getHour());
    Hints monday = new Hints(null, null, Set.of(), Set.of(DayOfWeek.MONDAY));
    assertEquals(
        LocalDate.of(2026, 3, 3),
        at(draft -> draft.hints = monday).atZone(ZoneOffset.UTC).toLocalDate());
    Hints never = new Hints(null, null, Set.of(), Set.of(DayOfWeek.values()));
    assertTrue(wait(draft -> draft.hints = never).toMinutes() < 30);
  }

  @Test
  void failuresSlowDownByTheirWeightAndNeverEndASource() {
    Duration soft = failing(Weight.SOFT, 3);
    Duration hard = failing(Weight.HARD, 3);
    assertTrue(failing(Weight.TEMPORARY, 3).compareTo(soft) < 0);
    assertTrue(soft.compareTo(hard) < 0);
    assertTrue(soft.compareTo(failing(Weight.SOFT, 4)) < 0);
    assertTrue(failing(Weight.HARD, 50).compareTo(Duration.ofMinutes(24 * 60 + 3)) < 0);
    assertTrue(failing(Weight.HARD, 50).compareTo(Duration.ofHours(24)) >= 0);
  }

  @Test
  void aSiteThatAsksForPatienceGetsItUpToADay() {
    Instant asked = NOON.plus(Duration.ofHours(3));
    assertTrue(!at(draft -> draft.trouble = trouble(asked)).isBefore(asked));
    Instant absurd = NOON.plus(Duration.ofDays(300));
    assertTrue(wait(draft -> draft.trouble = trouble(absurd)).compareTo(Duration.ofHours(25)) < 0);
  }

  @Test
  void anIntervalOrACronOfTheEditorsHoldsWhateverTheListingSays() {
    Ledger.Draft draft = Ledger.of("s").draft();
    draft.hints = hints(Duration.ofHours(1), null);
    Source every = source("kind: feed, interval: 2m");
    Duration wait = Duration.between(NOON, schedule.next(every, draft.ledger(), NOON, chance).at());
    assertTrue(wait.toSeconds() >= 120 && wait.toSeconds() <= 126, wait.toString());
    Source timed = source("kind: feed, cron: '30 7 * * *'");
    Instant at =
        new Schedule(ZoneId.of("Asia/Shanghai")).next(timed, draft.ledger(), NOON, chance).at();
    assertEquals("2026-03-02T23:30", at.toString().substring(0, 16));
  }

  @Test
  void anEpaperIsLookedForInTheMorningUntilItsIssueIsThere() {
    Source paper = source("kind: epaper");
    Ledger.Draft draft = Ledger.of("s").draft();
    Instant night = MONDAY.plus(Duration.ofHours(1));
    assertEquals(5, hour(paper, draft, night));
    Instant morning = MONDAY.plus(Duration.ofHours(6));
    Duration step =
        Duration.between(morning, schedule.next(paper, draft.ledger(), morning, chance).at());
    assertTrue(step.toMinutes() >= 10 && step.toMinutes() <= 11, step.toString());
    draft.morning = draft.morning.found(morning, ZoneOffset.UTC, false);
    draft.lastNew = morning;
    Instant later = morning.plusSeconds(1200);
    Due tomorrow = schedule.next(paper, draft.ledger(), later, chance);
    assertEquals("2026-03-03T05:3", tomorrow.at().toString().substring(0, 15));
    assertTrue(tomorrow.why().get(0).text().contains("today's issue is there"));
  }

  @Test
  void everyTermIsSaid() {
    Ledger.Draft draft = Ledger.of("s").draft();
    draft.rhythm = steady(30);
    draft.hints = new Hints(Duration.ofMinutes(20), Duration.ofHours(1), Set.of(), Set.of());
    draft.maxAge = Duration.ofMinutes(5);
    draft.trouble = trouble(NOON.plusSeconds(60));
    assertEquals(
        List.of("rhythm", "ttl", "sy:update", "max-age", "failures", "retry-after", "jitter"),
        next(draft, NOON).why().stream().map(Term::name).toList());
  }

  @Test
  void fiveThousandSourcesDoNotBeginAtOnce() {
    Map<Long, Integer> perSecond = new java.util.HashMap<>();
    Instant last = NOON;
    for (int i = 0; i < 5000; i++) {
      Instant at = schedule.first(null, 5000, NOON, chance).at();
      perSecond.merge(at.getEpochSecond(), 1, Integer::sum);
      last = at.isAfter(last) ? at : last;
    }
    assertTrue(perSecond.values().stream().allMatch(n -> n < 90), perSecond.toString());
    assertTrue(Duration.between(NOON, last).toSeconds() <= 100);
    Instant due = NOON.plusSeconds(777);
    assertEquals(due, schedule.first(due, 5000, NOON, chance).at());
  }

  private int hour(Source source, Ledger.Draft draft, Instant now) {
    return schedule.next(source, draft.ledger(), now, chance).at().atZone(ZoneOffset.UTC).getHour();
  }

  private static Rhythm steady(double perDay) {
    return Rhythm.unknown()
        .watched(
            NOON.minus(Duration.ofDays(28)),
            NOON,
            spread((int) (perDay * 28), 28),
            0,
            ZoneOffset.UTC);
  }

  private static List<Instant> spread(int count, int days) {
    List<Instant> times = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      times.add(NOON.minus(Duration.ofDays(days)).plusSeconds(86_400L * days * i / count));
    }
    return times;
  }

  private static Hints hints(@Nullable Duration ttl, @Nullable Duration period) {
    return new Hints(ttl, period, Set.of(), Set.of());
  }

  private static Trouble trouble(Instant retryAt) {
    return Trouble.NONE.and(Weight.TEMPORARY, "throttled", "429", retryAt, NOON);
  }

  private Duration failing(Weight weight, int times) {
    return wait(
        draft -> {
          for (int i = 0; i < times; i++) {
            draft.trouble = draft.trouble.and(weight, "timed-out", "no answer", null, NOON);
          }
        });
  }

  private Duration wait(Rhythm rhythm) {
    return wait(draft -> draft.rhythm = rhythm);
  }

  private Duration wait(Consumer<Ledger.Draft> change) {
    return Duration.between(NOON, at(change));
  }

  private Instant at(Consumer<Ledger.Draft> change) {
    Ledger.Draft draft = Ledger.of("s").draft();
    draft.rhythm = steady(60);
    change.accept(draft);
    return next(draft, NOON).at();
  }

  private Due next(Ledger.Draft draft, Instant now) {
    return schedule.next(
        Source.of("s", Kind.FEED, URI.create("https://s.example/")), draft.ledger(), now, chance);
  }

  private static Source source(String fields) {
    return WrittenSource.of("s", "url: 'https://s.example/', " + fields);
  }
}
