package org.copydesk.article;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
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
 */
public record Stamp(LocalDate day, @Nullable LocalTime time, @Nullable ZoneOffset offset) {
  private static final DateTimeFormatter ISO =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX", Locale.ROOT);

  public Stamp {
    if ((time == null) != (offset == null)) {
      throw new IllegalArgumentException("a time has an offset, and an offset a time: " + day);
    }
  }

  /** A day without a time. */
  public static Stamp of(LocalDate day) {
    return new Stamp(day, null, null);
  }

  /** A moment. */
  public static Stamp of(OffsetDateTime moment) {
    return new Stamp(moment.toLocalDate(), moment.toLocalTime(), moment.getOffset());
  }

  /** ISO 8601: the date alone, or date, time to the second and offset. */
  public String iso() {
    return time == null || offset == null
        ? day.toString()
        : ISO.format(OffsetDateTime.of(day, time, offset));
  }
}
