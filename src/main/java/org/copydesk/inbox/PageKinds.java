package org.copydesk.inbox;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.copydesk.page.MediaKind;

/** Which kind of page a file holds, by the ending of its name. */
final class PageKinds {
  private static final Map<String, MediaKind> BY_ENDING =
      Map.of(
          ".txt", MediaKind.TEXT,
          ".html", MediaKind.HTML,
          ".htm", MediaKind.HTML,
          ".xhtml", MediaKind.HTML);

  private PageKinds() {}

  /** The kind of a file of this name; empty where none is known. */
  static Optional<MediaKind> of(String fileName) {
    int dot = fileName.lastIndexOf('.');
    return dot < 0
        ? Optional.empty()
        : Optional.ofNullable(BY_ENDING.get(fileName.substring(dot).toLowerCase(Locale.ROOT)));
  }
}
