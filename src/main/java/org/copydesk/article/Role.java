package org.copydesk.article;

/** What a block of an article's body is. The names are those of the event. */
public enum Role {
  PARAGRAPH,
  HEADING,
  QUOTE,
  LIST,
  CAPTION,
  TABLE,
  CODE
}
