package org.copydesk.strip.html;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import org.copydesk.page.Intake;
import org.copydesk.page.Page;
import org.copydesk.page.UsualZone;
import org.copydesk.strip.field.DateCustoms;
import org.copydesk.strip.field.HomeZones;
import org.copydesk.strip.field.SiteNames;
import org.copydesk.strip.field.WordFile;
import org.jspecify.annotations.Nullable;

/** Tells how a page's dates are read. Safe across threads. */
final class PageCustoms {
  private static final Set<String> DAY_FIRST = WordFile.read("site-words.txt").words("day-first");

  private final HomeZones homes = new HomeZones();
  private final DateCustoms customs;

  /**
   * @param zone the zone of times that state none
   */
  PageCustoms(UsualZone zone) {
    this.customs = DateCustoms.of(zone);
  }

  /** The customs of a page, by its language and its address. */
  DateCustoms of(@Nullable String language, String url, Page page) {
    String tag = language == null ? "" : language;
    String host = SiteNames.hostOf(url);
    ZoneId stated = page.guidance().zone();
    DateCustoms local = customs.in(tag);
    local = stated == null ? local.at(homes.of(host, tag)) : local.in(stated);
    if (DAY_FIRST.contains(host.substring(host.lastIndexOf('.') + 1))
        || DAY_FIRST.contains(UrlSlug.region(url))) {
      local = local.withMonthFirst(false);
    }
    Intake intake = page.intake();
    Instant seen = intake.status() == null ? null : intake.fetchedAt();
    return local.seen(seen);
  }
}
