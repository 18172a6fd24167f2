package org.copydesk.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.copydesk.article.Article;
import org.copydesk.article.Block;
import org.copydesk.article.Fields;
import org.copydesk.article.Role;
import org.copydesk.article.Verdict;
import org.copydesk.article.Warning;
import org.copydesk.page.CharsetReading;
import org.copydesk.page.Intake;
import org.copydesk.page.MediaKind;
import org.copydesk.page.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProofreaderTest {
  private static final String WHOLE = "柳河县日前召开春耕生产现场会,要求各乡镇抢抓农时、备足农资,确保全年粮食播种面积稳定在60万亩以上。";

  private static Set<Warning> warnings(String... lines) {
    List<Block> blocks = new ArrayList<>();
    for (String line : lines) {
      blocks.add(new Block("line", Role.PARAGRAPH, line, Verdict.kept("test")));
    }
    Page page =
        new Page(
            MediaKind.TEXT,
            "",
            new CharsetReading("UTF-8", null, "utf-8"),
            "0".repeat(64),
            Intake.ofFile("test", "test.txt", Instant.EPOCH));
    Article article = new Article(page, Fields.builder().build(), blocks, Set.of());
    return new Proofreader().proofread(article).warnings();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "虽然取得了一些成绩,但差距仍然存在。借此机会,请大家一如既往地",
        "The council met on Tuesday and agreed on the budget. A second vote will be held when the"
      })
  void aTextThatStopsInMidSentenceIsTruncated(String last) {
    assertEquals(Set.of(Warning.TRUNCATED), warnings(WHOLE, last));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "谢谢大家!",
        "他说:“这条路通了,柳河就活了。”",
        "全力抓春耕 稳住粮食面积",
        "柳河县人民政府办公室",
        "会议还研究了其他事项。(作者单位:柳河县委党校)",
        "更多信息见县政府网站,服务热线每天开放。详情请访问 https://news.example/liuhe"
      })
  void anEndThatAWriterWouldChooseIsNoTruncation(String last) {
    assertEquals(Set.of(), warnings(WHOLE, last));
  }

  @Test
  void verseIsNotTruncated() {
    assertEquals(
        Set.of(), warnings("春风过了柳河岸,一夜桃花满村头,老农牵牛", "老农牵牛下田去,新燕衔泥上高楼,谁家新燕", "谁家新燕啄春泥,绿水人家绕柳堤,一年之计"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "在年全省高质量发展考核中,柳河县位居第一方阵。",
        "全县5年来累计完成投资.6亿元,燃气普及率达93%。",
        "个行政村完成电网改造,新建个卫生室,惠及群众17.7万人。",
        "年3月,考察组来到柳河县。",
        "農業示範項目個,完成投資.4億元。"
      })
  void figuresMissingBeforeTheirUnitsAreNoticed(String paragraph) {
    assertEquals(Set.of(Warning.DIGITS_LOST), warnings(WHOLE, paragraph));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "年年岁岁花相似,一个个项目落地,今年以来,家家户户都忙着春耕,个个干劲十足。",
        "去年3月,柳河县启动改造。在年初召开的会议上,县里定下了目标;在年度考核中,各单位名列前茅。",
        "上亿元的项目有5个,亿元以上项目达到12个,数十家企业、几个村、这个县都参加。",
        "2024年、2025年连续两年获评先进;二〇二五年3月起施行。",
        "所有学校、所以说、名单上的、家长们、个人和个体户、座谈会、元旦前后,都要做好服务。",
        "这里的路长达几公里,投入资金数亿元,带动就业人数逐年增加。"
      })
  void normalTextHasLostNoFigures(String paragraph) {
    assertEquals(Set.of(), warnings(paragraph, WHOLE));
  }

  @Test
  void replacementCharactersAreNoticed() {
    assertEquals(Set.of(Warning.REPLACEMENT_CHARACTERS), warnings(WHOLE.replace("春", "\uFFFD")));
  }
}
