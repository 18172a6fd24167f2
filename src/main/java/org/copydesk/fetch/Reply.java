package org.copydesk.fetch;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A server's answer to one request.
 *
 * @param status the status, 200 to 599
 * @param body the bytes, decompressed, of a status 2xx; with 403, 429 and 503 the start of the page
 *     that came with it, 64 KiB at most; empty otherwise
 * @param headers those response headers that are ever read, by lower-case name; nothing else that a
 *     server sends comes any further
 */
@SuppressWarnings("ArrayRecordComponent") // handed over once, compared never
public record Reply(int status, byte[] body, Map<String, String> headers) {
  public Reply {
    headers = Map.copyOf(headers);
  }

  /** The value of a header; null where it is absent. */
  @Nullable String header(String name) {
    return headers.get(name);
  }
}
