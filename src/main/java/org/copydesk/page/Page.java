package org.copydesk.page;

import java.util.List;

/**
 * A page as text.
 *
 * @param kind what the text holds
 * @param decoded the text, without a byte order mark
 * @param charset how it was decoded
 * @param sha256 the digest of the original bytes, 64 lower-case hexadecimal digits
 * @param intake how it came in
 * @param guidance what is known of the page beside its bytes
 * @param further the pages on which the same article goes on, in order
 */
public record Page(
    MediaKind kind,
    DecodedText decoded,
    CharsetReading charset,
    String sha256,
    Intake intake,
    Guidance guidance,
    List<Page> further) {
  public Page {
    further = List.copyOf(further);
  }

  /** A page of which nothing else is known. */
  public Page(MediaKind kind, String text, CharsetReading charset, String sha256, Intake intake) {
    this(kind, DecodedText.of(text), charset, sha256, intake, Guidance.NONE, List.of());
  }

  /** The whole text as a string. */
  public String text() {
    return decoded.string();
  }

  /** Where its text comes from. */
  public Provenance provenance() {
    return new Provenance(charset, sha256, intake);
  }
}
