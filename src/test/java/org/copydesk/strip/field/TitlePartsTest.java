package org.copydesk.strip.field;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class TitlePartsTest {
  @Test
  void aTitleFallsApartAtItsSeparators() {
    assertEquals(
        List.of("Bridge closed", "News", "The Herald"), parts("Bridge closed | News - The Herald"));
    assertEquals(List.of("大桥封闭", "要闻", "河畔网"), parts("大桥封闭_要闻_河畔网"));
    assertEquals(List.of("大桥封闭", "河畔网"), parts("大桥封闭-河畔网"));
    assertEquals(List.of("Bridge closed", "Herald"), parts("Bridge closed :: Herald"));
  }

  @Test
  void aHyphenInAWordPartsNothing() {
    assertEquals(List.of("Well-known bridge closed"), parts("Well-known bridge closed"));
    assertEquals(List.of("Bridge: closed"), parts("Bridge: closed"));
  }

  @Test
  void keysIgnoreCaseWidthAndPunctuation() {
    assertEquals(TitleKey.of("Bridge “closed”!"), TitleKey.of("ＢＲＩＤＧＥ - closed"));
    assertEquals(1, TitleKey.agreement("bridge", "bridge"));
    assertEquals(0.5, TitleKey.agreement("bridge", "bridgeclosed"));
    assertTrue(TitleKey.agreement("bridge", "weather") < 0.2);
  }

  private static List<String> parts(String title) {
    return TitleParts.of(title).stream().map(TitleParts.Part::text).toList();
  }
}
