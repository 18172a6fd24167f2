package org.copydesk.strip.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionTest {
  @ParameterizedTest
  @CsvSource({
    "icp[备证],icp",
    "^版权所有$,版权所有",
    "备案编?号,备案",
    "(?:授权|许可)转载声明,转载声明",
    "\\d+年度?报告,报告",
    "(?<name>来源)[::]\\s*.{2},来源",
    "a+bc,bc",
    "\\p{IsHan}{2}日报社?,日报",
    "x\\.com,x.com"
  })
  void theLongestWordThatMustStandThereIsTheClue(String expression, String clue) {
    assertEquals(Set.of(clue), Expression.clues(expression));
  }

  @Test
  void oneWordOfEachAlternativeIsAClue() {
    assertEquals(Set.of("授权", "许可", "书面"), Expression.clues("未?(?:授权|许可.*)|书面\\s?"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"[a-z]+", "\\d{4}", "(?:来源)?", "来源|.*", "(?=来源).", "(?!来源)", "x*", "^$"})
  void whereNothingMustStandThereAreNoClues(String expression) {
    assertEquals(Set.of(), Expression.clues(expression));
  }

  @Test
  void alternativesInsideBracketsStayTogether() {
    assertEquals(
        List.of("a(?:b|c)", "[d|e]", "\\|f"), Expression.alternatives("a(?:b|c)|[d|e]|\\|f"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"京ICP备12345号", "转载请注明来源", "版权所有 侵权必究", "Copyright © 2025 The Mill Ferry Post"})
  void aLineFitsWithItsCluesAsItFitsWithoutThem(String text) {
    String folded = text.toLowerCase(java.util.Locale.ROOT);
    for (LineRule.Written rule : LineData.list("furniture.yaml", LineRule.Written.class)) {
      List<String> expressions = rule.matches() == null ? List.of() : rule.matches();
      Clues clues = new Clues();
      LinePattern pattern = LinePattern.of(expressions, clues);
      boolean plain =
          expressions.stream()
              .map(LineData::pattern)
              .map(Pattern::asPredicate)
              .anyMatch(p -> p.test(folded));
      assertEquals(plain, pattern.fits(folded, clues.in(folded)), rule.rule());
    }
  }

  @Test
  void everyWordOfATextIsFound() {
    Clues clues = new Clues();
    var numbers = clues.numbers(Set.of("来源", "源自", "报"));
    assertEquals(numbers, clues.in("来源自日报"));
    assertTrue(clues.in("来自").isEmpty());
  }
}
