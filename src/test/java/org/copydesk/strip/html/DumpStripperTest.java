package org.copydesk.strip.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.copydesk.article.Article;
import org.copydesk.article.Block;
import org.copydesk.article.Fields;
import org.copydesk.page.Page;
import org.copydesk.page.TextPages;
import org.copydesk.page.UsualZone;
import org.junit.jupiter.api.Test;

class DumpStripperTest {
  private static final String P1 =
      "The town of Marlow Sands opened its new sea wall on Friday, two years after the flood that"
          + " drowned the lower streets and the market hall.";
  private static final String P2 =
      "Engineers said that the wall, built from local stone, would hold a tide half a metre higher"
          + " than the one of that night, and that the work had stayed within its budget.";

  private static Fields fields(String... lines) {
    return article(lines).fields();
  }

  private static Article article(String... lines) {
    Page page = TextPages.of(String.join("\n", lines));
    return new DumpStripper(UsualZone.set(ZoneId.of("UTC"))).strip(page);
  }

  @Test
  void theLineThatSaysTheTitleAgainIsTheHeadline() {
    Fields fields =
        fields(
            "Marlow Sands opens its sea wall | The Shore Post",
            "",
            "Home",
            "Local",
            "Marlow Sands opens its sea wall",
            "By Nora Fenwick Jun 6, 2025 3 min read",
            P1,
            P2);
    assertEquals("Marlow Sands opens its sea wall", fields.headline());
    assertEquals(List.of("Nora Fenwick"), fields.authors());
    assertEquals("2025-06-06", String.valueOf(fields.published()).substring(10, 20));
  }

  @Test
  void theDateBelowAHeadlineInTheFirstLineIsTheArticles() {
    Fields fields = fields("Marlow Sands opens its sea wall", "6 June 2025, 07:22", P1, P2);
    assertEquals("Marlow Sands opens its sea wall", fields.headline());
    assertEquals("2025-06-06", String.valueOf(fields.published()).substring(10, 20));
  }

  @Test
  void theOriginOfWhatTheLinesOfAChineseDumpStateIsTold() {
    Fields fields =
        fields(
            "卖水的人：一家滤芯公司怎样熬过了七年-青禾网",
            "首页快讯直播",
            "卖水的人：一家滤芯公司怎样熬过了七年",
            "刻度研究所·2023-09-05 10:12",
            "2016年,邝维办了一家滤芯公司,账上的钱只够活五个月,他跑了四十个小区,得到的回答几乎一样:自来水烧开就行。",
            "第七年,公司第一次盈利,净利润九十一万元,刚好还清了他当年抵押房子的利息,他说接下来想把店开到县里。");
    assertEquals("2023-09-05", String.valueOf(fields.published()).substring(10, 20));
    assertTrue(
        fields.candidates().stream()
            .anyMatch(
                c -> c.field().equals("datePublished") && c.taken() && !c.origin().isBlank()));
  }

  @Test
  void aDumpInAScriptWithoutFullStopsHasItsBody() {
    Article article =
        article(
            "ข่าว",
            "กีฬา",
            "เปิดประตูระบายน้ำคลองใหม่",
            "16 มิ.ย. 2568 09:30 น.",
            "เทศบาลเมืองริมคลองเปิดประตูระบายน้ำแห่งใหม่ซึ่งใช้เวลาก่อสร้างนานสองปีและใช้งบประมาณสี่สิบล้านบาท",
            "นายกเทศมนตรีกล่าวว่าประตูระบายน้ำจะช่วยให้ชาวบ้านกว่าสามพันครัวเรือนพ้นจากน้ำท่วมในฤดูฝนปีนี้");
    assertEquals("เปิดประตูระบายน้ำคลองใหม่", article.fields().headline());
    assertEquals(2, article.body().size());
  }

  @Test
  void aCaptionThatEndsWithItsCreditIsNoTextOfTheArticle() {
    String first = "청솔시가 동부 지역 주민 4만여 명에게 수돗물을 공급할 새 정수장을 준공하고 13일 통수식을 열었다.";
    String second = "한도현 시장은 기념사에서 여름마다 급수차 앞에 줄을 서는 일은 이제 없을 것이라고 말했다. 공사에는 3년이 걸렸다.";
    Article article =
        article(
            "청솔시 새 정수장 준공",
            "입력 2021.09.13. 15:32",
            "",
            "13일 정수장에서 열린 통수식 모습. /청솔시 제공",
            "",
            first,
            "",
            second);
    assertEquals(List.of(first, second), article.body().stream().map(Block::text).toList());
  }

  @Test
  void anAuthorsLineAboveTheTextGoesWithTheName() {
    Article article =
        article("Marlow Sands opens its sea wall", "Penulis: Nora Fenwick", "6 June 2025", P1, P2);
    assertEquals(List.of("Nora Fenwick"), article.fields().authors());
    assertEquals(List.of(P1, P2), article.body().stream().map(Block::text).toList());
  }

  @Test
  void aDateInAListOfOtherArticlesIsNone() {
    Fields fields =
        fields(
            "Marlow Sands opens its sea wall",
            P1,
            P2,
            P1.replace("Friday", "Monday"),
            P2.replace("Engineers", "Builders"),
            "Ferry timetable changes",
            "4 May 2025",
            "Beach huts for sale",
            "2 May 2025",
            "Crab season begins",
            "1 May 2025",
            "Lifeboat day moved",
            "30 April 2025",
            "Rowers win the cup",
            "29 April 2025",
            "Fish market to close",
            "28 April 2025");
    assertNull(fields.published());
    assertEquals(List.of(), fields.authors());
  }

