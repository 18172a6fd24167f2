package org.copydesk.poll;

import org.copydesk.fetch.Fetched;
import org.copydesk.poll.listing.Listings;
import org.copydesk.poll.listing.UnreadableListingException;
import org.copydesk.strip.links.FirstSight;

/** Looks over HTML pages: for walls, for pages that hold no article, and for their next page. */
public final class PageGlance implements Glance {
  private final Listings listings;
  private final FirstSight firstSight = new FirstSight();

  /**
   * @param listings reads pages as text
   */
  public PageGlance(Listings listings) {
    this.listings = listings;
  }

  @Override
  public Sight at(Fetched page) {
    String html;
    try {
      html = listings.text(page);
    } catch (UnreadableListingException e) {
      return Sight.PLAIN; // the desk says what is wrong with it
    }
    FirstSight.Seen seen = firstSight.of(html, page.url());
    return new Sight(seen.refusal(), seen.detail(), seen.next());
  }
}
