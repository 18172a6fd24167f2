package org.copydesk.poll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class RhythmTest {
  private static final Instant START = Instant.parse("2026-03-02T00:00:00Z");

  @Test
  void whatWasFoundCountsHalfAfterTwoWeeks() {
    Rhythm busy = watched(Rhythm.unknown(), 0, 14, 48);
    double learned = busy.learnedFrom();
    Rhythm quiet = watched(busy, 14, 28, 0);
    assertEquals(0.5, quiet.learnedFrom() / learned, 0.02);
    // Half of what was found, in half of the hours before and all of those since: a third.
    assertTrue(quiet.perHour() < busy.perHour() * 0.37, quiet.perHour() + " an hour");
  }

  @Test
  void aSourceThatFallsSilentIsKnownForItWithinHours() {
    Rhythm busy = watched(Rhythm.unknown(), 0, 14, 48);
    Instant end = START.plus(Duration.ofDays(14));
    Rhythm silent = busy.watched(end, end.plusSeconds(6 * 3600), List.of(), 0, ZoneOffset.UTC);
    assertTrue(silent.liveliness() < 0.5, silent.liveliness() + " of the usual");
    assertEquals(1, watched(busy, 14, 15, 48).liveliness(), 0.2);
  }

  /** After days of so many articles each, spread evenly. */
  private static Rhythm watched(Rhythm before, int from, int to, int aDay) {
    Rhythm rhythm = before;
    for (int hour = 24 * from; hour < 24 * to; hour++) {
      Instant start = START.plus(Duration.ofHours(hour));
      rhythm = rhythm.watched(start, start.plusSeconds(3600), List.of(), aDay / 24, ZoneOffset.UTC);
    }
    return rhythm;
  }
}
