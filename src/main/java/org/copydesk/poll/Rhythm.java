package org.copydesk.poll;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;

/**
 * How often a source publishes, and at what hours and on what days of the week: articles found
 * against time watched, each half-hour of the day and each weekday for itself. What is old counts
 * less, by half every 14 days; what was seen in the last hours tells whether today is livelier or
 * quieter than usual.
 *
 * <p>The rate at a time is the mean rate times factors for the weekday, the part of the day and the
 * half-hour, times the liveliness. Each factor is what was found against what would have been
 * expected without it, both with a small constant added, so that few articles make no rhythm.
 *
 * <p>The arrays are not changed once they are in here.
 *
 * @param found articles by half-hour of the day, 48, decayed
 * @param watched hours watched by half-hour of the day, 48, decayed
 * @param dayFound articles by weekday from Monday, 7, decayed
 * @param dayWatched hours watched by weekday, 7, decayed
 * @param lately articles found lately, decayed by half every 3 hours
 * @param expected articles that were expected in the same time, decayed likewise
 * @param asOf until when was watched; {@link Instant#EPOCH}: never
 */
@SuppressWarnings("ArrayRecordComponent") // compared never
public record Rhythm(
    double[] found,
    double[] watched,
    double[] dayFound,
    double[] dayWatched,
    double lately,
    double expected,
    Instant asOf) {
  /** Half-hours of a day. */
  static final int BINS = 48;

  private static final double HALF_LIFE_HOURS = 14 * 24;
  private static final double LATELY_HALF_LIFE_HOURS = 3;

  /** A source of which nothing is known is taken for one of 18 articles a day, until it shows. */
  private static final double PRIOR_FOUND = 1.5;

  private static final double PRIOR_HOURS = 2;

  /**
   * A part of the day: so many half-hours before and after. It is learned before the half-hours.
   */
  private static final int PART = 5;

  private static final double PART_PRIOR = 1;
  private static final double BIN_PRIOR = 2;
  private static final double DAY_PRIOR = 5;
  private static final double LATELY_PRIOR = 3;
  private static final double LEAST_LIVELY = 0.2;
  private static final double MOST_LIVELY = 8;

  /** A source of which nothing is known. */
  public static Rhythm unknown() {
    return new Rhythm(
        new double[BINS], new double[BINS], new double[7], new double[7], 0, 0, Instant.EPOCH);
  }

  /** Articles an hour, on the whole. */
  public double perHour() {
    return (sum(found) + PRIOR_FOUND) / (sum(watched) + PRIOR_HOURS);
  }

  /** How many articles all this was learned from, the old ones counting less. */
  public double learnedFrom() {
    return sum(found);
  }

  /** How much livelier than usual the last hours were: 1 as usual. */
  public double liveliness() {
    double ratio = (lately + LATELY_PRIOR) / (expected + LATELY_PRIOR);
    return Math.max(LEAST_LIVELY, Math.min(MOST_LIVELY, ratio));
  }

  /**
   * The usual rate at each half-hour of a weekday, in articles an hour.
   *
   * @param weekday 0 for Monday
   */
  double[] ratesOf(int weekday) {
    double mean = perHour();
    double day = (dayFound[weekday] + DAY_PRIOR) / (mean * dayWatched[weekday] + DAY_PRIOR) * mean;
    double[] rates = new double[BINS];
    for (int bin = 0; bin < BINS; bin++) {
      double part = ratio(around(found, bin, PART), mean * around(watched, bin, PART), PART_PRIOR);
      double base = mean * part;
      double own = ratio(around(found, bin, 1), base * around(watched, bin, 1), BIN_PRIOR);
      rates[bin] = day * part * own;
    }
    return rates;
  }

  /** What was found against what was expected; with little of both, nearly as expected. */
  private static double ratio(double found, double expected, double prior) {
    return (found + prior) / (expected + prior);
  }

  /** The sum of a half-hour and those near it: today's batch may be half an hour early. */
  private static double around(double[] values, int bin, int reach) {
    double sum = 0;
    for (int at = bin - reach; at <= bin + reach; at++) {
      sum += values[Math.floorMod(at, BINS)];
    }
    return sum;
  }

  /** How many articles the usual rates make of a stretch of time. */
  double usual(Instant from, Instant to, ZoneId zone) {
    double[] sum = {0};
    double[][] week = new double[7][];
    eachBin(
        from,
        to,
        zone,
        (bin, weekday, hours) -> {
          if (week[weekday] == null) {
            week[weekday] = ratesOf(weekday);
          }
          sum[0] += week[weekday][bin] * hours;
        });
    return sum[0];
  }

  /**
   * What is known after some time more was watched.
   *
   * @param from since when; a stretch before it was not watched
   * @param to until when, after {@link #asOf}
   * @param times when new articles were published, each within the stretch
   * @param untimed how many more there are of which that is not known
   */
  public Rhythm watched(Instant from, Instant to, List<Instant> times, int untimed, ZoneId zone) {
    double usual = asOf.equals(Instant.EPOCH) ? 0 : usual(from, to, zone);
    double elapsed = asOf.equals(Instant.EPOCH) ? 0 : hours(asOf, to);
    double fade = Math.pow(0.5, elapsed / HALF_LIFE_HOURS);
    double[] newFound = times(found, fade);
    double[] newWatched = times(watched, fade);
    double[] newDayFound = times(dayFound, fade);
    double[] newDayWatched = times(dayWatched, fade);
    double whole = Math.max(hours(from, to), 1.0 / 3600);
    eachBin(
        from,
        to,
        zone,
        (bin, weekday, hours) -> {
          newWatched[bin] += hours;
          newDayWatched[weekday] += hours;
          newFound[bin] += untimed * hours / whole;
          newDayFound[weekday] += untimed * hours / whole;
        });
    for (Instant time : times) {
      ZonedDateTime local = time.atZone(zone);
      newFound[bin(local)]++;
      newDayFound[local.getDayOfWeek().getValue() - 1]++;
    }
    double fadeLately = Math.pow(0.5, elapsed / LATELY_HALF_LIFE_HOURS);
    boolean first = asOf.equals(Instant.EPOCH);
    return new Rhythm(
        newFound,
        newWatched,
        newDayFound,
        newDayWatched,
        first ? 0 : lately * fadeLately + times.size() + untimed,
        first ? 0 : expected * fadeLately + usual,
        to);
  }

  static int bin(ZonedDateTime local) {
    return local.getHour() * 2 + (local.getMinute() >= 30 ? 1 : 0);
  }

  private interface Stretch {
    void take(int bin, int weekday, double hours);
  }

  private static void eachBin(Instant from, Instant to, ZoneId zone, Stretch stretch) {
    Instant at = from;
    while (at.isBefore(to)) {
      ZonedDateTime local = at.atZone(zone);
      long into = (local.getMinute() % 30) * 60L + local.getSecond();
      Instant end = at.plusSeconds(Math.max(1, 1800 - into));
      if (end.isAfter(to)) {
        end = to;
      }
      stretch.take(bin(local), local.getDayOfWeek().getValue() - 1, hours(at, end));
      at = end;
    }
  }

  private static double hours(Instant from, Instant to) {
    return Duration.between(from, to).toMillis() / 3_600_000.0;
  }

  private static double sum(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }

  private static double[] times(double[] values, double factor) {
    double[] product = values.clone();
    for (int i = 0; i < product.length; i++) {
      product[i] *= factor;
    }
    return product;
  }
}
