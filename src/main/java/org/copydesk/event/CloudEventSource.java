package org.copydesk.event;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The {@code ce_source} of events: a URI reference, as CloudEvents 1.0 asks for. */
final class CloudEventSource {
  private CloudEventSource() {}

  /** {@code /copydesk/sources/ID}, the id percent-encoded. */
  static String of(String source) {
    return "/copydesk/sources/"
        + URLEncoder.encode(source, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
