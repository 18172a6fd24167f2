package org.copydesk.script;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class WordingTest {
  private static double share(String line, String text) {
    return Wording.of(line).in(Wording.of(text));
  }

  @Test
  void theShareOfWordsIsThatOfALinesLongerWordsInAText() {
    assertEquals(0.5, share("The harbour of Skerry", "A harbour is a haven."));
    assertEquals(0, share("Of it and to us", "Of it and to us"));
  }

  @Test
  void accentsAndEndingsMakeNoOtherWord() {
    assertEquals(1, share("Élections municipales", "elections municipal"));
  }

  @Test
  void scriptsThatPartNoWordsAreComparedByPairs() {
    assertEquals(1, share("春耕生产", "春耕生產現場會"));
    assertEquals(2 / 3.0, share("春耕生产", "春耕生活"), 0.01);
    assertEquals(1, share("ตลาดน้ำ", "เปิดตลาดน้ำใหม่"));
  }
}
