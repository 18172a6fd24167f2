package org.copydesk.strip.html;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What an element is to the flow of text. The HTML standard's own elements; others flow inline. */
enum TagKind {
  /** Flows in the line. */
  INLINE,
  /** A link: flows in the line, its text is counted apart. */
  LINK,
  /** Bold or otherwise loud text in the line. */
  STRONG,
  /** Ends the line. */
  BREAK,
  /** Stands apart from what is around it. */
  BLOCK,
  /** A part of a list, a table or a figure: stands apart, but belongs to what is around it. */
  PART,
  PARAGRAPH,
  HEADING,
  LIST,
  ITEM,
  QUOTE,
  CAPTION,
  PREFORMATTED,
  TABLE,
  ROW,
  CELL,
  /** Never shown as text. */
  SKIPPED;

  private static final Map<String, TagKind> BY_NAME = new HashMap<>();

  static {
    name(LINK, "a");
    name(STRONG, "b strong");
    name(BREAK, "br");
    name(
        BLOCK,
        "html body div section article main header footer nav aside form fieldset hgroup address"
            + " center hr"
            + " dialog button legend frameset noframes listing search amp-sidebar founder-content founder-title"
            + " details summary");
    name(LIST, "ul ol dl menu");
    name(PARAGRAPH, "p");
    name(HEADING, "h1 h2 h3 h4 h5 h6");
    name(ITEM, "li dt dd");
    name(QUOTE, "blockquote");
    name(CAPTION, "figcaption");
    name(PREFORMATTED, "pre plaintext xmp");
    name(TABLE, "table");
    name(ROW, "tr");
    name(CELL, "td th");
    name(
        SKIPPED,
        "head script style noscript template svg canvas iframe object embed applet audio video map"
            + " area select option textarea input datalist progress meter link meta title base"
            + " colgroup col source track param rp rt amp-analytics amp-ad amp-embed");
  }

  private static void name(TagKind kind, String names) {
    for (String name : names.split(" ", -1)) {
      BY_NAME.put(name, kind);
    }
  }

  /** The names of the elements that do not flow inline. */
  static Set<String> names() {
    return Collections.unmodifiableSet(BY_NAME.keySet());
  }

  /** The kind of the element with this lower-case name. */
  static TagKind of(String name) {
    return BY_NAME.getOrDefault(name, INLINE);
  }

  /** Whether it is a part of a line. */
  boolean withinLines() {
    return this == INLINE || this == LINK || this == STRONG;
  }

  /** Whether it holds passages, rather than being one or a part of one. */
  boolean holdsPassages() {
    return this == BLOCK;
  }
}
