package org.copydesk.strip.field;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The customs by which a page's dates are read.
 *
 * @param zone the zone of times that state none
 * @param language the page's primary language, such as {@code de}; empty where it is unknown
 * @param monthFirst whether 3/5/2025 is the fifth of March
 * @param seen when the page was fetched, for "3 hours ago"; absent where that is not known
 */
public record DateCustoms(
    ZoneId zone, String language, boolean monthFirst, @Nullable Instant seen) {
  public DateCustoms {
    int hyphen = language.indexOf('-');
    language = (hyphen < 0 ? language : language.substring(0, hyphen)).toLowerCase(Locale.ROOT);
  }

  /** The customs of a page that nothing is known of. */
  public static DateCustoms of(ZoneId zone) {
    return new DateCustoms(zone, "", false, null);
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
    return new DateCustoms(zone, tag, english && !british, seen);
  }

  /** The same customs where times that state no zone are of this one. */
  public DateCustoms in(ZoneId other) {
    return new DateCustoms(other, language, monthFirst, seen);
  }

  /** The same customs with another order of 3/5/2025. */
  public DateCustoms withMonthFirst(boolean first) {
    return new DateCustoms(zone, language, first, seen);
  }

  /** The same customs for a page that was fetched then. */
  public DateCustoms seen(@Nullable Instant moment) {
    return new DateCustoms(zone, language, monthFirst, moment);
  }

  /** Whether years come first, also those of two digits. */
  boolean yearFirst() {
    return language.equals("zh") || language.equals("ja") || language.equals("ko");
  }
}
