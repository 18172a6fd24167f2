package org.copydesk.poll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.copydesk.poll.Simulation.Figures;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The schedule's figures, printed beside those of a fixed interval. {@code -Dsimulation.sources},
 * {@code -Dsimulation.seed} and {@code -Dsimulation.start} (an instant) try others.
 */
class SimulationTest {
  private static final Duration HOURS = Duration.ofHours(12);

  @Test
  void halfADayOfHundredSources() {
    Figures figures = figures(7, 100, Instant.parse("2026-03-03T20:00:00Z"), null);
    assertPolite(figures);
    assertTrue(figures.within60() > 0.95, figures.toString());
  }

  @Test
  @Tag("fault") // takes minutes
  void halfADayOfAThousandSources() {
    long seed = Long.getLong("simulation.seed", 1);
    int sources = Integer.getInteger("simulation.sources", 1000);
    Instant start = Instant.parse(System.getProperty("simulation.start", "2026-03-03T20:00:00Z"));
    Figures adaptive = figures(seed, sources, start, null);
    Figures fixed = figures(seed, sources, start, Duration.ofMinutes(15));
    Figures asDear =
        figures(
            seed,
            sources,
            start,
            Duration.ofSeconds(900 * fixed.listingRequests() / adaptive.listingRequests()));
    assertPolite(adaptive);
    assertPolite(fixed);
    assertTrue(adaptive.within15() > 0.88, adaptive.toString());
    assertTrue(adaptive.within60() > 0.985, adaptive.toString());
    assertTrue(adaptive.listingRequests() < 0.8 * fixed.listingRequests(), adaptive.toString());
    assertTrue(adaptive.within15() > asDear.within15(), adaptive + "\n" + asDear);
  }

  private static void assertPolite(Figures figures) {
    assertTrue(figures.leastPause().compareTo(Simulation.PACE) >= 0, figures.toString());
    assertEquals(0, figures.lost(), figures.toString());
  }

  private static Figures figures(
      long seed, int sources, Instant start, @Nullable Duration interval) {
    Figures figures = new Simulation(seed, sources, start, HOURS, interval).run().figures();
    System.out.printf(
        Locale.ROOT,
        "seed %d, %d sources from %s, %s: %s%n",
        seed,
        sources,
        start,
        interval == null ? "adaptive" : "every " + interval.toSeconds() + " s",
        figures);
    return figures;
  }
}
