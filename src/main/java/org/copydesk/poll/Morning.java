package org.copydesk.poll;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When the issues of a printed paper appear on the web.
 *
 * @param minutes the minutes of the day at which the last issues were found, 14 at most
 * @param day the local day of the last issue; absent: none was found yet
 */
public record Morning(List<Integer> minutes, @Nullable LocalDate day) {
  private static final int REMEMBERED = 14;
  private static final int EARLIER = 30;
  private static final int USUAL_START = 5 * 60;
  private static final int LATEST_START = 10 * 60;

  /** No issue was found yet. */
  public static final Morning UNKNOWN = new Morning(List.of(), null);

  public Morning {
    minutes = List.copyOf(minutes);
  }

  /**
   * With what was found at a time.
   *
   * @param first whether the source was looked at for the first time, so that nobody knows for how
   *     long the issue has been there
   */
  Morning found(Instant now, ZoneId zone, boolean first) {
    ZonedDateTime local = now.atZone(zone);
    if (local.toLocalDate().equals(day)) {
      return this;
    }
    List<Integer> more = new ArrayList<>(minutes);
    if (!first) {
      more.add(local.getHour() * 60 + local.getMinute());
    }
    return new Morning(
        more.subList(Math.max(0, more.size() - REMEMBERED), more.size()), local.toLocalDate());
  }

  /** The minute of the day from which an issue is looked for: half an hour before the earliest. */
  int start() {
    return minutes.isEmpty()
        ? USUAL_START
        : Math.max(0, Math.min(LATEST_START, Collections.min(minutes) - EARLIER));
  }

  /** Whether the issue of a day was found. */
  boolean has(LocalDate today) {
    return today.equals(day);
  }
}
