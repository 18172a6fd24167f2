package org.copydesk.page;

import java.util.List;

/**
 * A page as it came in: bytes that nobody has read yet.
 *
 * <p>The array is not copied; whoever makes a raw page gives the bytes away.
 *
 * @param kind what the bytes are said to hold
 * @param bytes the bytes, unchanged
 * @param intake how they came in
 * @param guidance what is known of the page beside its bytes
 * @param further the pages on which the same article goes on, in order
 */
@SuppressWarnings("ArrayRecordComponent") // handed over once, compared never
public record RawPage(
    MediaKind kind, byte[] bytes, Intake intake, Guidance guidance, List<RawPage> further) {
  public RawPage {
    further = List.copyOf(further);
  }

  /** A page of which nothing else is known. */
  public RawPage(MediaKind kind, byte[] bytes, Intake intake) {
    this(kind, bytes, intake, Guidance.NONE, List.of());
  }
}
