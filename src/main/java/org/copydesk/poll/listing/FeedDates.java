package org.copydesk.poll.listing;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.copydesk.article.Stamp;
import org.copydesk.page.UsualZone;
import org.copydesk.strip.field.DateCustoms;
import org.copydesk.strip.field.DateReader;
import org.jspecify.annotations.Nullable;

/** Dates of listings: those of the standards, and those that sites write instead. */
final class FeedDates {
  private static final int LONGEST = 80;

  private final DateReader reader = new DateReader();

  /**
   * The moment that a field states; absent where it states a day alone, or none.
   *
   * @param zone the zone of a time that states none
   */
  @Nullable OffsetDateTime moment(String field, ZoneId zone, Instant seen) {
    Optional<Stamp> stamp = stamp(field, zone, seen);
    return stamp
        .filter(s -> s.time() != null && s.offset() != null)
        .map(s -> OffsetDateTime.parse(s.iso()))
        .orElse(null);
  }

  /** The day that a field states; absent where it states none. */
  @Nullable LocalDate day(String field, ZoneId zone, Instant seen) {
    return stamp(field, zone, seen).map(Stamp::day).orElse(null);
  }

  private Optional<Stamp> stamp(String field, ZoneId zone, Instant seen) {
    String text = field.strip();
    if (text.isEmpty() || text.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      if (text.length() > 18 && text.charAt(10) == 'T') {
        return Optional.of(
            Stamp.of(OffsetDateTime.parse(text, DateTimeFormatter.ISO_OFFSET_DATE_TIME)));
      }
    } catch (DateTimeException e) {
      // Not as in RFC 3339: read as it is written.
    }
    // RFC 822, 5.1: an old name of UTC.
    text = text.endsWith(" UT") ? text + "C" : text;
    return reader.value(text, DateCustoms.of(UsualZone.set(zone)).seen(seen));
  }
}
