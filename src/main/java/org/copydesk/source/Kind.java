package org.copydesk.source;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a source's addresses lead to. */
public enum Kind {
  /** RSS 0.9x to 2.0, RDF, Atom, JSON Feed, Baidu's news protocol. */
  FEED,
  /** A news sitemap, or an index of sitemaps. */
  SITEMAP,
  /** A page that lists articles: a home page, a section. */
  LIST,
  /** The issues of a printed paper: an index by date, its pages, their articles. */
  EPAPER;

  /** The kind as it is written in {@code sources.yaml}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind that a word means. */
  public static Optional<Kind> of(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
  }
}
