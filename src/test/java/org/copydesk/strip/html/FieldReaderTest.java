package org.copydesk.strip.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.copydesk.article.Fields;
import org.copydesk.article.Print;
import org.copydesk.article.Stamp;
import org.copydesk.page.CharsetReading;
import org.copydesk.page.Intake;
import org.copydesk.page.MediaKind;
import org.copydesk.page.Page;
import org.copydesk.page.UsualZone;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Invented pages in the shapes that news sites have. */
class FieldReaderTest {
  private static final String TEXT =
      "<p>The council said on Monday that the old bridge will be closed for the rest of the year,"
          + " and that drivers have to take the road by the mill.</p>";

  private static final ElementNames NAMES = new ElementNames();

  private final FieldReader reader = new FieldReader(UsualZone.set(ZoneId.of("Asia/Shanghai")));

  private Fields read(String html) {
    return read(html, "https://www.riverside-herald.example/news/old-bridge-closes-123");
  }

  private Fields read(String html, @Nullable String url) {
    Intake intake = Intake.ofFile("inbox", "a.html", Instant.EPOCH).known(url, null);
    Page page =
        new Page(MediaKind.HTML, html, new CharsetReading("UTF-8", null, "utf-8"), "0", intake);
    Document document = PageParser.parse(page);
    Surveyor surveyor = new Surveyor();
    TreeWalk.over(NAMES.ofPage(), document, surveyor);
    return reader.read(document, surveyor.survey(), page).build();
  }

  private static @Nullable String iso(@Nullable Stamp stamp) {
    return stamp == null ? null : stamp.iso();
  }

  @Test
  void theSiteIsCutOffTheTitleByEvidence() {
    Fields fields =
        read(
            "<title>Old bridge closes - Town - Riverside Herald</title>"
                + "<meta property=og:site_name content='Riverside Herald'>"
                + "<h1>Old bridge closes</h1>"
                + TEXT);
    assertEquals("Old bridge closes", fields.headline());
  }

  @Test
  void withoutAHeadingTheTitleLosesItsSuffixes() {
    assertEquals("大桥今起封闭施工", read("<title>大桥今起封闭施工_要闻_河畔网</title>" + TEXT).headline());
  }

  @Test
  void aMastheadIsNoHeadline() {
    Fields fields =
        read(
            "<title>Old bridge closes for good | Notes from the Mill</title>"
                + "<h1><a href='/'>Notes from the Mill</a></h1><h2>Old bridge closes for good</h2>"
                + TEXT);
    assertEquals("Old bridge closes for good", fields.headline());
  }

  @Test
  void aMetaTitleThatAQuoteCutsIsNotTaken() {
    Fields fields =
        read(
            "<title>Mayor: \"We will rebuild the bridge\" | Herald</title>"
                + "<meta property=og:title content=\"Mayor: \"We will rebuild\">"
                + "<h1>Mayor: \"We will rebuild the bridge\"</h1>"
                + TEXT);
    assertEquals("Mayor: \"We will rebuild the bridge\"", fields.headline());
  }

  @Test
  void aKickerInsideTheHeadingStandsApart() {
    Fields fields =
        read(
            "<title>Old bridge closes for the rest of the year</title><h1><span class=roofline>Town"
                + " traffic</span><span>: </span><span>Old bridge closes for the rest of the"
                + " year</span></h1>"
                + TEXT);
    assertEquals("Old bridge closes for the rest of the year", fields.headline());
    assertEquals("Town traffic", fields.kicker());
  }

  @Test
  void aSidebarsHeadingIsNoHeadline() {
    Fields fields =
        read(
            "<title>Old bridge closes for the year</title><aside><h1>Most read in the town this"
                + " week</h1></aside><div><h1>Old bridge closes for the year</h1>"
                + TEXT
                + "</div>");
    assertEquals("Old bridge closes for the year", fields.headline());
  }

  @Test
  void jsonLdInAGraphIsReadAndItsReferencesFollowed() {
    Fields fields =
        read(
            "<title>Old bridge closes</title><script type='application/ld+json'>{\"@graph\":["
                + "{\"@type\":\"Organization\",\"@id\":\"#o\",\"name\":\"Riverside Herald\"},"
                + "{\"@type\":[\"NewsArticle\"],\"headline\":\"Old bridge closes\","
                + "\"datePublished\":\"2025-03-05T07:22:46+01:00\",\"dateModified\":\"2025-03-06T08:00:00Z\","
                + "\"author\":[{\"@id\":\"#p\"},{\"@type\":\"Person\",\"name\":\"John Public\"},{\"@id\":\"#o\"}],"
                + "\"publisher\":{\"@id\":\"#o\"},\"articleSection\":\"Town\"},"
                + "{\"@type\":\"Person\",\"@id\":\"#p\",\"name\":\"Jane Roe\"}]}</script><h1>Old bridge"
                + " closes</h1>"
                + TEXT);
    assertEquals("2025-03-05T07:22:46+01:00", iso(fields.published()));
    assertEquals("2025-03-06T08:00:00Z", iso(fields.modified()));
    assertEquals(List.of("Jane Roe", "John Public"), fields.authors());
    assertEquals(List.of("Town"), fields.section());
  }

