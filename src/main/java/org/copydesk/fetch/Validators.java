package org.copydesk.fetch;

import org.jspecify.annotations.Nullable;

/**
 * What a server gave to ask whether something has changed since (RFC 9110, section 8.8). Sent back
 * byte by byte as it came, weak marks, missing quotes and all.
 *
 * @param etag the value of {@code ETag}
 * @param lastModified the value of {@code Last-Modified}
 */
public record Validators(@Nullable String etag, @Nullable String lastModified) {
  private static final Validators NONE = new Validators(null, null);

  /** No validators: the request is unconditional. */
  public static Validators none() {
    return NONE;
  }
}
