package org.copydesk.strip.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneId;
import java.util.List;
import org.copydesk.article.Block;
import org.copydesk.page.Page;
import org.copydesk.page.TextPages;
import org.copydesk.page.UsualZone;
import org.copydesk.strip.line.TextOpening;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Chinese notices and dispatches as dumps: how they open, and who signs them. */
class NoticeTest {
  private static final TextStripper STRIPPER =
      new TextStripper(UsualZone.set(ZoneId.of("Asia/Shanghai")));
  private static final String HEADLINE = "青坪县关于暂停石桥通行的通知";
  private static final String P1 =
      "因石桥桥面出现裂缝,经县政府研究决定,自2025年3月6日零时起暂停机动车通行,行人和自行车仍可从东侧人行道通过,请广大市民提前安排好出行路线。";
  private static final String P2 = "施工期间,县公安局交通管理大队将在南北两岸增设指示牌,公交3路、7路改走新桥,末班车时间不变,给大家带来的不便敬请谅解。";

  private static List<String> body(String... lines) {
    Page page = TextPages.of(String.join("\n", lines));
    return STRIPPER.strip(page).body().stream().map(Block::text).toList();
  }

  @Test
  void aNoticeGoesOnToWhoSignsItAndWhen() {
    assertEquals(
        List.of(P1, P2, "联系电话:0000-1234567", "青坪县交通运输局", "2025年3月5日"),
        body(
            HEADLINE + "_通知公告_青坪县人民政府",
            HEADLINE,
            "2025-03-05 16:20 来源:县交通运输局",
            P1,
            P2,
            "联系电话:0000-1234567",
            "青坪县交通运输局",
            "2025年3月5日",
            "相关新闻",
            "石桥下周起加固"));
  }

  @Test
  void whomItAddressesOpensIt() {
    String address = "各乡镇人民政府,县政府各部门:";
    assertEquals(
        List.of(address, P1, P2),
        body(HEADLINE + "_通知公告_青坪县人民政府", HEADLINE, "2025-03-05 16:20 来源:县交通运输局", address, P1, P2));
  }

  @Test
  void anAgencysDatelineWithItsTitleOpensTheText() {
    String dateline = "青禾社石湾3月5日电 题:老石桥歇一歇,市民改走新桥";
    assertEquals(
        List.of(dateline, P1, P2),
        body(
            "老石桥歇一歇,市民改走新桥-青禾网",
            "首页",
            "时政",
            "社会",
            "老石桥歇一歇,市民改走新桥",
            "2025年03月05日 09:12 来源:青禾网",
            dateline,
            "作者 陆小满",
            P1,
            P2));
  }

  @ParameterizedTest
  @ValueSource(strings = {"尊敬的读者:", "老师们、同学们:", "亲爱的家长朋友:", "县直各单位、各乡镇:"})
  void othersAreAddressedToo(String line) {
    assertTrue(TextOpening.is(line));
  }

  @ParameterizedTest
  @ValueSource(strings = {"来源:", "责任编辑:", "发布时间:2025-03-05", "各地天气:晴", "他说:"})
  void aLabelAddressesNobody(String line) {
    assertFalse(TextOpening.is(line));
  }

  @Test
  void aLineThatTellsOfAPictureIsNotJoinedToTheLineAboveIt() {
    String caption = "图为市民从东侧人行道通过石桥,远处的新桥上公交车正在通行。";
    List<String> body = body(HEADLINE, "桥面出现裂缝,施工队连夜进场", caption, P1, P2);
    assertFalse(body.contains("桥面出现裂缝,施工队连夜进场" + caption), body::toString);
  }
}
