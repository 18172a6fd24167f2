package org.copydesk.fetch;

import java.net.URI;
import java.util.List;
import java.util.Map;

/**
 * One request to one server.
 *
 * @param uri where
 * @param content what is expected
 * @param addresses the ranges of addresses that are granted although they are not public
 * @param headers request headers beyond our own, by name
 */
public record Hop(
    URI uri, Content content, List<AddressRange> addresses, Map<String, String> headers) {
  public Hop {
    addresses = List.copyOf(addresses);
    headers = Map.copyOf(headers);
  }
}
