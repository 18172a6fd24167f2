package org.copydesk.strip.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.copydesk.article.Article;
import org.copydesk.article.Block;
import org.copydesk.article.Fields;
import org.copydesk.article.Stamp;
import org.copydesk.dedup.ParagraphDeduplicator;
import org.copydesk.page.CharsetReading;
import org.copydesk.page.Intake;
import org.copydesk.page.MediaKind;
import org.copydesk.page.Page;
import org.copydesk.page.UsualZone;
import org.copydesk.strip.html.HtmlStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextStripperTest {
  private static final TextStripper STRIPPER =
      new TextStripper(UsualZone.set(ZoneId.of("Asia/Shanghai")));

  private static final String P1 = "柳河县日前召开春耕生产现场会,要求各乡镇抢抓农时、备足农资,确保全年粮食播种面积稳定在60万亩以上。";
  private static final String P2 = "会议指出,春耕备耕事关全年收成。各部门要深入田间地头,帮助群众解决种子、化肥、灌溉等实际困难,把服务送到农户家门口。";

  private static Article clean(String text) {
    return new ParagraphDeduplicator().withoutRepeats(STRIPPER.strip(page(MediaKind.TEXT, text)));
  }

  private static Page page(MediaKind kind, String text) {
    return new Page(
        kind,
        text,
        new CharsetReading("UTF-8", null, "utf-8"),
        "0".repeat(64),
        Intake.ofFile("test", "test", Instant.EPOCH));
  }

  private static List<String> body(Article article) {
    return article.body().stream().map(Block::text).toList();
  }

  @Test
  void theHeadlineAtTheFootOfAnEPaperPageIsFoundWithItsByline() {
    Article article =
        clean(
            String.join(
                "\n\n",
                "柳河新闻",
                "2024年3月12日 星期二",
                P1,
                P2 + "⑥",
                "抢抓农时 备足农资",
                "柳河县打好春耕第一仗",
                "本报记者 沈青山 通讯员 陆小曼"));
    assertEquals(List.of(P1, P2), body(article));
    Fields fields = article.fields();
    assertEquals("抢抓农时 备足农资 柳河县打好春耕第一仗", fields.headline());
    assertEquals(List.of("沈青山", "陆小曼"), fields.authors());
    assertEquals(List.of("柳河新闻"), fields.section());
    assertEquals("2024-03-12", Objects.requireNonNull(fields.published()).iso());
  }

  @Test
  void aSubHeadlineStandsInForAMissingHeadline() {
    Article article = clean("——访柳河县农业农村局局长沈青山\n2024年专题\n" + P1 + "\n" + P2 + "\n(记者 陆小曼)\n");
    assertEquals("访柳河县农业农村局局长沈青山", article.fields().headline());
    assertEquals(List.of("陆小曼"), article.fields().authors());
    assertEquals(List.of("2024年专题"), article.fields().section());
  }

  @Test
  void aDayInTheTextIsNoDateOfPublication() {
    Article article = clean("柳河县打好春耕第一仗\n3月12日," + P1 + "\n2024年3月10日," + P2 + "\n");
    assertNull(article.fields().published());
  }

  @ParameterizedTest
  @ValueSource(ints = {20, 32, 40})
  void aDumpWrappedAtAFixedWidthComesOutInParagraphs(int width) {
    String third = "今年以来,全县已检修各类农机具1.2万台,疏浚沟渠300公里,发放技术资料8万份。春耕用水、用肥、用种都有保障,农户们说,心里踏实多了。";
    String fourth = "下一步,县里将组织技术人员包村包户,把每一项措施落到地块,并公开服务电话,随时解答农户的疑问。农资价格也将每天公布。";
    StringBuilder text = new StringBuilder("柳河县打好春耕第一仗\n\n");
    for (String paragraph : List.of(P1 + P2, third, fourth)) {
      for (int i = 0; i < paragraph.length(); i += width) {
        text.append(paragraph, i, Math.min(paragraph.length(), i + width)).append('\n');
      }
      text.append('\n');
    }
    assertEquals(List.of(P1 + P2, third, fourth), body(clean(text.toString())));
  }

  @Test
  void inADumpThatIsSetInThePrintersIndentBeginsAParagraph() {
    String third = "今年以来,全县已检修各类农机具1.2万台,疏浚沟渠300公里,发放技术资料8万份。春耕用水、用肥、用种都有保障,农户们说,心里踏实多了。";
    StringBuilder text = new StringBuilder("   柳河县打好春耕第一仗\n\n");
    for (String paragraph : List.of(P1 + P2, third)) {
      String printed = "　　" + paragraph;
      for (int i = 0; i < printed.length(); i += 30) {
        text.append("   ").append(printed, i, Math.min(printed.length(), i + 30)).append('\n');
      }
    }
    assertEquals(List.of(P1 + P2, third), body(clean(text.toString())));
  }

  @Test
  void whatATextBrowserPrintsComesOutWithoutItsNumbersAndList() {
    String text =
        """
           [1]Skip to content

             * [2]Home
             * [3]News
             * [4]Sport

        Old ferry landing to reopen after six years

           By [5]Ada Brook
           March 5, 2025

           The county council voted on Tuesday to reopen the [6]old ferry landing,
           ending a dispute that has lasted for nearly six years. Residents on both
           banks had asked for the crossing since the bridge was closed to lorries.

             * Work is to begin in April and should be finished before the harvest
               fair, the council's chair said after the vote. The cost is shared by
               the county and the two towns.

             * Nobody will have to pay more than the fare, she added, and bicycles
               go free on all days of the week but market days.

           [7]Imprint

        References

           1. https://brook.example/#content
           2. https://brook.example/
           3. https://brook.example/news/
           4. https://brook.example/sport/?from=head&to=the+very+end+of+a+line+that+is+wider+than+all+others
           5. mailto:ada@brook.example
           6. https://brook.example/landing/
           7. https://brook.example/imprint/
        """;
    Article article = clean(text);
    assertEquals(
        List.of(
            "The county council voted on Tuesday to reopen the old ferry landing, ending a dispute that has lasted for nearly six years. Residents on both banks had asked for the crossing since the bridge was closed to lorries.",
            "Work is to begin in April and should be finished before the harvest fair, the council's chair said after the vote. The cost is shared by the county and the two towns.",
            "Nobody will have to pay more than the fare, she added, and bicycles go free on all days of the week but market days."),
        body(article));
    assertEquals("Old ferry landing to reopen after six years", article.fields().headline());
    assertEquals(List.of("Ada Brook"), article.fields().authors());
  }

  @Test
  void whatAPageCallsAnAddressIsNoText() {
    StringBuilder list = new StringBuilder();
    for (int i = 1; i <= 40; i++) {
      String address =
          i == 7 ? "@@next_page@@" : i % 3 == 0 ? "javascript:;" : "JavaScript:digg('" + i + "');";
      list.append(String.format(Locale.ROOT, "%4d. %s%n", i, address));
    }
    Article article =
        clean(
            "   [1]首页 [2]新闻\n\n   柳河县打好春耕第一仗\n\n   "
                + P1
                + "\n\n   "
                + P2
                + "\n\nReferences\n\n"
                + list);
    assertEquals(List.of(P1, P2), body(article));
    assertEquals("柳河县打好春耕第一仗", article.fields().headline());
  }

  @Test
  void numbersInBracketsAreNotesWhereNoListTellsWhereTheyLead() {
    Article article =
        clean(
            "Old ferry landing to reopen\n\n"
                + "The council voted on Tuesday [1] to reopen it, ".repeat(3)
                + "it said.\n");
    assertTrue(article.text().contains("Tuesday [1] to reopen"));
  }

  @Test
  void aLetterThatIsTwoInLowerCaseBreaksNothing() {
    Article article = clean("柳河县打好春耕第一仗\n2025-03-05 İzmirİ\n" + P1 + "\n" + P2 + "\n");
    assertEquals(
        List.of(P1, P2), body(article).subList(body(article).size() - 2, body(article).size()));
  }

  @Test
  void aNameAboveTheHeadlineIsNoByline() {
    String page = "柳河县打好春耕第一仗\n数据库\n方正秀\n管理实践\n柳河县打好春耕第一仗\n2025-03-05 08:00\n" + P1 + "\n" + P2;
    assertEquals(List.of(), clean(page).fields().authors());
  }

  @Test
  void aMenuOfShortLinesSaysNothingOfWhereADumpIsWrapped() {
    String menu = "Harbour news and notes\nSport in the county\nPlaces to go out\n".repeat(8);
    String text =
        "Old ferry landing to reopen after six years\n"
            + menu
            + """

            The council of Brookshire voted on Tuesday to reopen the old ferry of
            Harrow. It ends a dispute that lasted for nearly six years. Voters in
            Harrow and Ashby had asked for it since the bridge closed to lorries.

            Work is to begin in April and should be finished before the fair of
            Ashby, said the chair, Ada Brook. The cost is shared by the county of
            Brookshire and the two towns, she added. Nobody will have to pay more.
            """;
    assertEquals(2, body(clean(text)).size());
  }

  @Test
  void anEnglishDumpWrappedAtSeventyTwoColumnsComesOutInParagraphs() {
    String text =
        """
        Old ferry landing to reopen after six years

        By Ada Brook
        March 5, 2025

        The county council voted on Tuesday to reopen the old ferry landing,
        ending a dispute that has lasted for nearly six years. Residents on both
        banks had asked for the crossing since the bridge was closed to lorries.

        Work is to begin in April and should be finished before the harvest
        fair, the council's chair said after the vote. The cost will be shared
        between the county and the two towns, she added, and nobody will have to
        pay more than the fare.
        """;
    Article article = clean(text);
    assertEquals("Old ferry landing to reopen after six years", article.fields().headline());
    assertEquals(List.of("Ada Brook"), article.fields().authors());
    assertEquals("2025-03-05", Objects.requireNonNull(article.fields().published()).iso());
    assertEquals(2, article.body().size());
    assertTrue(article.text().contains("landing, ending a dispute"));
  }

  @Test
  void theMenusAroundAnArticleAreNoneOfIt() {
    List<String> lines = new ArrayList<>();
    lines.addAll(List.of("首页", "时政", "财经", "教育", "体育", "视频", "图片", "专题", "登录", "客户端"));
    lines.addAll(List.of("柳河县打好春耕第一仗", "2024-03-12 09:30 来源：柳河日报", P1, P2, "责任编辑：沈青山"));
    lines.addAll(List.of("相关新闻", "南岭市召开防汛会议", "青石镇举办文化节", "云台县公布新规划", "更多>>"));
    Article article = clean(String.join("\n", lines));
    assertEquals(List.of(P1, P2), body(article));
    assertEquals("柳河县打好春耕第一仗", article.fields().headline());
    assertEquals("柳河日报", article.fields().source());
    assertEquals(
        "2024-03-12T09:30:00+08:00", Objects.requireNonNull(article.fields().published()).iso());
  }

  @Test
  void everyMadePageGivesItsParagraphsAndFieldsExactly() {
    for (long seed = 0; seed < 400; seed++) {
      Newsroom.Edition edition = new Newsroom(seed).edition();
      Article article = clean(edition.text());
      Fields fields = article.fields();
      String told = "seed " + seed + " of the newsroom";
      assertEquals(edition.paragraphs(), body(article), told);
      assertEquals(edition.headline(), fields.headline(), told);
      assertEquals(edition.authors(), fields.authors(), told);
      assertEquals(edition.editors(), fields.editors(), told);
      assertEquals(edition.source(), fields.source(), told);
      assertEquals(edition.published(), iso(fields.published()), told);
      assertEquals(edition.section(), fields.section(), told);
      assertEquals(edition.canonicalUrl(), fields.canonicalUrl(), told);
    }
  }

  @Test
  void strippingNeverInventsText() {
    for (long seed = 0; seed < 100; seed++) {
      Newsroom.Edition edition = new Newsroom(seed).edition();
      String page = edition.text().replaceAll("[\\s\\p{Z}]", "");
      for (Block block : clean(edition.text()).blocks()) {
        assertTrue(
            page.contains(block.text().replaceAll("[\\s\\p{Z}]", "")),
            "seed " + seed + ": " + block.text());
      }
    }
  }

  @Test
  void anHtmlPageWhoseMarkupSaysNothingIsReadAsADump() {
    String html =
        "<html><body><p>柳河新闻</p><p>2024年3月12日 星期二</p><p>%s<br>%s</p><p>抢抓农时 柳河县打好春耕第一仗</p><p>本报记者 沈青山</p></body></html>"
            .formatted(P1, P2);
    Article article =
        new HtmlStripper(UsualZone.set(ZoneId.of("Asia/Shanghai")))
            .strip(page(MediaKind.HTML, html));
    assertEquals(List.of(P1, P2), body(article));
    assertEquals("抢抓农时 柳河县打好春耕第一仗", article.fields().headline());
    assertEquals(List.of("沈青山"), article.fields().authors());
  }

  @Test
  void aHeadlineInTwoLinesAboveTheBylineAtTheFootIsOne() {
    Article article = clean(String.join("\n\n", P1, P2 + "⑥", "小渠道 大丰收", "柳河县春耕生产观察", "本报记者 沈青山"));
    assertEquals("小渠道 大丰收 柳河县春耕生产观察", article.fields().headline());
    assertEquals(List.of(P1, P2), body(article));
  }

  @Test
  void aPictureCreditEndsItsLine() {
    String caption = "村民在柳河县春耕现场整理育秧棚,准备迎接今年的第一批客人。沈青山 摄";
    assertEquals(List.of(P1, caption, P2), body(clean(String.join("\n\n", P1, caption, P2))));
  }

  @Test
  void reportersWhoOpenAReportAreItsAuthorsAndStayInIt() {
    String opening = "柳河日报讯（记者 沈青山 通讯员 梁小禾）" + P1;
    Article article = clean(String.join("\n\n", "抢抓农时打好春耕第一仗", opening, P2));
    assertEquals(List.of("沈青山", "梁小禾"), article.fields().authors());
    assertEquals(List.of(opening, P2), body(article));
  }

  @Test
  void aDumpWithoutChineseHasItsLanguage() {
    String text =
        "Beavers return to the fen\n\nA family of five beavers was released into the fen on Sunday, and the crowd was larger than anybody had thought it would be.\n\nThe animals swam for the willows at once, and they had felled a tree before the people went home.";
    assertEquals("en", clean(text).fields().language());
  }

  private static final String OTHER = "清溪市近日公布一季度外贸数据,进出口总额比上年同期增长一成二,其中机电产品出口占了将近一半,增幅居全省第三位。";

  /** A page whose article is shorter than what is told of others. */
  private static String portal(String above) {
    StringBuilder dump = new StringBuilder(above);
    for (String menu : List.of("首页", "新闻", "财经", "体育", "登录", "注册", "手机版")) {
      dump.append(menu).append('\n');
    }
    dump.append("柳河县打好春耕第一仗\n2024年3月12日 08:30\n").append(P1).append('\n').append(P2);
    dump.append("\n责任编辑:陆小曼\n我要反馈\n最热评论 刷新\n");
    for (int i = 1; i < 9; i++) {
      dump.append("第").append(i).append("条要闻怎么看\n").append(OTHER).append('\n').append(OTHER);
      dump.append("\n2024-03-1").append(i).append(" 21:38:04\n");
    }
    return dump.toString();
  }

  @Test
  void theLineThatHasTheTitlesWordsAgainIsTheHeadlineAndTheBodyStandsBelowIt() {
    Article article = clean(portal("柳河县打好春耕第一仗_柳河新闻_柳河网\n\n"));
    assertEquals("柳河县打好春耕第一仗", article.fields().headline());
    assertEquals(List.of(P1, P2), body(article));
  }

  @Test
  void belowTheLineOfItsEditorAnArticleIsAtItsEnd() {
    String dump = "柳河县打好春耕第一仗\n" + P1 + "\n" + P2 + "\n责任编辑:陆小曼\n" + OTHER + "\n";
    assertEquals(List.of(P1, P2), body(clean(dump)));
  }

  @Test
  void aListOfOtherArticlesHasALineWithADateForEach() {
    String entry = "又一批春耕物资运抵各乡镇仓库,农户可以就近领取。\n03-1%d08:30\n";
    String dump = "柳河县打好春耕第一仗\n" + P1 + "\n" + P2 + "\n" + entry.formatted(1) + entry.formatted(2);
    assertEquals(List.of(P1, P2), body(clean(dump)));
  }

  @Test
  void listsWithFirstWordsOfOtherArticlesEndAChineseDump() {
    String dump =
        "柳河县打好春耕第一仗\n"
            + P1
            + "\n"
            + P2
            + "\n"
            + P1.replace("柳河", "白河")
            + "\n推荐阅读\n清溪外贸开门红\n"
            + OTHER
            + "\n";
    assertEquals(List.of(P1, P2, P1.replace("柳河", "白河")), body(clean(dump)));
  }

  private static @Nullable String iso(@Nullable Stamp stamp) {
    return stamp == null ? null : stamp.iso();
  }
}
