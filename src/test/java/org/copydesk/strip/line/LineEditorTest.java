package org.copydesk.strip.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.copydesk.article.Block;
import org.copydesk.article.Fields;
import org.copydesk.article.Role;
import org.copydesk.article.Verdict;
import org.copydesk.page.UsualZone;
import org.junit.jupiter.api.Test;

class LineEditorTest {
  private static final LineEditor EDITOR =
      new LineEditor(UsualZone.set(ZoneId.of("Asia/Shanghai")));

  private static final String FIRST = "柳河县日前召开春耕生产现场会,要求各乡镇抢抓农时、备足农资,确保全年粮食播种面积稳定在六十万亩以上。";
  private static final String SECOND = "会议指出,春耕备耕事关全年收成。各部门要深入田间地头,帮助群众解决种子、化肥、灌溉等实际困难,把服务送到农户家门口。";

  private final Fields.Builder fields = Fields.builder();

  private List<String> body(String... lines) {
    return edit(lines).stream().filter(Block::kept).map(Block::text).toList();
  }

  private List<Block> edit(String... lines) {
    List<Block> blocks = new ArrayList<>();
    for (String line : lines) {
      String place = "line " + (blocks.size() + 1);
      blocks.add(new Block(place, Role.PARAGRAPH, line, Verdict.kept("test")));
    }
    return EDITOR.edit(blocks, fields);
  }

  @Test
  void aBreadcrumbBecomesTheSection() {
    assertEquals(List.of(FIRST), body("您现在的位置:首页 > 新闻中心 > 县区动态 > 正文   柳河网-柳河县门户网站", FIRST));
    assertEquals(List.of("新闻中心", "县区动态"), fields.build().section());
  }

  @Test
  void metadataInAnyOrderAndScriptBecomesFields() {
    assertEquals(List.of(FIRST), body("發布時間：2024年6月1日 08:30　來源：柳河日報　作者：　字體：大 中 小", FIRST));
    Fields found = fields.build();
    assertEquals("柳河日報", found.source());
    assertEquals("2024-06-01T08:30:00+08:00", Objects.requireNonNull(found.published()).iso());
    assertEquals(List.of(), found.authors());
  }

  @Test
  void aPortalsChannelBehindTheDateIsTheSource() {
    assertEquals(List.of(FIRST), body("2019年09月11日01:53 新浪科技 我有话说(1307人参与) 收藏本文", FIRST));
    assertEquals("新浪科技", fields.build().source());
  }

  @Test
  void aLabelMayBeGluedToItsValueBehindADate() {
    assertEquals(List.of(FIRST), body("发表于2014-08-24 21:30| 1164次阅读| 来源柳河IT| 0 条评论| 作者沈青山", FIRST));
    assertEquals("柳河IT", fields.build().source());
    assertEquals(List.of("沈青山"), fields.build().authors());
  }

  @Test
  void aBylineAtTheEndOfTheLastParagraphIsCutOff() {
    assertEquals(List.of(FIRST, SECOND), body(FIRST, SECOND + " 记者 沈青山 陆小曼 整理"));
    assertEquals(List.of("沈青山", "陆小曼"), fields.build().authors());
  }

  @Test
  void aReporterOfANamedOutletGivesAuthorAndSource() {
    assertEquals(List.of(FIRST, SECOND), body(FIRST, "柳河日报融媒体记者沈青山报道", SECOND));
    assertEquals(List.of("沈青山"), fields.build().authors());
    assertEquals("柳河日报", fields.build().source());
  }

  @Test
  void linesOfSpeechStayWhereverTheyStand() {
    String[] speech = {FIRST, "主持人:陆小曼县委宣传部副部长", "柳河县副县长沈青山", "谢谢大家!", SECOND, "谢谢大家!"};
    assertEquals(List.of(speech), body(speech));
    assertEquals(List.of(), fields.build().authors());
  }

  @Test
  void buttonsAndReprintNotesOfSitesGo() {
    String[] page = {
      "本文来自微信公众号“刻度研究所”（ID：kedu-lab），作者：潘一杯，编辑：大同，氪创经授权发布。",
      FIRST,
      "[股票行情 资金流向 最新公告]",
      "點擊放大看更多相片：",
      SECOND,
      "第1页：一条船与十二个人 第2页：老水手的夜晚 下一页",
      "总资产9共写了4.1W字获得210个赞共98个粉丝",
      "END"
    };
    assertEquals(List.of(FIRST, SECOND), body(page));
    String[] text = {FIRST, "本文来自柳河。", "点击放大镜可以看到。", "股票行情", "第1页：写着名字。", SECOND};
    assertEquals(List.of(text), body(text));
  }

  @Test
  void aNoticeGoesOnToWhoSignsIt() {
    String[] notice = {FIRST, "监督电话：0000-7654321", "柳河县民政局人事处", "2024年7月2日"};
    assertEquals(List.of(notice), body(notice));
    assertEquals(List.of(FIRST), body(FIRST, "监督电话：0000-7654321"));
  }

  @Test
  void aButtonAndALoginAreNoPartOfTheSource() {
    assertEquals(List.of(FIRST), body("2021年01月19日17:26 来源：河州作家网打印 字号：", FIRST));
    assertEquals("河州作家网", fields.build().source());
  }

  @Test
  void whoIsLoggedInIsNoSource() {
    String line = "2014-12-11 09:40| 发布者: admin| 查看: 1022| 评论: 6|原作者: 沈青山|来自: 柳河在线";
    assertEquals(List.of(FIRST), body(line, FIRST));
    assertEquals("柳河在线", fields.build().source());
    assertEquals(List.of("沈青山"), fields.build().authors());
  }

  @Test
  void aPageCutByAColumnBreakIsJoined() {
    assertEquals(List.of(FIRST + SECOND), body(FIRST + "会议指出,春耕备耕事关全年", SECOND.substring(13)));
  }

  @Test
  void aWordCutByAColumnBreakIsJoinedHoweverShortItsFirstPiece() {
    assertEquals(
        List.of(FIRST, "春耕备耕事关全年收成,是当前最重要的工作,各部门要把服务送到农户家门口。"),
        body(FIRST, "春耕备耕事关全年收成,是当前最重", "要的工作,各部门要把服务送到农户家门口。"));
  }

  @Test
  void subHeadingsAreJoinedToNothing() {
    String[] page = {FIRST, "一、抢抓农时、备足农资,打好春耕第一仗", SECOND, "全力抓春耕 稳住粮食面积", FIRST};
    assertEquals(List.of(page), body(page));
  }

  @Test
  void aRepostNoticeGivesTheCanonicalUrl() {
    assertEquals(
        List.of(FIRST),
        body(FIRST, "转载请注明:http://news.example/a/1.html", "豫ICP备12345678号-1", "当前时间:"));
    assertEquals("http://news.example/a/1.html", fields.build().canonicalUrl());
    assertNull(fields.build().published());
  }
}
