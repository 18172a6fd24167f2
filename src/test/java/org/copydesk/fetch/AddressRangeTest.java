package org.copydesk.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRangeTest {
  @ParameterizedTest
  @CsvSource({
    "10.0.0.0/8,10.255.255.255,true",
    "10.0.0.0/8,11.0.0.0,false",
    "100.64.0.0/10,100.127.255.255,true",
    "100.64.0.0/10,100.128.0.0,false",
    "127.0.0.1,127.0.0.1,true",
    "127.0.0.1,127.0.0.2,false",
    "0.0.0.0/0,203.0.113.9,true",
    "0.0.0.0/0,2001:db8::1,false",
    "fd12::/48,fd12:0:0:9::1,true",
    "fd12::/48,fd12:0:1::1,false",
    "::1/128,::1,true",
    "2001:db8::/33,2001:db8:7fff::,true",
    "2001:db8::/33,2001:db8:8000::,false"
  })
  void aRangeHoldsTheAddressesThatShareItsPrefix(String range, String address, boolean within)
      throws UnknownHostException {
    assertEquals(within, AddressRange.of(range).contains(InetAddress.getByName(address)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "localhost",
        "10.0.0.0/33",
        "10.0.0",
        "256.0.0.1",
        "fd12::/129",
        "1/8",
        "/8",
        "::g"
      })
  void whatIsNoRangeIsToldSo(String written) {
    assertThrows(IllegalArgumentException.class, () -> AddressRange.of(written));
  }

  @Test
  void rangesOfOneMeaningAreEqual() {
    assertEquals(AddressRange.of("10.1.2.3/8"), AddressRange.of("10.0.0.0/8"));
    assertEquals(
        AddressRange.of("10.1.2.3/8").hashCode(), AddressRange.of("10.0.0.0/8").hashCode());
    assertEquals("127.0.0.1/32", AddressRange.of("127.0.0.1").toString());
  }
}