  @Test
  void aNameBesideTheDateIsTheAuthorAndASectionIsNone() {
    Fields fields =
        fields(
            "Marlow Sands opens its sea wall",
            "",
            "Coast Walks",
            "Marlow Sands opens its sea wall",
            "Coast Walks",
            "Nora Fenwick",
            "6 June 2025",
            P1,
            P2);
    assertEquals(List.of("Nora Fenwick"), fields.authors());
  }

  @Test
  void aHeadingOfOtherPagesAboveTheHeadlineHasNoListBelowIt() {
    Fields fields =
        fields(
            "Marlow Sands opens its sea wall | The Shore Post",
            "",
            "Please choose one of the following: tides, ferries or beaches of the northern coast.",
            "More stories",
            "Marlow Sands opens its sea wall",
            "6 June 2025",
            "Written by",
            "Nora Fenwick",
            P1,
            P2);
    assertEquals("2025-06-06", String.valueOf(fields.published()).substring(10, 20));
    assertEquals(List.of("Nora Fenwick"), fields.authors());
  }

  @Test
  void theDateBelowTheHeadlineIsReadAboveALongTableOfContents() {
    List<String> lines = new ArrayList<>();
    lines.addAll(List.of("Marlow Sands opens its sea wall | The Shore Post", "", "Home", "Local"));
    lines.addAll(List.of("Marlow Sands opens its sea wall", "6 June 2025"));
    for (int i = 1; i <= 30; i++) {
      lines.add("Chapter " + i + " of the report");
    }
    lines.addAll(List.of(P1, P2));
    Fields fields = fields(lines.toArray(String[]::new));
    assertEquals("Marlow Sands opens its sea wall", fields.headline());
    assertEquals("2025-06-06", String.valueOf(fields.published()).substring(10, 20));
  }

  @Test
  void aHeadingInTheTextThatSaysAPartOfTheTitleIsNoHeadline() {
    Fields fields =
        fields(
            "Sea walls in 2025: how Marlow Sands opens its own wall | The Shore Post",
            "",
            "Home",
            "Local",
            "How Marlow Sands opens its own sea wall",
            "By Nora Fenwick Jun 6, 2025",
            P1,
            P2,
            "Marlow Sands opens its own wall: the questions",
            P1.replace("Friday", "Monday"),
            P2.replace("Engineers", "Builders"));
    assertEquals("How Marlow Sands opens its own sea wall", fields.headline());
    assertEquals(List.of("Nora Fenwick"), fields.authors());
  }

  @Test
  void aDateLabelGluedToANameEndsIt() {
    Fields fields =
        fields(
            "Marlow Sands opens its sea wall | The Shore Post",
            "",
            "Home",
            "Marlow Sands opens its sea wall",
            "By Nora FenwickUploaded 6 June 2025",
            "Share",
            P1,
            P2);
    assertEquals(List.of("Nora Fenwick"), fields.authors());
    assertEquals("2025-06-06", String.valueOf(fields.published()).substring(10, 20));
  }

  @Test
  void labelsAboveTheTextAndLinesBehindArrowsGo() {
    List<String> kept =
        article(
                "Marlow Sands opens its sea wall | The Shore Post",
                "Marlow Sands opens its sea wall",
                "First shown:",
                "Jun 6, 2025",
                P1,
                "→ The old wall in pictures",
                P2,
                "Its length, in metres:",
                P1.replace("Friday", "Sunday"))
            .body()
            .stream()
            .map(Block::text)
            .toList();
    assertEquals(List.of(P1, P2, "Its length, in metres:", P1.replace("Friday", "Sunday")), kept);
  }

  @Test
  void aJapaneseCaptionIsNotJoinedWithTheTextBelowIt() {
    String text = "元銀行員の野々村静子さん（５８）は「子どもの頃の夢がかなった。地域の足を守る仕事だ」と笑顔を見せる。";
    List<String> kept =
        article(
                "短時間だけ働く運転手が乗務を始める - 若竹新聞",
                "短時間だけ働く運転手が乗務を始める",
                "運転手不足に悩む青葉交通は朝夕の２時間だけ働く制度を導入し、主婦や元会社員ら１４人が乗務を始めた。",
                "研修を終え、乗務前の点検をする運転手",
                text,
                "国土交通省の統計では、全国のバス運転手はこの５年で１割減った。来年度はさらに採用したいという。")
            .body()
            .stream()
            .map(Block::text)
            .toList();
    assertTrue(kept.contains(text), kept::toString);
  }

  @Test
  void paragraphsOfMuchTheSameLengthAreNoWrappedText() {
    List<String> lines = new ArrayList<>(List.of("Sea wall opens in Marlow Sands"));
    for (int i = 1; i < 7; i++) {
      lines.add("Engineer number " + i + " said that the wall of local stone would hold any tide.");
    }
    assertEquals(6, article(lines.toArray(String[]::new)).body().size());
  }

  @Test
  void factsBetweenTheDeckAndTheTextGo() {
    List<String> kept =
        article(
                "Sea wall opens in Marlow Sands",
                P1,
                "Published",
                "12 March 2024 at 10:30",
                P2,
                P1.replace("Friday", "Monday"))
            .body()
            .stream()
            .map(Block::text)
            .toList();
    assertEquals(List.of(P1, P2, P1.replace("Friday", "Monday")), kept);
  }
}
