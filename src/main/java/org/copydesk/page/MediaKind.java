package org.copydesk.page;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What kind of page the bytes hold. */
public enum MediaKind {
  /** HTML or XHTML. */
  HTML,
  /** A page saved as text, plain or in Markdown. */
  TEXT;

  private static final Map<String, MediaKind> BY_ENDING =
      Map.of(
          ".txt", TEXT,
          ".md", TEXT,
          ".markdown", TEXT,
          ".html", HTML,
          ".htm", HTML,
          ".xhtml", HTML);

  /** The kind that a file's name says by its ending; empty where it says none. */
  public static Optional<MediaKind> ofFile(String name) {
    int dot = name.lastIndexOf('.');
    return dot < 0
        ? Optional.empty()
        : Optional.ofNullable(BY_ENDING.get(name.substring(dot).toLowerCase(Locale.ROOT)));
  }
}
