package org.copydesk.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A range of addresses in CIDR notation (RFC 4632, RFC 4291), such as {@code 10.1.0.0/16}, {@code
 * fd12::/48} or a single {@code 127.0.0.1}.
 */
public final class AddressRange {
  private static final Pattern FORM =
      Pattern.compile(
          "([0-9]{1,3}(?:\\.[0-9]{1,3}){3}|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*)(?:/([0-9]{1,3}))?");

  private final byte[] start;
  private final int bits;

  private AddressRange(byte[] start, int bits) {
    this.start = start;
    this.bits = bits;
  }

  /**
   * Reads a range.
   *
   * @throws IllegalArgumentException when it is none; the message says why
   */
  public static AddressRange of(String written) {
    var form = FORM.matcher(written);
    if (!form.matches()) {
      throw new IllegalArgumentException(
          written + " is no range of addresses such as 10.1.0.0/16, fd12::/48 or 127.0.0.1");
    }
    byte[] start = literal(form.group(1), written);
    int length = start.length * Byte.SIZE;
    int bits = form.group(2) == null ? length : Integer.parseInt(form.group(2));
    if (bits > length) {
      throw new IllegalArgumentException(written + ": a prefix here is /0 to /" + length);
    }
    return new AddressRange(start, bits);
  }

  private static byte[] literal(String address, String written) {
    try {
      return InetAddress.getByName(address).getAddress(); // a literal by its form: no name is asked
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(written + " has no valid address", e);
    }
  }

  /** Whether an address lies within. */
  public boolean contains(InetAddress address) {
    return contains(address.getAddress());
  }

  /** Whether an address, of 4 or of 16 bytes, lies within. */
  boolean contains(byte[] address) {
    if (address.length != start.length) {
      return false;
    }
    for (int bit = 0; bit < bits; bit += Byte.SIZE) {
      int at = bit / Byte.SIZE;
      int mask = bits - bit >= Byte.SIZE ? 0xFF : 0xFF << (Byte.SIZE - (bits - bit)) & 0xFF;
      if (((address[at] ^ start[at]) & mask) != 0) {
        return false;
      }
    }
    return true;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof AddressRange range
        && range.bits == bits
        && range.start.length == start.length
        && range.contains(start);
  }

  @Override
  public int hashCode() {
    return 31 * start.length + bits; // equal ranges may be written with other last bits
  }

  @Override
  public String toString() {
    try {
      return InetAddress.getByAddress(start).getHostAddress()
          + String.format(Locale.ROOT, "/%d", bits);
    } catch (UnknownHostException e) {
      throw new IllegalStateException("4 or 16 bytes are an address", e);
    }
  }
}
