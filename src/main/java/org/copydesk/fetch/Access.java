package org.copydesk.fetch;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a source grants its requests beyond what every request may do.
 *
 * @param hosts other hosts that redirects may lead to, with their sub-domains, in lower case
 * @param addresses the ranges of addresses that the guard lets through although they are not public
 * @param headers request headers, by name; sent to the host of the request alone, never where a
 *     redirect leads
 */
public record Access(Set<String> hosts, List<AddressRange> addresses, Map<String, String> headers) {
  private static final Access NONE = new Access(Set.of(), List.of(), Map.of());

  /** A token of RFC 9110, section 5.6.2. */
  private static final Pattern NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

  private static final Pattern VALUE = Pattern.compile("[\\t\\x20-\\x7e\\x80-\\xff]*");

  /** What the client has to set itself, or would not be honest with another's value. */
  private static final Set<String> OURS =
      Set.of(
          "accept-encoding",
          "connection",
          "content-length",
          "expect",
          "host",
          "if-modified-since",
          "if-none-match",
          "keep-alive",
          "proxy-authorization",
          "proxy-connection",
          "range",
          "te",
          "trailer",
          "transfer-encoding",
          "upgrade",
          "user-agent");

  /**
   * @throws IllegalArgumentException when a header cannot be sent, or is not a source's to set
   */
  public Access {
    hosts =
        hosts.stream().map(h -> h.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
    addresses = List.copyOf(addresses);
    Map<String, String> sorted = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    sorted.putAll(headers);
    sorted.forEach(Access::check);
    headers = java.util.Collections.unmodifiableMap(sorted);
  }

  private static void check(String name, String value) {
    if (!NAME.matcher(name).matches() || !VALUE.matcher(value).matches()) {
      throw new IllegalArgumentException(name + " is no header that can be sent with that value");
    }
    if (OURS.contains(name.toLowerCase(Locale.ROOT))) {
      throw new IllegalArgumentException(name + " is set by Copydesk itself; take it out");
    }
  }

  /** Nothing beyond what every request may do. */
  public static Access none() {
    return NONE;
  }
}
