package org.copydesk.poll.listing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.zip.GZIPInputStream;
import org.copydesk.decode.PageDecoder;
import org.copydesk.page.Intake;
import org.copydesk.page.MediaKind;
import org.copydesk.page.RawPage;
import org.copydesk.page.RejectedPageException;
import org.jspecify.annotations.Nullable;

/** The text of a listing, by the same evidence of its charset as that of a page. */
final class ListingBytes {
  private static final int CHUNK = 1 << 16;

  private final PageDecoder decoder = new PageDecoder();

  /**
   * The text of a listing; what is gzip data, whatever its label, is unpacked first.
   *
   * @param charset what was declared of it beside the bytes
   * @param most the most bytes that it may unpack to
   * @throws UnreadableListingException when the bytes are no text, or too many
   */
  String text(byte[] body, String url, @Nullable String charset, long most) {
    byte[] bytes = body;
    // Some servers compress what is compressed already.
    for (int times = 0; times < 2 && isGzip(bytes); times++) {
      bytes = unpacked(bytes, most);
    }
    Intake intake = new Intake("poll", "listing", null, url, charset, Instant.EPOCH, null);
    try {
      return decoder.decode(new RawPage(MediaKind.HTML, bytes, intake)).text();
    } catch (RejectedPageException e) {
      throw new UnreadableListingException(e.detail());
    }
  }

  /** RFC 1952, 2.3.1. */
  private static boolean isGzip(byte[] bytes) {
    return bytes.length > 2 && bytes[0] == 0x1F && bytes[1] == (byte) 0x8B;
  }

  private static byte[] unpacked(byte[] bytes, long most) {
    ByteArrayOutputStream unpacked = new ByteArrayOutputStream(bytes.length * 4);
    byte[] chunk = new byte[CHUNK];
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes), CHUNK)) {
      int read = in.read(chunk);
      while (read >= 0) {
        unpacked.write(chunk, 0, read);
        if (unpacked.size() > most) {
          throw new UnreadableListingException("It unpacks to more than " + most + " bytes");
        }
        read = in.read(chunk);
      }
    } catch (IOException e) {
      throw new UnreadableListingException("Its gzip data is damaged: " + e.getMessage());
    }
    return unpacked.toByteArray();
  }
}
