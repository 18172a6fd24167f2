package org.copydesk.strip.line;

/** What a line tells of where it stands on a page. */
public enum Landmark {
  /** It states the article's date, source or author, so the body begins soon. */
  OPENING,
  /** It stands below bodies: an editor, other headlines, a comment form, a copyright. */
  CLOSING,
  /** It tells nothing. */
  NONE
}
