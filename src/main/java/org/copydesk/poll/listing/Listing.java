package org.copydesk.poll.listing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a listing names.
 *
 * @param items the articles, in its order
 * @param further the addresses of listings that belong to it, the most promising first: the
 *     sitemaps of an index, the issue that an e-paper's entrance leads to, the pages of an issue
 * @param hints how often to ask for it
 * @param title what it calls itself
 * @param language the BCP 47 tag that it declares, as written
 */
public record Listing(
    List<Listed> items,
    List<String> further,
    Hints hints,
    @Nullable String title,
    @Nullable String language) {
  public Listing {
    items = List.copyOf(items);
    further = List.copyOf(further);
  }
}
