package org.copydesk.memory.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ImprintTest {
  private static final String LEAD = "春灌时节,南坪镇三万亩麦田迎来返青后的第一遍水,十二条支渠同时开闸,清水顺着新修的渠道流进田间。";
  private static final String LEAD_TRADITIONAL = "春灌時節，南坪鎮三萬畝麥田迎來返青後的第一遍水，十二條支渠同時開閘，清水順著新修的渠道流進田間。";
  private static final String SECOND = "镇水利站的老站长说,往年水到村口就断了流,今年干渠清了淤、换了闸,最远的三个村也能按时浇上地。";

  @Test
  void scriptWidthAndSpacingLeaveNoTrace() {
    Imprint simplified = imprint(LEAD, SECOND);
    Imprint traditional = imprint(LEAD_TRADITIONAL, "　　" + SECOND.replace(",", " ， "));
    assertEquals(simplified.body(), traditional.body());
    assertEquals(simplified.paragraphs(), traditional.paragraphs());
  }

  @Test
  void aParagraphWithAFewEditsSharesKeys() {
    Set<Long> sample = sample(imprint(LEAD, SECOND).paragraphs().get(0));
    sample.retainAll(sample(imprint(LEAD.replace("三万", "五万"), SECOND).paragraphs().get(0)));
    assertTrue(sample.size() >= 3, () -> sample.size() + " keys shared");
  }

  @Test
  void unrelatedParagraphsShareNothing() {
    ParagraphKeys first = imprint(LEAD, SECOND).paragraphs().get(0);
    ParagraphKeys second = imprint(LEAD, SECOND).paragraphs().get(1);
    Set<Long> sample = sample(first);
    sample.retainAll(sample(second));
    assertTrue(sample.isEmpty());
  }

  @Test
  void anArticleOfOtherParagraphCountSharesItsFirstKeys() {
    Set<Long> sample = sample(imprint(LEAD).paragraphs().get(0));
    assertTrue(
        sample.containsAll(sample(imprint(LEAD, SECOND, SECOND + LEAD).paragraphs().get(0))));
  }

  @Test
  void wordsAreTakenWhereAScriptPartsThem() {
    String text = "The harbour board voted on Tuesday to dredge the eastern channel before winter.";
    Set<Long> sample = sample(imprint(text).paragraphs().get(0));
    sample.retainAll(sample(imprint(text.replace("Tuesday", "Thursday")).paragraphs().get(0)));
    assertTrue(sample.size() >= 3, () -> sample.size() + " keys shared");
  }

  @Test
  void aShortLineIsNotKnownAgainByItsText() {
    ParagraphKeys keys = imprint("记者在现场看到。", LEAD).paragraphs().get(0);
    assertTrue(keys.sample().isEmpty());
  }

  @Test
  void shortBodiesAreTheSameOnlyUnderTheSameHeadlineAndDate() {
    List<String> body = List.of("今日停水通知,请互相转告。");
    assertEquals(
        Imprint.of("停水通知", "2025-03-05", body).body(),
        Imprint.of("停水通知", "2025-03-05", body).body());
    assertNotEquals(
        Imprint.of("停水通知", "2025-03-05", body).body(),
        Imprint.of("停水通知", "2025-03-06", body).body());
  }

  @Test
  void furnitureIsLookedForAtHeadAndTailAlone() {
    Imprint imprint = imprint(LEAD, SECOND, LEAD, SECOND, LEAD, SECOND, LEAD, "关注青岚日报公众号");
    assertFalse(imprint.paragraphs().get(7).furniture() == 0);
    assertEquals(0, imprint.paragraphs().get(2).furniture());
    assertEquals(0, imprint.paragraphs().get(3).furniture());
  }

  @Test
  void aLineOfFurnitureStaysTheSameWhenItsFiguresChange() {
    assertEquals(
        imprint(LEAD, "青岚日报 第1203期").paragraphs().get(1).furniture(),
        imprint(SECOND, "青岚日报 第98期").paragraphs().get(1).furniture());
  }

  @Test
  void aBodyOfThaiOrOfEmojiAloneHasAnImprint() {
    String thai = "เทศบาลเมืองเปิดใช้สะพานข้ามคลองแห่งใหม่เมื่อวันจันทร์หลังก่อสร้างนานกว่าสองปี";
    assertFalse(imprint(thai).paragraphs().get(0).sample().isEmpty());
    assertTrue(imprint("🎉🎉").paragraphs().get(0).sample().isEmpty());
  }

  private static Imprint imprint(String... body) {
    return Imprint.of("把好水引进田间", "2025-04-11", List.of(body));
  }

  private static Set<Long> sample(ParagraphKeys keys) {
    return new HashSet<>(keys.sample());
  }
}
