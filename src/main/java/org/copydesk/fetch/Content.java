package org.copydesk.fetch;

/** What is asked for: how large it may be, and what the request says it would like to have. */
public enum Content {
  /** A page of an article, of a section, of an e-paper. */
  PAGE(10 * 1024 * 1024, "text/html,application/xhtml+xml;q=0.9,*/*;q=0.5"),
  /** A feed: RSS, Atom, JSON Feed, news protocol. */
  FEED(
      15 * 1024 * 1024,
      "application/rss+xml,application/atom+xml,application/feed+json,application/rdf+xml;q=0.9,application/xml;q=0.8,application/json;q=0.8,text/xml;q=0.8,*/*;q=0.5"),
  /** A sitemap or an index of sitemaps. */
  SITEMAP(
      50 * 1024 * 1024,
      "application/xml,text/xml;q=0.9,application/gzip;q=0.8,text/plain;q=0.7,*/*;q=0.5"),
  /** A {@code robots.txt}; what is beyond the cap is not read, as RFC 9309, section 2.5, has it. */
  ROBOTS(500 * 1024, "text/plain,*/*;q=0.5");

  private final int maxBytes;
  private final String accept;

  Content(int maxBytes, String accept) {
    this.maxBytes = maxBytes;
    this.accept = accept;
  }

  /** The most bytes that a body may have, decompressed. */
  public int maxBytes() {
    return maxBytes;
  }

  /** The value of the request's {@code Accept} header. */
  public String accept() {
    return accept;
  }
}
