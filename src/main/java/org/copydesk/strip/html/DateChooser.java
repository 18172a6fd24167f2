package org.copydesk.strip.html;

import static java.time.temporal.ChronoUnit.MINUTES;

import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.copydesk.article.Fields;
import org.copydesk.article.Stamp;
import org.copydesk.strip.field.DateCustoms;
import org.copydesk.strip.field.DateLabels;
import org.copydesk.strip.field.DateReader;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the dates of publication and of the last change: from what the page tells machines and
 * what it shows its readers, from its scripts and its address as the last resorts.
 */
final class DateChooser {
  /** What weighs no more is a last resort. */
  private static final double LAST_RESORT = 1;

  /** What weighs less stands far from the headline. */
  private static final double NEAR = 4;

  /** What weighs as much is told to machines, or stands in an element that is marked as a date. */
  private static final double CERTAIN = 5.7;

  private final ShownClock clock = new ShownClock();
  private final MachineDates machines;
  private final MarkedDates marked;
  private final DateLines lines;
  private final UrlDates addresses;
  private final DateLabels labels = new DateLabels();
  private final ScriptDates scripts;

  DateChooser(MetaNames names) {
    DateReader reader = new DateReader();
    machines = new MachineDates(reader, names);
    marked = new MarkedDates(reader);
    lines = new DateLines(reader);
    addresses = new UrlDates(reader);
    scripts = new ScriptDates(reader);
  }

  /** Chooses, and notes what was considered. */
  void choose(
      PageSurvey page,
      StructuredData data,
      @Nullable LinkedArticle main,
      @Nullable String founder,
      int headline,
      String headlineText,
      String url,
      DateCustoms customs,
      Fields.Builder fields) {
    List<DateOffer> published = new ArrayList<>();
    List<DateOffer> modified = new ArrayList<>();
    machines.read(page, data, main, founder, customs, published, modified);
    Vicinity vicinity = new Vicinity(page, headline, labels);
    marked.read(vicinity, customs, published, modified);
    lines.read(vicinity, headlineText, customs, published, modified);
    YearMonth month = UrlDates.month(url);
    published.replaceAll(offer -> inMonth(offer, month));
    if (published.stream().noneMatch(o -> o.weight() > LAST_RESORT)) {
      scripts.read(page.programs(), customs, published);
    }
    address(url, customs, published);
    onlyChange(published, modified);
    DayOrder.settle(published, modified);
    DateOffer best = DateOffer.best(published);
    DateOffer taken =
        best == null
            ? null
            : DateRivals.settled(best, published, DateOffer.best(modified), customs.zone());
    if (taken != null) {
      boolean told = published.size() > 1;
      Stamp refined = zoned(refined(taken, published), told ? published : modified, customs);
      fields.published(clock.beside(refined, vicinity, customs));
    }
    note("datePublished", published, taken, fields);
    DateOffer change = DateOffer.best(modified);
    if (change != null && (taken == null || !change.stamp().day().isBefore(taken.stamp().day()))) {
      fields.modified(zoned(change.stamp(), modified, customs));
    }
    note("dateModified", modified, change, fields);
  }

  /**
   * Where a page states no date of publication but that of a change, that is its only date and
   * better than none or the day in its address; its origin says so.
   */
  private static void onlyChange(List<DateOffer> published, List<DateOffer> modified) {
    DateOffer change = DateOffer.best(modified);
    boolean alone =
        change != null
            && published.stream()
                .allMatch(
                    o ->
                        o.weight() < LAST_RESORT / 2
                            || (o.origin().equals("url")
                                && o.stamp().day().equals(change.stamp().day())));
    if (alone && change != null) {
      String origin = change.origin() + ", the only date";
      published.add(new DateOffer(change.stamp(), change.text(), origin, 0.6, false));
    }
  }

  /** A day without a time takes the time of another statement of the same day. */
  private static Stamp refined(DateOffer best, List<DateOffer> offers) {
    if (best.timed()) {
      return best.stamp();
    }
    return offers.stream()
        .filter(o -> o.weight() > NEAR && o.timed())
        .filter(o -> o.stamp().day().equals(best.stamp().day()))
        .findFirst()
        .map(DateOffer::stamp)
        .orElse(best.stamp());
  }

  /**
   * A time of day that states no zone takes that of another statement of the same time. Systems
   * also call their local time UTC, which speaks against no place where the page is at home.
   */
  private static Stamp zoned(Stamp stamp, List<DateOffer> offers, DateCustoms customs) {
    LocalTime time = stamp.time();
    if (time == null || !stamp.assumed()) {
      return stamp;
    }
    boolean home = customs.home() != null;
    for (DateOffer offer : offers) {
      Stamp other = offer.stamp();
      LocalTime stated = other.time();
      if (stated != null
          && other.offset() != null
          && other.day().equals(stamp.day())
          && stated.truncatedTo(MINUTES).equals(time.truncatedTo(MINUTES))
          && !other.assumed()
          && !(home && other.offset().equals(ZoneOffset.UTC))) {
        return other;
      }
    }
    return stamp;
  }

  private static void note(
      String field, List<DateOffer> offers, @Nullable DateOffer taken, Fields.Builder fields) {
    boolean noted = false;
    for (DateOffer offer : offers) {
      boolean same =
          taken != null
              && offer.origin().equals(taken.origin())
              && offer.text().equals(taken.text());
      fields.considered(field, offer.text(), offer.origin(), same && !noted);
      noted |= same;
    }
  }

  /** A date in the month that the address names is more likely the article's. */
  private static DateOffer inMonth(DateOffer offer, @Nullable YearMonth month) {
    boolean uncertain = offer.weight() < CERTAIN;
    return uncertain && month != null && month.equals(YearMonth.from(offer.stamp().day()))
        ? offer.weighing(offer.weight() + 2)
        : offer;
  }

  private void address(String url, DateCustoms customs, List<DateOffer> published) {
    Stamp stamp = addresses.day(url, customs);
    if (stamp != null) {
      published.add(new DateOffer(stamp, url, "url", 0.5, false));
    }
  }
}
