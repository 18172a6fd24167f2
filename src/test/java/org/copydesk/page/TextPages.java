package org.copydesk.page;

import java.time.Instant;

/** Pages of text alone, for tests. */
public final class TextPages {
  private TextPages() {}

  /** A page of a text that was dropped as a file. */
  public static Page of(String text) {
    return new Page(
        MediaKind.TEXT,
        text,
        new CharsetReading("UTF-8", null, "utf-8"),
        "0".repeat(64),
        Intake.ofFile("test", "test", Instant.EPOCH));
  }
}
