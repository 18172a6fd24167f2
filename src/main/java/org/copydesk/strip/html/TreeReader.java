package org.copydesk.strip.html;

import org.jsoup.nodes.Element;

/** Who reads a page's tree as a {@link TreeWalk} goes over it. For one page, one thread. */
interface TreeReader {
  /**
   * An element begins.
   *
   * @param tag tells of the element as long as this takes
   * @return whether what is inside is read; its end is told then
   */
  boolean open(StartTag tag);

  /** An element that is read ends. */
  void close(Element element, TagTraits traits);

  /** A text, as it stands in the page, with a letter or a sign at least. */
  void text(String text);

  /**
   * A text that is white space of ASCII alone.
   *
   * @param lineEnd whether a line of the source ends in it
   */
  void blank(boolean lineEnd);

  /** A comment. */
  default void comment(String comment) {}
}
