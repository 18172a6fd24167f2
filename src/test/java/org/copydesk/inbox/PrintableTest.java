package org.copydesk.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PrintableTest {
  @Test
  void aNameStaysOnItsLineAndCommandsNoTerminal() {
    assertEquals("a\\u000ab\\u001b[2J\\u2028\\u202ec", Printable.of("a\nb\u001b[2J\u2028\u202ec"));
  }

  @Test
  void whatCanBeReadIsLeftAsItIs() {
    assertEquals("头版 ${x} 😀.html", Printable.of("头版 ${x} 😀.html"));
  }
}
