package org.copydesk.poll.listing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import org.copydesk.source.Identity;
import org.junit.jupiter.api.Test;

class ItemKeyTest {
  private static Listed item(String url, String guid) {
    return new Listed(url, guid, null, null, null, null, List.of(), null);
  }

  private static String key(Identity identity, String url, String guid) {
    return ItemKey.of(identity, item(url, guid));
  }

  @Test
  void byUrlAnUnstableGuidMakesNoOtherItem() {
    assertEquals(
        key(Identity.URL, "http://t.example/1?utm_source=rss", "a"),
        key(Identity.URL, "http://t.example/1", "b"));
  }

  @Test
  void byPathAChangingQueryMakesNoOtherItem() {
    assertEquals(
        key(Identity.PATH, "http://t.example/1?t=17", "a"),
        key(Identity.PATH, "http://t.example/1?t=18", "a"));
    assertNotEquals(
        key(Identity.URL, "http://t.example/1?t=17", "a"),
        key(Identity.URL, "http://t.example/1?t=18", "a"));
  }

  @Test
  void byGuidAChangingAddressMakesNoOtherItem() {
    assertEquals(
        key(Identity.GUID, "http://t.example/x", "tag:1"),
        key(Identity.GUID, "http://t.example/y", "tag:1"));
    assertEquals(
        key(Identity.GUID, "http://t.example/x", "http://t.example/1?fbclid=2"),
        key(Identity.GUID, "http://t.example/y", "http://t.example/1"));
    assertEquals(
        key(Identity.GUID, "http://t.example/x", " "), key(Identity.URL, "http://t.example/x", ""));
  }
}
