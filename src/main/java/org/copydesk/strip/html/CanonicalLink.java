package org.copydesk.strip.html;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import org.copydesk.url.StatedUrl;
import org.jspecify.annotations.Nullable;

/** The address that a page gives itself. */
final class CanonicalLink {
  private CanonicalLink() {}

  /**
   * An address made absolute; absent unless it is one of http or https, with a host of its own, and
   * not a site's home page; where the page's own address is known, unless it may be that of this
   * article ({@link StatedUrl}).
   *
   * @param link the address as written
   * @param base the page's own address; empty where it is not known
   */
  static @Nullable String plausible(@Nullable String link, String base) {
    if (link == null || link.isBlank() || link.indexOf(' ') >= 0) {
      return null;
    }
    try {
      URI uri = new URI(link.strip());
      if (!uri.isAbsolute()) {
        if (base.isEmpty()) {
          return null;
        }
        uri = new URI(base).resolve(uri);
      }
      String scheme = uri.getScheme();
      String host = uri.getHost();
      if (scheme == null || host == null || host.indexOf('.') < 0 || host.equals("127.0.0.1")) {
        return null;
      }
      String path = uri.getPath() == null ? "" : uri.getPath();
      boolean home = path.length() < 2 && uri.getQuery() == null;
      boolean web = scheme.equalsIgnoreCase("https") || scheme.equalsIgnoreCase("http");
      if (!web || home) {
        return null;
      }
      // A page whose own address is known is not believed everything about it.
      boolean known = base.startsWith("http");
      boolean believed = !known || StatedUrl.plausible(uri.toString(), base, List.of(), List.of());
      return believed ? uri.toString() : null;
    } catch (URISyntaxException | IllegalArgumentException e) {
      return null;
    }
  }
}
