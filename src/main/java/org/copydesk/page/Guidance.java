package org.copydesk.page;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a page beside its bytes: what its source's configuration says of all its pages,
 * and what the listing that named it says of this one.
 *
 * @param zone the zone of dates that state none; absent for the desk's
 * @param language a BCP 47 tag; absent where the page is to tell
 * @param select CSS selectors by the event's names of fields, {@code body} for the body; what one
 *     finds wins over all that the page offers elsewhere
 * @param strike CSS selectors of what is no part of the article
 * @param offered what the listing says of the article, for what the page does not state
 */
public record Guidance(
    @Nullable ZoneId zone,
    @Nullable String language,
    Map<String, String> select,
    List<String> strike,
    Offered offered) {
  /** Nothing is known. */
  public static final Guidance NONE =
      new Guidance(null, null, Map.of(), List.of(), Offered.NOTHING);

  public Guidance {
    select = Map.copyOf(select);
    strike = List.copyOf(strike);
  }
}
