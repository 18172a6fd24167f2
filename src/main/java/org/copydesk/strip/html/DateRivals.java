package org.copydesk.strip.html;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.copydesk.article.Stamp;
import org.jspecify.annotations.Nullable;

/**
 * Settles between what a page tells machines and what it shows its readers. A publishing system
 * tells the moment in UTC, or when it made the page anew; the day that readers see beside the
 * headline is the newsroom's.
 */
final class DateRivals {
  private DateRivals() {}

  /**
   * The offer to take, in the newsroom's own zone where the page tells it. What a page shows as
   * changed on a day was published by then, whatever its system says.
   *
   * @param change the last change
   * @param home the zone of dates that state none
   */
  static DateOffer settled(
      DateOffer best, List<DateOffer> offers, @Nullable DateOffer change, ZoneId home) {
    if (change != null && change.shown() && change.stamp().day().isBefore(best.stamp().day())) {
      return change;
    }
    DateOffer local = inLocalZone(best, offers);
    if (best.shown()) {
      return local;
    }
    DateOffer rival = rival(local, offers);
    if (rival == null) {
      return local;
    }
    if (days(local.stamp(), rival.stamp().day()) > 1) {
      return onlyChanged(rival, offers, change) ? local : rival;
    }
    if (!local.timed() || !rival.timed()) {
      OffsetDateTime moment = ShownClock.moment(local.stamp());
      if (moment != null) {
        Stamp there = Stamp.of(moment.atZoneSameInstant(home).toOffsetDateTime());
        if (there.day().equals(rival.stamp().day())) {
          return local.read(there);
        }
      }
      return local.timed() && !utc(local.stamp()) ? local : rival;
    }
    Stamp moved = ShownClock.at(local.stamp(), rival.stamp());
    return moved == null ? rival : local.read(moved);
  }

  /**
   * Whether the page tells machines that the day which it shows is that of its last change, and no
   * statement of a publication says so too.
   */
  private static boolean onlyChanged(
      DateOffer rival, List<DateOffer> offers, @Nullable DateOffer change) {
    LocalDate day = rival.stamp().day();
    return change != null
        && near(change.stamp(), day)
        && offers.stream().noneMatch(o -> o.weight() > 7 && o.stamp().day().equals(day));
  }

  /**
   * The day that the page shows beside its headline, where all that it shows there agree and none
   * agrees with the best; else the day of the address, where it is the day before or after a moment
   * in UTC.
   */
  private static @Nullable DateOffer rival(DateOffer best, List<DateOffer> offers) {
    DateOffer rival = null;
    for (DateOffer offer : offers) {
      if (!offer.shown()) {
        continue;
      }
      boolean agrees = offer.stamp().day().equals(best.stamp().day());
      if (agrees || (rival != null && !rival.stamp().day().equals(offer.stamp().day()))) {
        return null;
      }
      rival = rival == null || (!rival.timed() && offer.timed()) ? offer : rival;
    }
    return rival == null && best.timed() && utc(best.stamp()) ? address(best, offers) : rival;
  }

  private static @Nullable DateOffer address(DateOffer best, List<DateOffer> offers) {
    for (DateOffer offer : offers) {
      long days = ChronoUnit.DAYS.between(best.stamp().day(), offer.stamp().day());
      if (offer.origin().equals("url") && Math.abs(days) == 1) {
        return offer;
      }
    }
    return null;
  }

  /** A moment told in UTC, as another statement of the same moment tells it with its zone. */
  private static DateOffer inLocalZone(DateOffer best, List<DateOffer> offers) {
    OffsetDateTime moment = ShownClock.moment(best.stamp());
    if (moment == null || !utc(best.stamp())) {
      return best;
    }
    for (DateOffer offer : offers) {
      OffsetDateTime other = ShownClock.moment(offer.stamp());
      if (other != null
          && !utc(offer.stamp())
          && Math.abs(Duration.between(moment, other).toSeconds()) < 60) {
        return best.read(offer.stamp());
      }
    }
    return ShownClock.moved(best, offers);
  }

  private static boolean near(Stamp told, LocalDate day) {
    return days(told, day) <= (utc(told) ? 1 : 0);
  }

  private static long days(Stamp stamp, LocalDate day) {
    return Math.abs(ChronoUnit.DAYS.between(stamp.day(), day));
  }

  private static boolean utc(Stamp stamp) {
    return ZoneOffset.UTC.equals(stamp.offset());
  }
}
