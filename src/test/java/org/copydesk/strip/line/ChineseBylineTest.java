package org.copydesk.strip.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who Chinese bylines name, whatever stands beside the names. */
class ChineseBylineTest {
  @ParameterizedTest
  @CsvSource({
    "記者施念慈╱嘉義即時報導, 施念慈",
    "〔記者翁曉嵐／台東報導〕, 翁曉嵐",
    "記者章以軒、屏東報導, 章以軒",
    "本報記者章以軒屏東報導, 章以軒",
    "（島嶼通訊社記者伍佩瑜澎湖5日電）, 伍佩瑜",
    "島嶼通訊社記者伍佩瑜台北3月5日專電, 伍佩瑜",
    "嘉南報 記者施念慈／台北報導, 施念慈",
    "嘉南報／ 記者 施念慈 ／台北即時報導, 施念慈",
    "记者 河畔网 李晓明, 李晓明",
    "社會中心／石語彤報導, 石語彤",
    "記者翁曉嵐翻攝, 翁曉嵐",
    "记者 李晓明 报道, 李晓明",
  })
  void placesAndDaysAreNoPartOfTheName(String byline, String name) {
    assertEquals(List.of(name), ChineseByline.authors(byline));
  }

  @Test
  void severalNamesWithoutASignAreNotTakenForAPlace() {
    assertEquals(List.of("李晓明", "王大江"), ChineseByline.authors("记者李晓明王大江报道"));
  }

  @Test
  void oneKnownSurnameVouchesForNamesThatHaveNone() {
    assertEquals(List.of("旺堆", "简素心"), ChineseByline.authors("新河社记者旺堆、简素心"));
    assertEquals(List.of(), ChineseByline.authors("新河社记者旺堆、综合报道"));
    assertEquals(List.of(), ChineseByline.authors("记者旺堆 简素心说路不好走"));
  }

  @Test
  void anOutletThatIsCalledByItsKindAloneIsNotNamed() {
    assertEquals(List.of("霍明轩"), ChineseByline.authors("□晚报记者 霍明轩"));
    assertFalse(ChineseByline.outlet("晚报"));
    assertTrue(ChineseByline.outlet("洛州晚报"));
  }

  @Test
  void aListOfChineseNamesIsToldApart() {
    assertEquals(List.of("祁曉彤", "寇展鵬"), ChineseByline.people("祁曉彤 寇展鵬"));
    assertEquals(List.of(), ChineseByline.people("香江日報 港聞組"));
  }

  @Test
  void anOutletIsKnownByHowItEnds() {
    assertTrue(ChineseByline.outlet("云溪晚报"));
    assertTrue(ChineseByline.outlet("搜狐体育"));
    assertFalse(ChineseByline.outlet("祁曉彤"));
    assertFalse(ChineseByline.outlet("云溪体育"));
  }

  @Test
  void aDeskWithoutAReporterNamesNobody() {
    assertEquals(List.of(), ChineseByline.authors("社會中心／綜合報導"));
  }
}
