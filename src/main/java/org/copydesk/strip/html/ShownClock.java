package org.copydesk.strip.html;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.copydesk.article.Stamp;
import org.copydesk.strip.field.DateCustoms;
import org.jspecify.annotations.Nullable;

/**
 * Puts a moment that machines are told in UTC on the clock that the page shows its readers: that of
 * a date which was read beside the headline, or that of the place where the page is at home, where
 * a line has its time. Immutable.
 */
final class ShownClock {
  /** Zones are whole quarters of an hour off UTC. */
  private static final int MINUTES_OF_ZONES = 15;

  private static final int MOST_MINUTES = 14 * 60;

  /** A time beside the headline stands within so many lines. */
  private static final int REACH = 10;

  private static final int LONGEST_FACTS = 120;

  /** A moment on the clock of the first date of its day that the page shows; else as it is. */
  static DateOffer moved(DateOffer told, List<DateOffer> offers) {
    for (DateOffer offer : offers) {
      boolean same = offer.timed() && offer.stamp().day().equals(told.stamp().day());
      Stamp moved = offer.shown() && same ? at(told.stamp(), offer.stamp()) : null;
      if (moved != null) {
        return told.read(moved);
      }
    }
    return told;
  }

  /** A moment on the clock of a date that is shown; absent where no zone has such a clock. */
  static @Nullable Stamp at(Stamp told, Stamp shown) {
    OffsetDateTime moment = moment(told);
    if (moment == null || shown.time() == null) {
      return null;
    }
    LocalDateTime clock = LocalDateTime.of(shown.day(), shown.time());
    LocalDateTime utc =
        moment
            .withOffsetSameInstant(ZoneOffset.UTC)
            .toLocalDateTime()
            .truncatedTo(ChronoUnit.MINUTES);
    long minutes = Duration.between(utc, clock.truncatedTo(ChronoUnit.MINUTES)).toMinutes();
    return minutes % MINUTES_OF_ZONES == 0 && Math.abs(minutes) <= MOST_MINUTES
        ? Stamp.of(moment.withOffsetSameInstant(ZoneOffset.ofTotalSeconds((int) minutes * 60)))
        : null;
  }

  /**
   * A moment in UTC as a line beside the headline has it: 14:20Z where one has 17:20 and none has
   * 14:20. Any other stamp as it is.
   */
  Stamp beside(Stamp told, Vicinity vicinity, DateCustoms customs) {
    Stamp there = customs.local(told);
    if (there.equals(told) || vicinity.headline() < 0) {
      return told;
    }
    boolean found = false;
    List<TextLine> lines = vicinity.page().lines();
    int end = Math.min(lines.size(), vicinity.headline() + REACH + 1);
    for (int i = Math.max(0, vicinity.headline() - REACH); i < end; i++) {
      String text = lines.get(i).text();
      if (text.length() <= LONGEST_FACTS && text.contains(time(told))) {
        return told;
      }
      found |= text.length() <= LONGEST_FACTS && text.contains(time(there));
    }
    return found ? there : told;
  }

  /** The moment that a stamp tells; absent without a time or a zone. */
  static @Nullable OffsetDateTime moment(Stamp stamp) {
    return stamp.time() == null || stamp.offset() == null
        ? null
        : OffsetDateTime.of(stamp.day(), stamp.time(), stamp.offset());
  }

  private static String time(Stamp stamp) {
    return String.valueOf(stamp.time()).substring(0, 5);
  }
}
