package org.copydesk.benchmark;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an extractor made of a page.
 *
 * @param title the headline
 * @param authors who wrote it
 * @param source the outlet that it came from
 * @param published when it was published
 * @param text the body
 */
record Extraction(
    @Nullable String title,
    List<String> authors,
    @Nullable String source,
    @Nullable String published,
    String text) {
  /** Nothing was found. */
  static final Extraction NONE = new Extraction(null, List.of(), null, null, "");
}