  @Test
  void brokenJsonLdStillTellsItsDate() {
    Fields fields =
        read(
            "<title>Old bridge closes</title><script type='application/ld+json'>{\"@type\":\"NewsArticle\","
                + "\"headline\":\"Mayor: \"closed\" for good\",\"datePublished\":\"2025-03-05\",}}}</script>"
                + TEXT);
    assertEquals("2025-03-05", iso(fields.published()));
  }

  @Test
  void publishedIsToldFromModified() {
    Fields fields =
        read(
            "<h1>Old bridge closes for the year</h1><p>Published: March 5, 2025 7:22 am | Updated:"
                + " March 6, 2025</p>"
                + TEXT);
    assertEquals("2025-03-05T07:22:00+08:00", iso(fields.published()));
    assertEquals("2025-03-06", iso(fields.modified()));
  }

  @Test
  void datesOfOthersAreNotTaken() {
    Fields fields =
        read(
            "<h1>Old bridge closes for the year</h1>"
                + TEXT
                + "<p>The bridge was opened on March 5, 1925, by the mayor of those days and his"
                + " wife, who cut the ribbon.</p><div class=comments><p class=date>March 9,"
                + " 2025</p></div><div class=related-posts><time datetime=2025-01-01>January 1,"
                + " 2025</time></div><p>© March 1, 2025 Herald</p>",
            null);
    assertNull(fields.published());
  }

  @Test
  void theAddressIsTheLastResortAndSaysSo() {
    Fields fields =
        read("<h1>Old bridge closes</h1>" + TEXT, "https://herald.example/2025/03/05/bridge.html");
    assertEquals("2025-03-05", iso(fields.published()));
    assertTrue(
        fields.candidates().stream()
            .anyMatch(
                c -> c.field().equals("datePublished") && c.taken() && c.origin().equals("url")));
  }

  @Test
  void theHiddenPlaceOfTheHeadlineIsNotForeign() {
    Fields fields =
        read(
            "<div class=sidebar-layout-related><h1>Old bridge closes for the year</h1><span"
                + " class=date>March 5, 2025</span>"
                + TEXT
                + "</div>");
    assertEquals("2025-03-05", iso(fields.published()));
  }

  @Test
  void bylinesUnderTheHeadlineNameTheAuthors() {
    Fields fields =
        read(
            "<h1>Old bridge closes for the year</h1><div class=byline>By <a href='/staff/jane-roe'>Jane"
                + " Roe</a> and <a href='/staff/john'>John Public</a><br>March 5, 2025</div>"
                + TEXT);
    assertEquals(List.of("Jane Roe", "John Public"), fields.authors());
  }

  @Test
  void aLineOfFactsNamesItsAuthorInside() {
    Fields fields =
        read(
            "<h1>Old bridge closes for the year</h1><div class=meta>Posted in Town by Jane Roe on March"
                + " 5, 2025</div>"
                + TEXT);
    assertEquals(List.of("Jane Roe"), fields.authors());
    assertEquals("2025-03-05", iso(fields.published()));
  }

  @Test
  void aColumnBesideTheHeadlineHoldsItsFacts() {
    Fields fields =
        read(
            "<h1>Old bridge closes for the year</h1><aside><p class=author>Jane Roe</p><p"
                + " class=date>March 5, 2025</p></aside>"
                + TEXT);
    assertEquals(List.of("Jane Roe"), fields.authors());
    assertEquals("2025-03-05", iso(fields.published()));
  }

  @Test
  void aStoryThatBeginsWithItsDateStatesIt() {
    Fields fields =
        read(
            "<h1>Old bridge closes for the year</h1><p>RIVERSIDE, March 5, 2025 (ABC) - The council said"
                + " on Monday that the old bridge will be closed for the rest of the year.</p>",
            null);
    assertEquals("2025-03-05", iso(fields.published()));
  }

  @Test
  void theSiteIsNoAuthor() {
    Fields fields =
        read(
            "<meta property=og:site_name content='Herald'><meta name=author content='Herald'>"
                + "<h1>Old bridge closes for the year</h1>"
                + TEXT);
    assertEquals(List.of(), fields.authors());
  }

  @Test
  void aChineseMetadataLineIsRead() {
    Fields fields =
        read(
            "<title>河畔大桥今起封闭施工三个月_河畔网</title><h1>河畔大桥今起封闭施工三个月</h1>"
                + "<div class=info>2025-03-05 07:22 来源：河畔日报 作者：李明 责任编辑：王芳</div>"
                + "<p>市政府周一宣布，河畔大桥将从今天起封闭施工，为期三个月，过往车辆须从磨坊路绕行，行人不受影响。</p>");
    assertEquals("2025-03-05T07:22:00+08:00", iso(fields.published()));
    assertEquals("河畔日报", fields.source());
    assertEquals(List.of("李明"), fields.authors());
    assertEquals(List.of("王芳"), fields.editors());
    assertEquals("zh-Hans", fields.language());
  }

