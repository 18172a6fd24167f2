package org.copydesk.source;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** By what an item of a listing is known again. */
public enum Identity {
  /** Its canonical URL, without tracking parameters. What nearly every site needs. */
  URL,
  /** Its URL without any query: for sites whose addresses have another query at each visit. */
  PATH,
  /**
   * Its GUID, Atom id or JSON Feed id: for feeds whose addresses change and whose GUIDs do not. An
   * item without one is known by its URL.
   */
  GUID;

  /** The identity as it is written in {@code sources.yaml}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The identity that a word means. */
  public static Optional<Identity> of(String word) {
    return Arrays.stream(values()).filter(identity -> identity.word().equals(word)).findFirst();
  }
}
