package org.copydesk.strip.links;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EpaperIndexTest {
  private static final LocalDate TODAY = LocalDate.of(2025, 3, 5);
  private static final EpaperIndex INDEX = new EpaperIndex();

  private static Issue read(String url, String html) {
    return INDEX.read(html, url, TODAY, List.of());
  }

  private static List<String> urls(List<PageLink> links) {
    return links.stream().map(PageLink::url).toList();
  }

  @Test
  void aPageOfAFounderIssueHasItsArticlesAndTheOtherPages() {
    String folder = "http://paper.qinglan.example/html/2025-03/05/";
    Issue issue =
        read(
            folder + "node_1.htm",
            """
            <table id="bmdhTable"><tr><td><a id="pageLink" href="node_1.htm">第01版：要闻</a></td>
              <td><a href="../../../page/1/2025-03/05/01/2025030501_pdf.pdf"><img></a></td></tr>
            <tr><td><a id="pageLink" href="./node_2.htm">第02版：综合</a></td></tr>
            <tr><td><a id="pageLink" href="node_3.htm">第03版：副刊</a></td></tr></table>
            <a class="preart" href="../04/node_1.htm">上一期</a>
            <map name="PagePicMap"><area coords="1,1,9,9" shape="rect" href="content_5501.htm">
              <area coords="1,9,9,19" href="content_5502.htm" title="春灌开闸"><area href="content_5503.htm"></map>
            <ul><li><a href="content_5501.htm"><div>南坪镇三万亩麦田迎来第一遍水</div></a></li>
              <li><a href="content_5502.htm?div=-1">春灌开闸</a></li></ul>
            <select><option value="../../2025-03/04/node_1.htm">3月4日</option></select>
            """);
    assertEquals(TODAY, issue.day());
    assertEquals(
        List.of(
            folder + "content_5501.htm",
            folder + "content_5502.htm",
            folder + "content_5503.htm",
            folder + "content_5502.htm?div=-1"),
        urls(issue.articles()));
    assertEquals("南坪镇三万亩麦田迎来第一遍水", issue.articles().get(0).text());
    assertEquals(List.of(folder + "node_2.htm", folder + "node_3.htm"), issue.pages());
  }

  @Test
  void theNewerFormWithLayoutAndContentFoldersIsRead() {
    Issue issue =
        read(
            "http://szb.qinglan.example/pc/layout/202503/05/node_01.html",
            """
            <div class="swiper-slide"><a id="pageLink" href="node_01.html">01版：头版</a></div>
            <div class="swiper-slide"><a id="pageLink" href="node_02.html">02版：时政</a></div>
            <ul class="news-list"><li><a href="../../../content/202503/05/content_30059901.html">全县春耕物资储备充足</a></li>
            <li><a href="../../../content/202503/05/content_30059902.html">图片报道</a></li></ul>
            <a href="../../202503/04/node_01.html">上一期</a><a href="http://www.qinglan.example/">首页</a>
            """);
    assertEquals(2, issue.articles().size());
    assertEquals(
        List.of("http://szb.qinglan.example/pc/layout/202503/05/node_02.html"), issue.pages());
  }

  @Test
  void pagesThatAreNumbersAndArticlesThatAreCodesAreToldApart() {
    Issue issue =
        read(
            "https://epaper.c.example/content/20250305/Page01AA.htm",
            """
            <a href="Page02BB.htm">A02：评论</a><a href="Page03BC.htm">A03：本地</a>
            <a href="Articel01001AA.htm">江上大桥今晨合龙</a><a href="Articel01002AB.htm">图说</a>
            """);
    assertEquals(2, issue.articles().size());
    assertEquals(2, issue.pages().size());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<meta http-equiv=\"Refresh\" content=\"0; URL=html/2025-03/05/node_1.htm\">"
            + "|http://e.example/html/2025-03/05/node_1.htm",
        "<script>window.location.href = 'html/2025-03/05/node_1.htm';</script>"
            + "|http://e.example/html/2025-03/05/node_1.htm",
        "<a href='html/2025-03/04/node_1.htm'>3月4日</a><a href='html/2025-03/05/node_2.htm'>5</a>"
            + "<a href='html/2025-03/05/node_1.htm'>5</a><a href='html/2025-04/05/node_1.htm'>x</a>"
            + "|http://e.example/html/2025-03/05/node_1.htm",
        "<frameset><frame src='/szb/20250305/index.html'></frameset>"
            + "|http://e.example/szb/20250305/index.html",
        "<meta http-equiv=refresh content='0;url=paperindex.htm'>|http://e.example/paperindex.htm"
      })
  void anEntranceLeadsToTheNewestIssue(String html, String issue) {
    assertEquals(List.of(issue), read("http://e.example/", html).pages());
  }

  @Test
  void aPageOfNoPaperLeadsNowhere() {
    Issue issue =
        read("http://e.example/", "<p>维护中</p><a href='http://other.example/2025-03/05/x'>x</a>");
    assertTrue(issue.pages().isEmpty() && issue.articles().isEmpty());
  }

  @ParameterizedTest
  @CsvSource({
    "http://e.example/html/2025-03/04/node_1.htm, http://e.example/html/2025-03/05/node_1.htm",
    "http://e.example/pc/layout/202412/31/node_01.html, http://e.example/pc/layout/202503/05/node_01.html",
    "http://e.example/20241231/A1?date=2024-12-31, http://e.example/20250305/A1?date=2025-03-05",
    "http://e.example/2024/12/31/1.html, http://e.example/2025/03/05/1.html",
    "http://e.example/2025-3-4/1.html, http://e.example/2025-3-5/1.html",
    "http://e.example/id/20259999/1.html, http://e.example/id/20259999/1.html",
    "http://e.example/, http://e.example/"
  })
  void theAddressOfOneDaysIssueTellsAnothers(String url, String moved) {
    assertEquals(moved, IssueDay.moved(url, TODAY));
  }
}
