package org.copydesk.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressGuardTest {
  private final AddressGuard guard = new AddressGuard();

  private InetAddress[] admitted(String address, String... granted) throws UnknownHostException {
    return guard.admitted(
        "host.example",
        InetAddress.getAllByName(address),
        List.of(granted).stream().map(AddressRange::of).toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0",
        "0.1.2.3",
        "10.0.0.1",
        "100.64.0.1",
        "100.100.100.200",
        "100.127.255.255",
        "127.0.0.1",
        "127.255.255.254",
        "168.63.129.16",
        "169.254.169.254",
        "172.16.0.1",
        "172.31.255.255",
        "192.0.0.192",
        "192.0.2.1",
        "192.88.99.1",
        "192.168.1.1",
        "198.18.0.1",
        "198.19.255.255",
        "198.51.100.1",
        "203.0.113.1",
        "224.0.0.1",
        "239.255.255.250",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::127.0.0.1",
        "::ffff:127.0.0.1",
        "::ffff:0:10.0.0.1",
        "64:ff9b::10.0.0.1",
        "64:ff9b::a9fe:a9fe",
        "64:ff9b:1::1",
        "100::1",
        "2001::1",
        "2001:db8::1",
        "2002:7f00:1::",
        "2002:a9fe:a9fe::1",
        "3fff::1",
        "fc00::1",
        "fd00:ec2::254",
        "fe80::1",
        "fec0::1",
        "ff02::1"
      })
  void whatIsNotPublicIsRefused(String address) {
    assertThrows(AddressRefusedException.class, () -> admitted(address));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.1.1.1",
        "9.255.255.255",
        "11.0.0.0",
        "100.63.255.255",
        "100.128.0.0",
        "126.255.255.255",
        "172.15.255.255",
        "172.32.0.0",
        "192.167.255.255",
        "198.17.255.255",
        "198.20.0.0",
        "223.255.255.255",
        "2400:3200::1",
        "2606:4700::1111",
        "64:ff9b::808:808",
        "2002:808:808::1"
      })
  void whatIsPublicPasses(String address) throws UnknownHostException {
    assertEquals(1, admitted(address).length);
  }

  @ParameterizedTest
  @CsvSource({
    "10.1.2.3,10.1.0.0/16",
    "127.0.0.1,127.0.0.1",
    "::ffff:10.1.2.3,10.1.0.0/16",
    "64:ff9b::10.1.2.3,10.1.0.0/16",
    "fd12::1,fd12::/48"
  })
  void whatIsGrantedPasses(String address, String range) throws UnknownHostException {
    assertEquals(1, admitted(address, range).length);
    assertThrows(
        AddressRefusedException.class, () -> admitted(address, "10.2.0.0/16", "fd13::/48"));
  }

  @Test
  void ofSeveralAddressesThePublicOnesPass() throws UnknownHostException {
    InetAddress[] both = {InetAddress.getByName("10.0.0.1"), InetAddress.getByName("1.1.1.1")};
    InetAddress[] admitted = guard.admitted("both.example", both, List.of());
    assertEquals(List.of(both[1]), List.of(admitted));
  }
}
