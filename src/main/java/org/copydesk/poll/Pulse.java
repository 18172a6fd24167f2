package org.copydesk.poll;

import java.util.HashSet;
import java.util.Set;
import org.copydesk.source.Source;

/** What of a source is under way. Its monitor guards the source's ledger and articles. */
final class Pulse {
  private final Source source;
  private final Set<String> underway = new HashSet<>();
  private boolean turning;

  Pulse(Source source) {
    this.source = source;
  }

  Source source() {
    return source;
  }

  /** The keys of the articles that are being fetched. */
  Set<String> underway() {
    return underway;
  }

  boolean turning() {
    return turning;
  }

  void turning(boolean turning) {
    this.turning = turning;
  }
}
