package org.copydesk.poll;

import java.time.Instant;
import java.util.List;
import org.copydesk.fetch.Validators;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of an address that a listing is fetched from.
 *
 * @param movedTo where it moved for good; absent where it did not
 * @param validators those of the last answer, as they came
 * @param digest the digest of the last body; empty where there was none
 * @param further the listings that it led to, the most promising first
 * @param lastFull when it was last asked without validators; {@link Instant#EPOCH}: never
 * @param lastAsked when it was last asked
 */
public record Place(
    @Nullable String movedTo,
    Validators validators,
    String digest,
    List<String> further,
    Instant lastFull,
    Instant lastAsked) {
  /** An address that was never asked. */
  public static final Place UNKNOWN =
      new Place(null, Validators.none(), "", List.of(), Instant.EPOCH, Instant.EPOCH);

  public Place {
    further = List.copyOf(further);
  }
}
