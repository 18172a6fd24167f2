package org.copydesk.fetch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Lets through the addresses of the public internet, and those that a source has granted. It is
 * asked after a name was resolved and before a connection is made, so that neither a redirect nor a
 * name that resolves to something else the next time gets past it.
 */
final class AddressGuard {
  private static final AddressRange NAT64 = AddressRange.of("64:ff9b::/96");
  private static final AddressRange SIX_TO_FOUR = AddressRange.of("2002::/16");
  private static final AddressRange COMPATIBLE = AddressRange.of("::/96");
  private static final AddressRange TRANSLATED = AddressRange.of("::ffff:0:0:0/96");
  private static final int V4_BYTES = 4;
  private static final int SIX_TO_FOUR_START = 2;
  private static final int LOW_START = 12;

  private final List<Refused> refused;

  private record Refused(AddressRange range, String name) {}

  AddressGuard() {
    this.refused = read();
  }

  private static List<Refused> read() {
    try (InputStream in = AddressGuard.class.getResourceAsStream("refused-addresses.txt");
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split("\\s+", 2))
          .map(parts -> new Refused(AddressRange.of(parts[0]), parts[1]))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Those addresses of a host that may be connected to.
   *
   * @throws AddressRefusedException when there is none
   */
  InetAddress[] admitted(String host, InetAddress[] found, List<AddressRange> granted) {
    List<InetAddress> admitted = new ArrayList<>();
    String why = "it has none";
    for (InetAddress address : found) {
      Optional<String> reason = reason(address.getAddress());
      if (reason.isEmpty() || isGranted(address.getAddress(), granted)) {
        admitted.add(address);
      } else {
        why = address.getHostAddress() + " is " + reason.get();
      }
    }
    if (admitted.isEmpty()) {
      throw new AddressRefusedException(
          host
              + " has no public address: "
              + why
              + "; a source that lies there grants it by allow-addresses, a command by --allow-addresses");
    }
    return admitted.toArray(InetAddress[]::new);
  }

  private Optional<String> reason(byte[] address) {
    Optional<String> own =
        refused.stream()
            .filter(entry -> entry.range().contains(address))
            .map(Refused::name)
            .findFirst();
    return own.isPresent() ? own : embedded(address).flatMap(this::reason);
  }

  private static boolean isGranted(byte[] address, List<AddressRange> granted) {
    return granted.stream().anyMatch(range -> range.contains(address))
        || embedded(address).map(inner -> isGranted(inner, granted)).orElse(false);
  }

  /** The IPv4 address that an IPv6 address stands for (RFC 4291, 6052 and 3056). */
  private static Optional<byte[]> embedded(byte[] address) {
    if (SIX_TO_FOUR.contains(address)) {
      return Optional.of(
          Arrays.copyOfRange(address, SIX_TO_FOUR_START, SIX_TO_FOUR_START + V4_BYTES));
    }
    if (NAT64.contains(address) || COMPATIBLE.contains(address) || TRANSLATED.contains(address)) {
      return Optional.of(Arrays.copyOfRange(address, LOW_START, LOW_START + V4_BYTES));
    }
    return Optional.empty();
  }
}
