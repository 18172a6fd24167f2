package org.copydesk.strip.field;

import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Map;
import org.copydesk.article.Stamp;

/** The zones that languages are at home in. Data: {@code home-zones.txt}. */
public final class HomeZones {
  private final Map<String, ZoneId> zones = new HashMap<>();

  public HomeZones() {
    WordFile.read("home-zones.txt").entries().forEach((l, zone) -> zones.put(l, ZoneId.of(zone)));
  }

  /**
   * A moment in UTC that is midnight where the page's language is at home, on the clock of that
   * place: a publishing system that knows the day alone tells it so. Any other stamp as it is.
   */
  public Stamp settled(Stamp stamp, DateCustoms customs) {
    Stamp local = local(stamp, customs);
    return LocalTime.MIDNIGHT.equals(local.time()) ? local : stamp;
  }

  /**
   * A moment in UTC on the clock of the place where the page's language is at home. Any other stamp
   * as it is.
   */
  public Stamp local(Stamp stamp, DateCustoms customs) {
    ZoneId home = zones.get(customs.language());
    if (home == null || stamp.time() == null || !ZoneOffset.UTC.equals(stamp.offset())) {
      return stamp;
    }
    ZonedDateTime local =
        OffsetDateTime.of(stamp.day(), stamp.time(), ZoneOffset.UTC).atZoneSameInstant(home);
    return Stamp.of(local.toOffsetDateTime());
  }
}
