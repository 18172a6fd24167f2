package org.copydesk.article;

import java.util.Locale;

/** What a block of an article's body is. The names are those of the event. */
public enum Role {
  PARAGRAPH,
  HEADING,
  QUOTE,
  LIST,
  CAPTION,
  TABLE,
  CODE;

  private final String id = name().toLowerCase(Locale.ROOT);

  /** The name in the event, such as {@code paragraph}. */
  public String id() {
    return id;
  }
}
