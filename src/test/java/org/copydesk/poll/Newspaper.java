package org.copydesk.poll;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * A simulated source with a known rhythm.
 *
 * @param id its id
 * @param rhythm what kind of newsroom it is
 * @param host where it stands
 * @param zone where its readers live
 * @param dated whether its listing states dates
 * @param published when its articles are published, in order, from a month before the simulation on
 * @param headers what its server says beside a listing
 * @param ttl what its listing says of how long to keep it, in minutes; 0 for nothing
 */
record Newspaper(
    String id,
    Rhythm rhythm,
    String host,
    ZoneId zone,
    boolean dated,
    List<Instant> published,
    Map<String, String> headers,
    int ttl) {
  /** The rhythms. */
  enum Rhythm {
    /** A county paper: its issue in the morning at once, now and then something over the day. */
    COUNTY,
    /** An agency: hundreds a day, fewer at night. */
    AGENCY,
    /** A city's site: dozens a day, none at night. */
    CITY,
    /** A blog: about one a week. */
    BLOG
  }

  private static final List<ZoneId> ZONES =
      List.of(
          ZoneId.of("Asia/Shanghai"),
          ZoneId.of("Asia/Shanghai"),
          ZoneId.of("Asia/Shanghai"),
          ZoneId.of("Europe/Berlin"),
          ZoneId.of("Europe/London"),
          ZoneId.of("America/New_York"));

  static List<Newspaper> invent(int count, Instant from, Instant to, RandomGenerator chance) {
    List<Newspaper> papers = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      double kind = chance.nextDouble();
      Rhythm rhythm =
          kind < 0.45
              ? Rhythm.COUNTY
              : kind < 0.5 ? Rhythm.AGENCY : kind < 0.75 ? Rhythm.CITY : Rhythm.BLOG;
      ZoneId zone = ZONES.get(chance.nextInt(ZONES.size()));
      boolean shared = chance.nextDouble() < 0.1; // ten papers of one house
      String host = shared ? "house" + i % 10 + ".example" : "paper" + i + ".example";
      double word = chance.nextDouble();
      papers.add(
          new Newspaper(
              "paper-" + i,
              rhythm,
              host,
              zone,
              chance.nextDouble() < 0.7,
              times(rhythm, zone, from, to, chance),
              word < 0.3 ? Map.of("cache-control", "max-age=300") : Map.of(),
              word > 0.95 ? 60 : word > 0.9 ? 30 : 0));
    }
    return papers;
  }

  private static List<Instant> times(
      Rhythm rhythm, ZoneId zone, Instant from, Instant to, RandomGenerator chance) {
    List<Instant> times = new ArrayList<>();
    LocalDate last = to.atZone(zone).toLocalDate();
    double size = chance.nextDouble();
    double hour = 5.5 + 2 * chance.nextDouble();
    for (LocalDate day = from.atZone(zone).toLocalDate();
        !day.isAfter(last);
        day = day.plusDays(1)) {
      Instant midnight = day.atStartOfDay(zone).toInstant();
      boolean weekend =
          day.getDayOfWeek() == DayOfWeek.SUNDAY || day.getDayOfWeek() == DayOfWeek.SATURDAY;
      switch (rhythm) {
        case COUNTY -> {
          if (day.getDayOfWeek() != DayOfWeek.SUNDAY) {
            double today = hour + 0.25 * chance.nextGaussian();
            spread(times, midnight, today, today + 0.6, 6 + 18 * size, chance);
          }
          spread(times, midnight, 8.5, 18, weekend ? 1 : 3, chance);
        }
        case AGENCY -> {
          double a = 150 + 350 * size;
          spread(times, midnight, 0, 6, a * 0.06, chance);
          spread(times, midnight, 6, 22, a * (weekend ? 0.5 : 0.86), chance);
          spread(times, midnight, 22, 24, a * 0.08, chance);
        }
        case CITY ->
            spread(times, midnight, 6.5, 23, (20 + 50 * size) * (weekend ? 0.6 : 1), chance);
        case BLOG -> spread(times, midnight, 8, 23, (0.5 + size) / 7, chance);
      }
    }
    times.removeIf(time -> time.isBefore(from) || !time.isBefore(to));
    Collections.sort(times);
    return times;
  }

  /** A Poisson number of articles, each at any time of a stretch of the day. */
  private static void spread(
      List<Instant> times,
      Instant midnight,
      double fromHour,
      double toHour,
      double mean,
      RandomGenerator chance) {
    double at = 0;
    while (true) {
      at -= Math.log(1 - chance.nextDouble()) / mean;
      if (at >= 1) {
        return;
      }
      double hours = fromHour + at * (toHour - fromHour);
      times.add(midnight.plus(Duration.ofSeconds((long) (hours * 3600))));
    }
  }
}
