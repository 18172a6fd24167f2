package org.copydesk.page;

/** What kind of page the bytes hold. */
public enum MediaKind {
  /** HTML or XHTML. */
  HTML,
  /** A page saved as plain text, one block a line. */
  TEXT
}
