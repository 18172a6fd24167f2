package org.copydesk.poll;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the desk made of a page.
 *
 * @param rejection why it was rejected, a short stable word; absent where it was cleaned
 * @param detail what was seen, in words; empty where it was cleaned
 * @param digest the digest of what a reader reads: headline and text; empty where it was rejected
 * @param length the characters of the text
 * @param fields the names of the event's fields that were found
 * @param canonicalUrl the article's own address, as the event has it; absent where it has none
 */
public record Reading(
    @Nullable String rejection,
    String detail,
    String digest,
    int length,
    Set<String> fields,
    @Nullable String canonicalUrl) {
  public Reading {
    fields = Set.copyOf(fields);
  }

  /** A page that was cleaned, and whose event is acknowledged. */
  public static Reading cleaned(
      String digest, int length, Set<String> fields, @Nullable String canonicalUrl) {
    return new Reading(null, "", digest, length, fields, canonicalUrl);
  }

  /** A page that was rejected. */
  public static Reading rejected(String reason, String detail) {
    return new Reading(reason, detail, "", 0, Set.of(), null);
  }
}
