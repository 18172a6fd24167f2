package org.copydesk.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Hosts that are addresses, in all the spellings that browsers take (WHATWG URL Standard, section
 * 3.5): {@code 127.1}, {@code 0x7f.0.0.1}, {@code 0177.0.0.1}, {@code 2130706433}, {@code
 * [::ffff:127.0.0.1]}. Each becomes the one spelling that everybody reads alike.
 */
final class HostLiteral {
  private static final Pattern NUMERIC_END = Pattern.compile("(?:.*\\.)?(?:[0-9]+|0x[0-9a-f]*)");
  private static final Pattern IPV6 = Pattern.compile("\\[([0-9a-f:.]*:[0-9a-f:.]*)\\]");
  private static final int PARTS = 4;
  private static final long ALL = 0xFFFF_FFFFL;

  private HostLiteral() {}

  /**
   * The one spelling of a host that is an address, brackets included; empty for a name.
   *
   * @param host a host in lower case, without a dot at its end
   * @throws IllegalArgumentException when it looks like an address and is none
   */
  static Optional<String> of(String host) {
    if (host.startsWith("[")) {
      return Optional.of(ipv6(host));
    }
    if (!NUMERIC_END.matcher(host).matches()) {
      return Optional.empty();
    }
    return Optional.of(ipv4(host));
  }

  private static String ipv6(String host) {
    var form = IPV6.matcher(host);
    if (!form.matches()) {
      throw new IllegalArgumentException(host + " is no IPv6 address");
    }
    try {
      String address = InetAddress.getByName(form.group(1)).getHostAddress();
      return address.contains(":") ? "[" + address + "]" : address; // mapped ones come as IPv4
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(host + " is no IPv6 address", e);
    }
  }

  private static String ipv4(String host) {
    String[] parts = host.split("\\.", -1);
    if (parts.length > PARTS) {
      throw new IllegalArgumentException(host + " is no IPv4 address");
    }
    long address = 0;
    for (int i = 0; i < parts.length; i++) {
      boolean last = i == parts.length - 1;
      long number = number(parts[i], host);
      long most = last ? ALL >> (Byte.SIZE * i) : 0xFF;
      if (number > most) {
        throw new IllegalArgumentException(host + " is no IPv4 address");
      }
      address |= last ? number : number << (Byte.SIZE * (PARTS - 1 - i));
    }
    return String.format(
        Locale.ROOT,
        "%d.%d.%d.%d",
        address >> 24,
        address >> 16 & 0xFF,
        address >> 8 & 0xFF,
        address & 0xFF);
  }

  private static long number(String part, String host) {
    try {
      if (part.equals("0x")) {
        return 0;
      }
      if (part.startsWith("0x")) {
        return Long.parseLong(part.substring(2), 16);
      }
      return part.length() > 1 && part.startsWith("0")
          ? Long.parseLong(part, 8)
          : Long.parseLong(part);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(host + " is no IPv4 address", e);
    }
  }
}
