package org.copydesk.fetch;

/** The web below politeness: one request, one answer. Safe across threads. */
@FunctionalInterface
public interface Web {
  /**
   * Asks one server once and waits for the whole answer; a redirect is an answer like any other.
   *
   * @throws FetchException when there is no answer within the limits: timed out, unreachable, too
   *     large, damaged, an address that is refused
   */
  Reply get(Hop hop);
}
