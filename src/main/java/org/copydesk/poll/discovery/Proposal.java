package org.copydesk.poll.discovery;

import java.time.OffsetDateTime;
import org.copydesk.source.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A listing that may be polled.
 *
 * @param kind what it is
 * @param url where it is
 * @param name what it calls itself, else what the site does, else the site's host
 * @param language the BCP 47 tag that it declares; absent where it declares none
 * @param items how many articles it names
 * @param newest when the newest was published or changed; absent where it does not say
 * @param evidence what speaks for it, in words
 * @param merit how good it is beside the site's others; higher is better
 */
public record Proposal(
    Kind kind,
    String url,
    String name,
    @Nullable String language,
    int items,
    @Nullable OffsetDateTime newest,
    String evidence,
    int merit) {}
