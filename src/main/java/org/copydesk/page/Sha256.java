package org.copydesk.page;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * SHA-256 (FIPS 180-4) in lower-case hexadecimal digits: of pages' bytes, and, shortened, of what
 * makes an id. An instance digests one text that comes in pieces; it is not safe across threads.
 */
public final class Sha256 {
  private static final int ID_BYTES = 16;

  private final MessageDigest digest = algorithm();

  /** The digest of bytes, 64 digits. */
  public static String of(byte[] bytes) {
    return HexFormat.of().formatHex(algorithm().digest(bytes));
  }

  /** An id made of a text, 32 digits: the first half of the digest of its UTF-8. */
  public static String id(String text) {
    return new Sha256().add(text).id();
  }

  /** Takes the next piece of the text, which ends with a whole character; this. */
  public Sha256 add(String piece) {
    digest.update(piece.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  /** The {@linkplain #id(String) id} of the pieces, once. */
  public String id() {
    return HexFormat.of().formatHex(digest.digest(), 0, ID_BYTES);
  }

  private static MessageDigest algorithm() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
