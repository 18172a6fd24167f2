package org.copydesk.page;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a page came in.
 *
 * @param kind the way in: {@code file} or {@code poll}
 * @param source the id of the source, never blank: the sub-folder of the inbox, or the polled
 *     source
 * @param file the file's path below the inbox, or its name; absent for a polled page
 * @param url where the page was fetched from or is known to stand; absent where nobody said
 * @param declaredCharset the charset that the transport declared (HTTP header, manifest); absent
 *     where it declared none
 * @param fetchedAt when the bytes were read
 * @param status the HTTP status; absent for files
 */
public record Intake(
    String kind,
    String source,
    @Nullable String file,
    @Nullable String url,
    @Nullable String declaredCharset,
    Instant fetchedAt,
    @Nullable Integer status) {
  public Intake {
    if (kind.isBlank() || source.isBlank()) {
      throw new IllegalArgumentException(
          "an intake has a kind and a source: " + kind + ", " + source);
    }
  }

  /** A file of the drop folder or of the command line. */
  public static Intake ofFile(String source, String file, Instant fetchedAt) {
    return new Intake("file", source, file, null, null, fetchedAt, null);
  }

  /** The same intake, with what is known beside the bytes. */
  public Intake known(@Nullable String url, @Nullable String declaredCharset) {
    return new Intake(kind, source, file, url, declaredCharset, fetchedAt, status);
  }
}
