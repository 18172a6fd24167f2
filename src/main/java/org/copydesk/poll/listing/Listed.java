package org.copydesk.poll.listing;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article that a listing names.
 *
 * @param url where it stands: absolute, http or https, as the listing has it
 * @param guid what the listing calls it; absent where it gives it no name
 * @param headline its headline, as text
 * @param published when it was published; absent where the listing has no more than a day
 * @param updated when it was last changed; absent where the listing has no more than a day
 * @param summary its summary, as text
 * @param authors the names of its authors, as written
 * @param contentHtml the article itself or its beginning, as HTML
 */
public record Listed(
    String url,
    @Nullable String guid,
    @Nullable String headline,
    @Nullable OffsetDateTime published,
    @Nullable OffsetDateTime updated,
    @Nullable String summary,
    List<String> authors,
    @Nullable String contentHtml) {
  public Listed {
    if (!url.regionMatches(true, 0, "http", 0, 4)) {
      throw new IllegalArgumentException("an article stands at an http address: " + url);
    }
    authors = List.copyOf(authors);
  }

  /** An article of which nothing but its address and perhaps its headline is known. */
  public static Listed of(String url, @Nullable String headline) {
    return new Listed(url, null, headline, null, null, null, List.of(), null);
  }
}
