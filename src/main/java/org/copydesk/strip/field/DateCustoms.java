package org.copydesk.strip.field;

import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import org.copydesk.article.Stamp;
import org.copydesk.page.UsualZone;
import org.jspecify.annotations.Nullable;

/**
 * The customs by which a page's dates are read.
 *
 * @param usual the zone of times that state none, where the page has no home
 * @param home the zone where the page is at home; absent where it does not tell
 * @param language the page's primary language, such as {@code de}; empty where it is unknown
 * @param monthFirst whether 3/5/2025 is the fifth of March
 * @param seen when the page was fetched, for "3 hours ago"; absent where that is not known
 */
public record DateCustoms(
    UsualZone usual,
    @Nullable ZoneId home,
    String language,
    boolean monthFirst,
    @Nullable Instant seen) {
  public DateCustoms {
    int hyphen = language.indexOf('-');
    language = (hyphen < 0 ? language : language.substring(0, hyphen)).toLowerCase(Locale.ROOT);
  }

  /** The customs of a page that nothing is known of. */
  public static DateCustoms of(UsualZone usual) {
    return new DateCustoms(usual, null, "", false, null);
  }

  /** The zone of times that state none. */
  public ZoneId zone() {
    return home == null || usual.set() ? usual.zone() : home;
  }

  /** The same customs for a page in this language (BCP 47), with the language's own day order. */
  public DateCustoms in(String tag) {
    boolean english = tag.equals("en") || tag.startsWith("en-");
    boolean british =
        tag.endsWith("-GB")
            || tag.endsWith("-AU")
            || tag.endsWith("-NZ")
            || tag.endsWith("-IE")
            || tag.endsWith("-IN")
            || tag.endsWith("-ZA");
    return new DateCustoms(usual, home, tag, english && !british, seen);
  }

  /** The same customs where times that state no zone are of this one, where the page is at home. */
  public DateCustoms in(ZoneId zone) {
    return new DateCustoms(UsualZone.set(zone), zone, language, monthFirst, seen);
  }

  /** The same customs for a page that is at home there. */
  public DateCustoms at(@Nullable ZoneId zone) {
    return new DateCustoms(usual, zone, language, monthFirst, seen);
  }

  /** The same customs with another order of 3/5/2025. */
  public DateCustoms withMonthFirst(boolean first) {
    return new DateCustoms(usual, home, language, first, seen);
  }

  /** The same customs for a page that was fetched then. */
  public DateCustoms seen(@Nullable Instant moment) {
    return new DateCustoms(usual, home, language, monthFirst, moment);
  }

  /** Whether years come first, also those of two digits. */
  boolean yearFirst() {
    return language.equals("zh") || language.equals("ja") || language.equals("ko");
  }

  /**
   * A moment in UTC on the clock of the place where the page is at home; any other stamp as it is.
   */
  public Stamp local(Stamp stamp) {
    LocalTime time = stamp.time();
    if (home == null || time == null || !ZoneOffset.UTC.equals(stamp.offset())) {
      return stamp;
    }
    OffsetDateTime moment = OffsetDateTime.of(stamp.day(), time, ZoneOffset.UTC);
    return Stamp.of(moment.atZoneSameInstant(home).toOffsetDateTime());
  }

  /**
   * A moment in UTC that is midnight where the page is at home, on the clock of that place: a
   * publishing system that knows the day alone tells it so. Any other stamp as it is.
   */
  public Stamp midnight(Stamp stamp) {
    Stamp local = local(stamp);
    return LocalTime.MIDNIGHT.equals(local.time()) ? local : stamp;
  }
}
