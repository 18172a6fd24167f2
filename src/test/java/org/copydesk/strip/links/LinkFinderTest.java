package org.copydesk.strip.links;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LinkFinderTest {
  private static final LinkFinder FINDER = new LinkFinder();

  private static List<String> paths(String url, String html, @Nullable String selector) {
    return FINDER.links(html, url, selector, List.of("partner.example")).stream()
        .map(link -> link.url().replaceFirst("^https?://[^/]+", ""))
        .toList();
  }

  private static final String CHINESE =
      """
      <html><body>
      <div class="nav"><a href="/">首页</a><a href="/yaowen/">要闻</a><a href="/shehui/">社会</a>
        <a href="/zt/2025/lianghui_20250301/">聚焦春耕备耕专题报道</a></div>
      <div class="weizhi">当前位置：<a href="/">首页</a> &gt; <a href="/yaowen/">要闻</a></div>
      <ul class="list">
        <li><a href="./202503/t20250305_123401.html">南坪镇三万亩麦田迎来返青后第一遍水</a><span>03-05</span></li>
        <li><a href="./202503/t20250305_123402.html">我县召开春季农业生产工作推进会议</a><span>03-05</span></li>
        <li><a href="./202503/t20250304_123388.html">惊蛰</a><span>03-04</span></li>
        <li><a href="https://www.qinglan.example/yaowen/202503/t20250303_123377.html?from=list" title="北山水库除险加固工程通过竣工验收">北山水库除险加固工…</a></li>
        <li><a href="http://video.qinglan.example/v/2025/0303/88231.html">视频：河湾村的油菜花提前开了</a></li>
        <li><a href="/u/cms/www/202503/plan.pdf">关于春灌期间供水安排的通告附件下载</a></li>
        <li><a href="http://gov.other.example/art/2025/3/3/art_1_22.html">转载：省里召开全省春灌工作视频会议</a></li>
        <li><a href="http://paper.partner.example/art/2025/3/3/art_1_22.html">合作媒体：三月里的第一场流动集市开张</a></li>
      </ul>
      <div class="page"><a href="index_1.html">2</a><a href="index_1.html">下一页</a></div>
      <div class="footer"><a href="/about/2020/0101/1001.html">关于我们和本网站的版权声明</a>
        <a href="https://beian.example/">备案号</a></div>
      </body></html>
      """;

  @Test
  void articlesOfAChineseSectionAreFound() {
    assertEquals(
        List.of(
            "/yaowen/202503/t20250305_123401.html",
            "/yaowen/202503/t20250305_123402.html",
            "/yaowen/202503/t20250304_123388.html",
            "/yaowen/202503/t20250303_123377.html?from=list",
            "/v/2025/0303/88231.html",
            "/art/2025/3/3/art_1_22.html"),
        paths("https://www.qinglan.example/yaowen/", CHINESE, null));
  }

  @Test
  void theTitleOrTheTextOfALinkIsItsHeadline() {
    List<PageLink> links =
        FINDER.links(CHINESE, "https://www.qinglan.example/yaowen/", null, List.of());
    assertEquals("南坪镇三万亩麦田迎来返青后第一遍水", links.get(0).text());
  }

  private static final String ENGLISH =
      """
      <html><head><base href="https://www.tidewater.example/"></head><body>
      <header><a href="/">Tidewater Post</a><nav><a href="/local-news/">Local News</a><a href="/sport/">Sport</a>
        <a href="/how-to-pitch-a-story-to-our-newsroom/">How to pitch a story to our newsroom</a></nav></header>
      <main>
      <article><a href="/local/ferry-and-bridge-reopen-after-flood/"><img alt="Ferry"></a>
        <h2><a href="/local/ferry-and-bridge-reopen-after-flood/">Ferry and bridge reopen after the flood</a></h2>
        <a href="/author/ines-harrow/">Ines Harrow</a><a href="/local/ferry-and-bridge-reopen-after-flood/">Read more</a></article>
      <article><h2><a href="local/council-votes-for-new-sea-wall/">Council votes for a new sea wall</a></h2>
        <a href="/category/politics/">Politics</a></article>
      <article><h2><a href="/sport/rovers-win-again-late-goal/">Rovers win!</a></h2></article>
      <article><h2><a href="/opinion/why-the-harbour-matters-to-us-all/?utm_source=home">Why the harbour matters to us all</a></h2></article>
      <a href="/tag/sea-wall-project-phase-two/">All about the sea wall project</a>
      <a href="https://facebook.example/tidewater">Follow us on this network today please</a>
      <a href="/page/2/">Older posts</a>
      </main>
      <aside><h3>Most read</h3><ol><li><a href="/local/old-mill-to-become-public-library/">Old mill to become a public library</a></li></ol></aside>
      <footer><a href="/privacy-policy/">Privacy policy and cookies of this site</a>
      <a href="/subscribe-to-our-weekly-newsletter-now/">Subscribe to our weekly newsletter now</a></footer></body></html>
      """;

  @Test
  void articlesOfAnEnglishHomePageAreFound() {
    assertEquals(
        List.of(
            "/local/ferry-and-bridge-reopen-after-flood/",
            "/local/council-votes-for-new-sea-wall/",
            "/sport/rovers-win-again-late-goal/",
            "/opinion/why-the-harbour-matters-to-us-all/?utm_source=home",
            "/local/old-mill-to-become-public-library/"),
        paths("https://www.tidewater.example/", ENGLISH, null));
  }

  @Test
  void queriesWithIdsLeadToArticles() {
    StringBuilder html =
        new StringBuilder(
            "<body><table class=menu><tr><td><a href='list.php?cat=3'>Régions</a></table>");
    for (int i = 0; i < 6; i++) {
      html.append("<p><a href='article.php?id=")
          .append(4210 + i)
          .append("'>Le conseil municipal vote le budget numéro ")
          .append(i)
          .append("</a></p>");
    }
    html.append(
        "<a href='login.php?next=4210'>Connectez-vous pour lire la suite de nos articles</a>");
    assertEquals(6, paths("http://www.presse.example/index.php", html.toString(), null).size());
  }

  @Test
  void aSelectorDecidesAlone() {
    assertEquals(
        List.of("/yaowen/index_1.html"),
        paths("https://www.qinglan.example/yaowen/", CHINESE, ".page"));
    assertEquals(
        List.of("/yaowen/202503/t20250305_123401.html"),
        paths("https://www.qinglan.example/yaowen/", CHINESE, ".list li:first-child a"));
    assertThrows(
        IllegalArgumentException.class,
        () -> paths("https://www.qinglan.example/yaowen/", CHINESE, "a[[["));
  }

  @Test
  void aPageOfAnArticleHasItsRelatedOnes() {
    assertEquals(
        List.of(),
        paths(
            "https://t.example/a/1", "<p>Text <a href='/'>home</a> <a href='#x'>x</a></p>", null));
  }
}
