package org.copydesk.poll;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.copydesk.fetch.Validators;
import org.copydesk.poll.listing.Listed;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of an article that a source listed, or of another name of one.
 *
 * @param source the source's id
 * @param key by what it is known again
 * @param sameAs the key of the article that this is another name of; absent where this is the
 *     article itself
 * @param url where it is fetched from: where it was listed, or where it moved for good
 * @param listed what the listing said of it, for as long as it may be fetched
 * @param firstSeen when it was first listed
 * @param lastListed when it was last seen listed, to the day
 * @param updated when it was changed, as the listing last had it
 * @param updateLies whether the listing said that it was changed when it was not
 * @param fate what became of it the last time, a short word; absent while it is pending
 * @param due when it is fetched next; absent: never again
 * @param step how often it was looked at again
 * @param attempts how often fetching failed in a row
 * @param digest the digest of what a reader read the last time; empty where nothing was cleaned
 * @param validators those of the last answer
 * @param lastFetched when it was last fetched; absent: never
 */
public record Item(
    String source,
    String key,
    @Nullable String sameAs,
    String url,
    @Nullable Listed listed,
    Instant firstSeen,
    Instant lastListed,
    @Nullable OffsetDateTime updated,
    boolean updateLies,
    @Nullable String fate,
    @Nullable Instant due,
    int step,
    int attempts,
    String digest,
    Validators validators,
    @Nullable Instant lastFetched) {

  /** An article that is to be fetched at once. */
  static Item found(String source, String key, Listed listed, Instant now) {
    return new Item(
        source,
        key,
        null,
        listed.url(),
        listed,
        now,
        now,
        listed.updated(),
        false,
        null,
        now,
        0,
        0,
        "",
        Validators.none(),
        null);
  }

  /** Another name of an article. */
  static Item name(String source, String key, String sameAs, String url, Instant now) {
    return new Item(
        source,
        key,
        sameAs,
        url,
        null,
        now,
        now,
        null,
        false,
        "name",
        null,
        0,
        0,
        "",
        Validators.none(),
        null);
  }

  /** Never fetched, for a reason. */
  Item passedOver(String fate) {
    return new Item(
        source,
        key,
        sameAs,
        url,
        null,
        firstSeen,
        lastListed,
        updated,
        updateLies,
        fate,
        null,
        step,
        attempts,
        digest,
        validators,
        lastFetched);
  }

  /** Still listed, with what the listing says now. */
  Item listedAt(Instant now, Listed listed, @Nullable Instant due) {
    return new Item(
        source,
        key,
        sameAs,
        url,
        this.listed == null ? null : listed,
        firstSeen,
        now,
        listed.updated(),
        updateLies,
        fate,
        due,
        step,
        attempts,
        digest,
        validators,
        lastFetched);
  }

  /** To be tried again after a failure. */
  Item tryAgain(Instant due, boolean failed) {
    return new Item(
        source,
        key,
        sameAs,
        url,
        listed,
        firstSeen,
        lastListed,
        updated,
        updateLies,
        fate,
        due,
        step,
        attempts + (failed ? 1 : 0),
        digest,
        validators,
        lastFetched);
  }

  /** Fetched, or given up, with a fate; and perhaps to be looked at again. */
  Item done(
      String fate,
      String url,
      String digest,
      Validators validators,
      boolean updateLies,
      @Nullable Instant due,
      Instant now) {
    return new Item(
        source,
        key,
        sameAs,
        url,
        due == null ? null : listed,
        firstSeen,
        lastListed,
        updated,
        updateLies,
        fate,
        due,
        this.fate == null ? 0 : step + 1,
        0,
        digest,
        validators,
        now);
  }
}
