package org.copydesk.event;

import crawlercommons.filters.basic.BasicURLNormalizer;

/** One spelling for each URL. */
final class CanonicalUrl {
  private static final BasicURLNormalizer NORMALIZER = BasicURLNormalizer.newBuilder().build();

  private CanonicalUrl() {}

  /** The normal form of a URL; a text that is no URL stays as it is. */
  static String of(String url) {
    String normal = NORMALIZER.filter(url);
    return normal == null || normal.isEmpty() ? url : normal;
  }
}
