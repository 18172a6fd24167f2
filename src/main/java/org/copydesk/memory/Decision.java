package org.copydesk.memory;

import java.util.Locale;

/** What becomes of a cleaned article. */
public enum Decision {
  /** It is new: version 1. */
  PUBLISHED,
  /** A reader sees a change: the next version. */
  UPDATED,
  /** A reader sees none. */
  UNCHANGED,
  /** It is an article that is known by another way or under another id, with nothing new. */
  SAME_ARTICLE,
  /** It is another's text, and reprints are not published. */
  REPRINT_DROPPED;

  /** The name as it is told, such as {@code same-article}. */
  String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
