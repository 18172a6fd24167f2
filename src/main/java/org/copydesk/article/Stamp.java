package org.copydesk.article;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A date that a page states, as exactly as it states it.
 *
 * @param day the day
 * @param time the time of day; absent where the page states none
 * @param offset the offset from UTC of that time; present exactly when the time is
 * @param assumed whether the page does not state that offset
 */
public record Stamp(
    LocalDate day, @Nullable LocalTime time, @Nullable ZoneOffset offset, boolean assumed) {
  private static final DateTimeFormatter ISO =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX", Locale.ROOT);

  public Stamp {
    if ((time == null) != (offset == null)) {
      throw new IllegalArgumentException("a time has an offset, and an offset a time: " + day);
    }
  }

  /** A day without a time. */
  public static Stamp of(LocalDate day) {
    return new Stamp(day, null, null, false);
  }

  /** A moment. */
  public static Stamp of(OffsetDateTime moment) {
    return new Stamp(moment.toLocalDate(), moment.toLocalTime(), moment.getOffset(), false);
  }

  /** A time of day on a clock that the page does not state. */
  public static Stamp assuming(ZoneId zone, LocalDateTime local) {
    ZoneOffset offset = zone.getRules().getOffset(local);
    return new Stamp(local.toLocalDate(), local.toLocalTime(), offset, true);
  }

  /** The same time on another day. */
  public Stamp on(LocalDate other) {
    return new Stamp(other, time, offset, assumed);
  }

  /** ISO 8601: the date alone, or date, time to the second and offset. */
  public String iso() {
    return time == null || offset == null
        ? day.toString()
        : ISO.format(OffsetDateTime.of(day, time, offset));
  }
}
