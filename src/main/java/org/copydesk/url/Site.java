package org.copydesk.url;

import crawlercommons.domains.EffectiveTldFinder;
import java.util.Collection;
import java.util.regex.Pattern;

/** Whose an address is: the registrable domain of its host by the public suffix list. */
public final class Site {
  private static final Pattern LITERAL = Pattern.compile("[0-9.]+|\\[.*]");

  private Site() {}

  /** The registrable domain of a host; the host itself where it has none, such as an address. */
  public static String ofHost(String host) {
    if (LITERAL.matcher(host).matches()) {
      return host;
    }
    String domain = EffectiveTldFinder.getAssignedDomain(host, true, false);
    if (domain != null || EffectiveTldFinder.getEffectiveTLD(host, false) != null) {
      return domain == null ? host : domain;
    }
    // The list's own rule for what it does not have: the last label is the suffix.
    int dot = host.lastIndexOf('.', host.lastIndexOf('.') - 1);
    return host.substring(dot + 1);
  }

  /** The registrable domain of an absolute address; empty where it has no host. */
  public static String of(String url) {
    String host = WebLink.host(url);
    return host.isEmpty() ? "" : ofHost(host);
  }

  /**
   * Whether an address is of the same site as another, or on one of the hosts, or below one.
   *
   * @param hosts host names in lower case; each allows its subdomains too
   */
  public static boolean same(String url, String other, Collection<String> hosts) {
    String host = WebLink.host(url);
    if (host.isEmpty()) {
      return false;
    }
    if (host.equals(WebLink.host(other)) || ofHost(host).equals(of(other))) {
      return true;
    }
    for (String allowed : hosts) {
      if (host.equals(allowed) || host.endsWith("." + allowed)) {
        return true;
      }
    }
    return false;
  }
}
