package org.copydesk.fetch;

/**
 * A wish to fetch.
 *
 * @param url an absolute {@code http} or {@code https} URL
 * @param content what is expected there
 * @param access what is granted
 * @param validators those of the last time; {@link Validators#none()} for an unconditional request
 * @param priority among the requests that wait for one host the lower number goes first: listings
 *     before articles
 */
public record FetchRequest(
    String url, Content content, Access access, Validators validators, int priority) {}
