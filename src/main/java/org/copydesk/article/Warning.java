package org.copydesk.article;

import java.util.Locale;

/** Damage, or a doubtful origin, that a reader of the article should know of. */
public enum Warning {
  /** The text stops in mid-sentence at its end. */
  TRUNCATED,
  /** Figures are missing in front of their units. */
  DIGITS_LOST,
  /** The text has U+FFFD, so bytes were lost before it came in. */
  REPLACEMENT_CHARACTERS,
  /** The text was read from a script or from what stands in for one; the page does not show it. */
  TEXT_NOT_SHOWN,
  /** The page has no text but its description for machines. */
  DESCRIPTION_ONLY;

  /** The name in the event, such as {@code digits-lost}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
