package org.copydesk.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {
  @ParameterizedTest
  @CsvSource({
    "The Mill-Ferry Bridge,themillferrybridge",
    "ＡＢＣ　１２３,abc123",
    "責任編輯：林小滿,责任编辑林小满",
    "ΟΔΟΣ ΣΟΦΙΑΣ,οδοσσοφιας",
    "IĞDIR İLİ,iğdiri̇li̇",
    "𐐀 𐐁,𐐨𐐩",
    "— … —,''"
  })
  void aKeyIsTheLettersAndDigitsInLowerCase(String text, String key) {
    assertEquals(key, Folding.key(text));
  }

  @Test
  void aTextWithNothingToFoldStaysAsItIs() {
    String text = "Nothing to fold here.";
    assertSame(text, Folding.line(text));
    assertEquals("Fold this", Folding.line("Fold\u00a0this"));
  }

  @Test
  void lowerCaseLeavesEachCharacterInItsPlace() {
    assertEquals("izmir ili: 5.3.", Folding.lower("İzmir İLİ: 5.3."));
  }
}
