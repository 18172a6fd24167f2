package org.copydesk.article;

import java.util.Locale;

/** Damage that a reader of the article should know of. */
public enum Warning {
  /** The text stops in mid-sentence at its end. */
  TRUNCATED,
  /** Figures are missing in front of their units. */
  DIGITS_LOST,
  /** The text has U+FFFD, so bytes were lost before it came in. */
  REPLACEMENT_CHARACTERS;

  /** The name in the event, such as {@code digits-lost}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
