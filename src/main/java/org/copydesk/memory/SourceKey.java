package org.copydesk.memory;

import crawlercommons.domains.EffectiveTldFinder;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.copydesk.event.ArticleEvent;
import org.copydesk.script.Folding;
import org.jspecify.annotations.Nullable;

/**
 * Whose article it is.
 *
 * @param host the registrable domain (public suffix list) of the article's URL; absent without one
 * @param name the outlet that the page names, folded; absent where it names none
 * @param intake the id of the source by which it came in
 */
record SourceKey(@Nullable String host, @Nullable String name, String intake) {
  static SourceKey of(ArticleEvent event) {
    String url = event.canonicalUrl() == null ? event.url() : event.canonicalUrl();
    String name = event.source() == null ? "" : Folding.key(event.source());
    return new SourceKey(
        url == null ? null : host(url), name.isEmpty() ? null : name, event.intake().source());
  }

  private static @Nullable String host(String url) {
    try {
      String host = new URI(url).getHost();
      if (host == null) {
        return null;
      }
      String domain = EffectiveTldFinder.getAssignedDomain(host, true, false);
      return domain == null ? host.toLowerCase(Locale.ROOT) : domain;
    } catch (URISyntaxException e) {
      return null;
    }
  }

  /** The key under which what the source repeats is remembered. */
  String text() {
    if (host != null) {
      return "host " + host;
    }
    return name == null ? "intake " + intake : "name " + name;
  }

  /**
   * Whether both may be one source: the same host or, where one has none, names that do not
   * disagree.
   */
  boolean agrees(SourceKey other) {
    if (host != null && other.host != null) {
      return host.equals(other.host);
    }
    return name == null || other.name == null || name.equals(other.name);
  }
}
