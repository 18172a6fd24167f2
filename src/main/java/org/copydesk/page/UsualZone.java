package org.copydesk.page;

import java.time.ZoneId;

/**
 * The zone of times that state none.
 *
 * @param zone the zone
 * @param set whether somebody set it; else it holds only where a page does not tell where it is at
 *     home
 */
public record UsualZone(ZoneId zone, boolean set) {
  /** One that holds for every page. */
  public static UsualZone set(ZoneId zone) {
    return new UsualZone(zone, true);
  }
}
