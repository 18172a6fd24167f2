package org.copydesk.poll;

import org.copydesk.source.Source;
import org.copydesk.url.Site;

/**
 * How far a source's articles may lie: on the sites of its addresses, and on the hosts that it
 * allows.
 */
final class Reach {
  private Reach() {}

  /** Whether an address lies within. */
  static boolean includes(Source source, String url) {
    return source.urls().stream()
        .anyMatch(own -> Site.same(url, own.toString(), source.allowHosts()));
  }
}
