package org.copydesk.command;

import java.io.PrintStream;
import java.util.Locale;

/** A line on a terminal that says how far a long run is; nothing where nobody watches. */
final class Progress {
  private static final long EVERY_NANOS = 200_000_000;

  private final PrintStream terminal;
  private final int total;
  private final boolean shown;
  private final long start = System.nanoTime();
  private long last = start;
  private boolean dirty;

  /**
   * @param shown whether somebody watches
   */
  Progress(PrintStream terminal, int total, boolean shown) {
    this.terminal = terminal;
    this.total = total;
    this.shown = shown;
  }

  /** So many inputs are done. */
  void at(int done, int rejected) {
    long now = System.nanoTime();
    if (shown && now - last > EVERY_NANOS) {
      last = now;
      dirty = true;
      terminal.printf(
          Locale.ROOT,
          "\r\u001b[K%,d of %,d pages, %,d rejected, %.0f a second",
          done,
          total,
          rejected,
          done / ((now - start) / 1e9));
      terminal.flush();
    }
  }

  /** Takes the line away, so that another can stand there. */
  void clear() {
    if (dirty) {
      dirty = false;
      terminal.print("\r\u001b[K");
      terminal.flush();
    }
  }
}
