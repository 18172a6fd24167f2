package org.copydesk.kafka;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class EventSizeTest {
  @Test
  void anEventUpToTheLimitPasses() {
    byte[] event = new byte[100];
    assertSame(event, new EventSize(100).checked(event));
  }

  @Test
  void oneByteMoreIsRejectedAtPublishing() {
    OversizedEventException e =
        assertThrows(
            OversizedEventException.class, () -> new EventSize(100).checked(new byte[101]));
    assertEquals("event-too-large", e.reason());
    assertEquals("publish", e.stage());
  }
}
