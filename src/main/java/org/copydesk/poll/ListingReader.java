package org.copydesk.poll;

import org.copydesk.fetch.Fetched;
import org.copydesk.poll.listing.Listing;
import org.copydesk.source.Source;

/** Reads what was fetched as a listing of its source. Safe across threads. */
@FunctionalInterface
public interface ListingReader {
  /**
   * Reads a listing.
   *
   * @throws org.copydesk.poll.listing.UnreadableListingException when it is none
   */
  Listing read(Source source, Fetched fetched);
}
