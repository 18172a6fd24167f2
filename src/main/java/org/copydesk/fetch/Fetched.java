package org.copydesk.fetch;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a request brought.
 *
 * @param request what was asked
 * @param url where it was found, after redirects
 * @param movedTo the end of the permanent redirects (301, 308) that the chain began with; absent
 *     where it began with none
 * @param status 200 to 299 with a body, or 304 with an empty one
 * @param body the bytes, decompressed
 * @param contentType the media type as the server said it, in lower case, without parameters
 * @param charset the charset that the server declared beside it
 * @param validators what to send the next time, as they came; of a 304 those sent, where it has
 *     none
 * @param maxAge how long the server says that it stays fresh (RFC 9111, section 4.2.1)
 * @param at when the request ended
 */
@SuppressWarnings("ArrayRecordComponent") // handed over once, compared never
public record Fetched(
    FetchRequest request,
    String url,
    @Nullable String movedTo,
    int status,
    byte[] body,
    @Nullable String contentType,
    @Nullable String charset,
    Validators validators,
    @Nullable Duration maxAge,
    Instant at) {
  /** Whether the server says that nothing has changed. */
  public boolean isUnchanged() {
    return status == 304;
  }
}
