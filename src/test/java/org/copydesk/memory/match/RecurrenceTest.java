package org.copydesk.memory.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class RecurrenceTest {
  private static final Recurrence FOUR = new Recurrence(4);

  @Test
  void fourDistinctStoriesMakeFurniture() {
    assertFalse(FOUR.furniture(stories(3, 0.01)));
    assertTrue(FOUR.furniture(stories(4, 0.01)));
  }

  @Test
  void theSameArticleCountsOnce() {
    List<Story> stories = List.of();
    for (int version = 0; version < 9; version++) {
      stories = FOUR.with(stories, new Story("a", List.of(1L + version, 90L), 0));
    }
    assertEquals(1, stories.size());
  }

  @Test
  void theDevelopmentsOfOneStoryCountOnce() {
    List<Story> stories = List.of();
    for (long n = 0; n < 9; n++) {
      stories = FOUR.with(stories, new Story("wire" + n, List.of(7L, 8L, 100 + n), 0));
    }
    assertEquals(1, stories.size());
  }

  @Test
  void backgroundOnTheArticlesOwnTopicStays() {
    assertFalse(FOUR.furniture(stories(8, 0.1)));
  }

  @Test
  void whatIsRememberedIsBounded() {
    assertEquals(8, stories(50, 0).size());
  }

  @Test
  void oneArticleCannotRecur() {
    assertThrows(IllegalArgumentException.class, () -> new Recurrence(1));
  }

  private static List<Story> stories(int count, double kinship) {
    List<Story> stories = List.of();
    for (long n = 0; n < count; n++) {
      stories = FOUR.with(stories, new Story("a" + n, List.of(10 * n, 10 * n + 1), kinship));
    }
    return stories;
  }
}
