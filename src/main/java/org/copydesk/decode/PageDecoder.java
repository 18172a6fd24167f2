package org.copydesk.decode;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.copydesk.page.CharsetReading;
import org.copydesk.page.Page;
import org.copydesk.page.RawPage;

/** Reads a page's bytes as text. Stateless and safe across threads. */
public final class PageDecoder {
  /**
   * Reads a page.
   *
   * @throws EmptyPageException when there is nothing to read
   * @throws UndecodablePageException when the bytes are no text
   */
  public Page decode(RawPage raw) {
    if (raw.bytes().length == 0) {
      throw new EmptyPageException("0 bytes");
    }
    return new Page(
        raw.kind(),
        new String(raw.bytes(), StandardCharsets.UTF_8),
        new CharsetReading("UTF-8", raw.intake().declaredCharset(), "utf-8"),
        sha256(raw.bytes()),
        raw.intake());
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
