package org.copydesk.fetch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.hc.core5.http.HttpEntity;
import org.jspecify.annotations.Nullable;

/**
 * Reads a body up to its cap, counted after decompression and while it is read: whatever a server
 * sends, no more than that is ever held. What is beyond is not read off the wire either.
 */
final class Body {
  private static final int CHUNK = 16 * 1024;
  private static final byte[] NONE = {};

  private final Hop hop;
  private final Attempt attempt;

  Body(Hop hop, Attempt attempt) {
    this.hop = hop;
    this.attempt = attempt;
  }

  /**
   * The whole body.
   *
   * @throws TooLargeException when it is over the cap
   * @throws IOException when it cannot be read to its end
   */
  byte[] read(@Nullable HttpEntity entity) throws IOException {
    if (entity == null) {
      return NONE;
    }
    int most = hop.content().maxBytes();
    ByteArrayOutputStream read = new ByteArrayOutputStream();
    boolean cuttable = hop.content() == Content.ROBOTS;
    boolean promising = cuttable || entity.getContentLength() <= most;
    if (!promising || !copy(entity.getContent(), read, most)) {
      attempt.cut();
      if (!cuttable) {
        throw new TooLargeException(
            hop.uri() + " is larger than " + most / (1024 * 1024) + " MB, decompressed");
      }
    }
    return read.toByteArray();
  }

  /** The start of a body, as far as it can be read. */
  byte[] start(@Nullable HttpEntity entity, int most) {
    ByteArrayOutputStream read = new ByteArrayOutputStream();
    try {
      if (entity != null) {
        boolean whole = copy(entity.getContent(), read, most);
        if (!whole) {
          attempt.cut();
        }
      }
    } catch (IOException e) {
      attempt.cut(); // what has come is enough to tell by
    }
    return read.toByteArray();
  }

  /** Copies at most so many bytes; whether that was all. */
  private static boolean copy(InputStream in, ByteArrayOutputStream out, int most)
      throws IOException {
    byte[] chunk = new byte[CHUNK];
    int left = most;
    while (true) {
      int count = in.read(chunk, 0, Math.min(CHUNK, left + 1));
      if (count < 0) {
        return true;
      }
      out.write(chunk, 0, Math.min(count, left));
      if (count > left) {
        return false;
      }
      left -= count;
    }
  }
}
