package org.copydesk.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleIdTest {
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 8_190, 8_191, 8_192, 8_193, 20_000})
  void otherLineBreaksMakeNoOtherArticle(int length) {
    String text = "x".repeat(length) + "\uD840\uDC00字9" + "y".repeat(length);
    String id = ArticleId.of(null, text);
    assertEquals(id, ArticleId.of(null, "\n" + text.replace("字", " 字，\n")));
    assertNotEquals(id, ArticleId.of(null, text.replace("字", "子")));
    assertNotEquals(id, ArticleId.of(null, text.replace("\uD840\uDC00", "\uD840\uDC01")));
  }

  @Test
  void halfACharacterIsNoFault() {
    assertEquals(ArticleId.of(null, ""), ArticleId.of(null, "\uD840"));
  }
}