  @Test
  void anOutletBesideTheDateIsTheSource() {
    Fields fields =
        read(
            "<h1>河畔大桥今起封闭施工三个月</h1><div class=date-source>2025年03月05日 07:22 <span"
                + " class=source>河畔日报</span></div>"
                + "<p>市政府周一宣布，河畔大桥将从今天起封闭施工，为期三个月，过往车辆须从磨坊路绕行，行人不受影响。</p>");
    assertEquals("河畔日报", fields.source());
  }

  private static final String HAN = "<p>市政府周一宣布，河畔大桥将从今天起封闭施工，为期三个月，过往车辆须从磨坊路绕行，行人不受影响。</p>";

  @Test
  void theReporterBesideTheDateIsNoSource() {
    Fields fields =
        read("<h1>河畔大桥今起封闭施工三个月</h1><p>燕书白2025-03-05 20:41</p><p>河畔网 记者 燕书白 " + HAN.substring(3));
    assertNull(fields.source());
  }

  @Test
  void anEntryOfAListIsNoSource() {
    Fields fields =
        read(
            "<h1>河畔大桥今起封闭施工三个月</h1><p>河畔信息港　发布时间：2025-3-5 8:44:00　阅读：342次</p>"
                + HAN
                + "<p>·<a href=/1>钟楼修缮工程通过验收</a> (2025-1-12)</p>");
    assertEquals("河畔信息港", fields.source());
    assertEquals("2025-03-05T08:44:00+08:00", iso(fields.published()));
  }

  @Test
  void theDateBesideTheSourceBeatsTheDayOfTheEvent() {
    Fields fields =
        read(
            "<h1>讣告：作家沈渡同志逝世</h1><p>2025年01月19日17:26来源：河州作家网</p><p>著名作家沈渡同志因病医治无效，于"
                + "2025年1月18日5时40分在河州逝世，享年86岁。</p><p>特此讣告。</p><p>河州省作家协会</p>"
                + "<p>2025年1月20日</p>");
    assertEquals("2025-01-19T17:26:00+08:00", iso(fields.published()));
  }

  @Test
  void theFactsOfAnEPaperAreExact() {
    Fields fields =
        read(
            "<title>河畔日报</title><!--enpproperty <founder-date>2025-03-05 00:00:00.0</founder-date>"
                + "<founder-author>李明 王芳</founder-author><founder-title>大桥今起封闭</founder-title>"
                + "<founder-introtitle>施工三个月</founder-introtitle><founder-subtitle>行人不受影响</founder-subtitle>"
                + "<founder-nodename>第A03版：要闻</founder-nodename>/enpproperty--><p>市政府周一宣布。</p>");
    assertEquals("大桥今起封闭", fields.headline());
    assertEquals("施工三个月", fields.kicker());
    assertEquals("行人不受影响", fields.subheadline());
    assertEquals("2025-03-05", iso(fields.published()));
    assertEquals(new Print("A03", "要闻"), fields.print());
  }

  @Test
  void theCanonicalAddressIsBelievedWhereItIsPlausible() {
    assertEquals(
        "https://m.riverside-herald.example/a/1",
        read("<link rel=canonical href=https://m.riverside-herald.example/a/1>" + TEXT)
            .canonicalUrl());
    assertEquals(
        "https://www.riverside-herald.example/a/2",
        read("<link rel=canonical href=/a/2>" + TEXT).canonicalUrl());
    assertNull(read("<link rel=canonical href=https://herald.example/>" + TEXT).canonicalUrl());
    assertNull(read("<link rel=canonical href=https://herald.example/a/1>" + TEXT).canonicalUrl());
    assertNull(read("<link rel=canonical href='javascript:void(0)'>" + TEXT).canonicalUrl());
  }

  @Test
  void picturesKeepTheirCaptions() {
    Fields fields =
        read(
            "<h1>Old bridge closes for the year</h1><figure><img src=/i/bridge.jpg><figcaption>The old"
                + " bridge</figcaption></figure>"
                + TEXT
                + "<img src=/i/logo.png>");
    assertEquals(1, fields.images().size());
    assertEquals("https://www.riverside-herald.example/i/bridge.jpg", fields.images().get(0).url());
    assertEquals("The old bridge", fields.images().get(0).caption());
  }

  @Test
  void aPageWithoutAnythingStatesNothing() {
    Fields fields = read("<p>x</p>", null);
    assertNull(fields.headline());
    assertNull(fields.published());
    assertNull(fields.source());
    assertEquals(List.of(), fields.authors());
    assertEquals(List.of(), fields.candidates());
  }

  @Test
  void deepAndWidePagesAreReadInAMoment() {
    String deep = "<div class=author>".repeat(200_000) + "<h1>Old bridge closes for the year</h1>";
    assertNotNull(read(deep).headline());
    String wide = "<p>" + "March word 5 2025 by ".repeat(20_000) + "</p>";
    assertNull(read("<title>" + "a | b ".repeat(10_000) + "</title>" + wide, null).published());
  }
}
