package org.copydesk.url;

import crawlercommons.filters.basic.BasicURLNormalizer;
import java.util.regex.Pattern;

/**
 * One spelling for each URL: the normal form of crawler-commons, without a fragment, without the
 * parameters that tell how a reader came, without a session in the path. Articles are known by it,
 * so that what it does to a URL must not change lightly.
 */
public final class CanonicalUrl {
  private static final BasicURLNormalizer NORMALIZER = BasicURLNormalizer.newBuilder().build();

  /** Java Servlet Specification 4.0, 7.1.3: URL rewriting. */
  private static final Pattern SESSION = Pattern.compile("(?i);jsessionid=[^/?#;]*");

  /** What is left when something goes may have another normal form; a round or two settle it. */
  private static final int MOST_ROUNDS = 32;

  private CanonicalUrl() {}

  /**
   * The one spelling of a URL; a text that is no URL stays as it is. The spelling of a spelling is
   * itself.
   */
  public static String of(String url) {
    String spelling = url;
    for (int round = 0; round < MOST_ROUNDS; round++) {
      String next = without(normal(spelling));
      if (next.equals(spelling)) {
        return next;
      }
      spelling = next;
    }
    return spelling;
  }

  private static String without(String url) {
    String sessionless = url.indexOf(';') < 0 ? url : SESSION.matcher(url).replaceFirst("");
    return TrackingParameters.removed(sessionless);
  }

  private static String normal(String url) {
    String normal = NORMALIZER.filter(url);
    return normal == null || normal.isEmpty() ? url : normal;
  }
}
