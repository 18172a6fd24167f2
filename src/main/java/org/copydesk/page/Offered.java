package org.copydesk.page;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a listing, such as a feed, says of an article that it names.
 *
 * @param origin what the listing is, such as {@code feed}, for the event's origins
 * @param headline the headline
 * @param authors the names of its authors
 * @param published when it was published
 * @param modified when it was last changed
 * @param description the summary, as text
 * @param content the article itself or its beginning, as HTML
 */
public record Offered(
    String origin,
    @Nullable String headline,
    List<String> authors,
    @Nullable OffsetDateTime published,
    @Nullable OffsetDateTime modified,
    @Nullable String description,
    @Nullable String content) {
  /** Nothing is offered. */
  public static final Offered NOTHING =
      new Offered("listing", null, List.of(), null, null, null, null);

  public Offered {
    authors = List.copyOf(authors);
  }
}
