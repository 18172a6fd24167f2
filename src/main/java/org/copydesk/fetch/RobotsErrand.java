package org.copydesk.fetch;

import java.util.List;
import java.util.Map;

/** The {@code robots.txt} of an origin, asked for on behalf of another errand. */
final class RobotsErrand extends Errand {
  /** Before everything that depends on it. */
  private static final int FIRST = Integer.MIN_VALUE;

  private final String origin;
  private final List<AddressRange> addresses;

  /**
   * @param place any URL of the origin
   * @param addresses what the errand was granted that needs it
   */
  RobotsErrand(WebUrl place, List<AddressRange> addresses, long number) {
    super(new WebUrl(place.scheme(), place.host(), place.port(), Robots.PATH), FIRST, number);
    this.origin = place.origin();
    this.addresses = List.copyOf(addresses);
  }

  String origin() {
    return origin;
  }

  @Override
  void admit(WebUrl next) {
    // RFC 9309, section 2.3.1.2: followed to other hosts too; the guard knows their addresses
  }

  @Override
  boolean isPage() {
    return false;
  }

  @Override
  Hop hop() {
    return new Hop(at().uri(), Content.ROBOTS, addresses, Map.of());
  }

  @Override
  void fail(Throwable failure) {
    // those that wait for it are told one by one
  }
}
