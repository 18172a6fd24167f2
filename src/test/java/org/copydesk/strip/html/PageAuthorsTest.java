package org.copydesk.strip.html;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Whom a page has as its authors, where it tells machines and readers different things. */
class PageAuthorsTest {
  private static final String H1 = "<h1>The northern channel reopens</h1>";

  private static List<String> authors(String head, String body) {
    return HtmlPages.strip(
            "<html lang=\"en\"><head><title>The northern channel reopens | Port Gazette</title>"
                + "<meta property=\"og:site_name\" content=\"Port Gazette\">"
                + head
                + "</head><body>"
                + body
                + "<p>"
                + HtmlPages.prose(1)
                + "</p><p>"
                + HtmlPages.prose(2)
                + "</p><p>"
                + HtmlPages.prose(3)
                + "</p></body></html>")
        .fields()
        .authors();
  }

  private static String json(String author) {
    return "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"The northern"
        + " channel reopens\",\"author\":"
        + author
        + "}</script>";
  }

  @Test
  void aNameInFrontOfAKoreanPostIsTheAuthor() {
    String head = "<html><head><title>동쪽 항구 준설 시작</title></head><body><h1>동쪽 항구 준설 시작</h1>";
    String text = "<p>" + HtmlPages.prose(1) + "</p><p>" + HtmlPages.prose(2);
    assertEquals(
        List.of("권나래"),
        HtmlPages.strip(head + "<ul><li>권나래 기자</li><li>승인 2018.04.13 09:41</li></ul>" + text)
            .fields()
            .authors());
    assertEquals(
        List.of("오태경"),
        HtmlPages.strip(head + text + "</p><p>청솔=오태경기자 oh@paper.example</p>").fields().authors());
    assertEquals(
        List.of(), HtmlPages.strip(head + "<p>문화부 기자</p>" + text + "</p>").fields().authors());
  }

  @Test
  void whatAChineseReporterDidIsNotTheName() {
    assertEquals(
        List.of("符美莲"),
        authors(
            "",
            H1
                + "<div class=article-byline><span>符美莲</span> <span class=title-byline>报道</span>"
                + " <a href=mailto:f@paper.example>f@paper.example</a></div>"));
  }

  @Test
  void aJapaneseReportIsSignedAtItsEnd() {
    String head = "<html><head><title>港の浚渫始まる</title></head><body><h1>港の浚渫始まる</h1>";
    String text = "<p>北浜港の浚渫工事が13日に始まった。市は来月までに終える方針で、漁船の出入りを一部で制限する。</p><p>";
    assertEquals(
        List.of("小野寺彩"),
        HtmlPages.strip(head + text + "漁協は再来月の解禁に間に合わせたいと話している。(小野寺彩)</p></body></html>")
            .fields()
            .authors());
    assertEquals(
        List.of(),
        HtmlPages.strip(head + text + "漁協は再来月の解禁に間に合わせたいと話している。(共同通信)</p></body></html>")
            .fields()
            .authors());
  }

  @Test
  void theBylineBesideTheHeadlineBeatsWhoPutTheArticleIn() {
    assertEquals(
        List.of("Paula Fenn"),
        authors(
            json("{\"@type\":\"Person\",\"name\":\"Luke Dale\"}"), H1 + "<p>By: Paula Fenn</p>"));
  }

  @Test
  void aBylineThatNamesThemTooChangesNothing() {
    assertEquals(
        List.of("Paula Fenn", "Luke Dale"),
        authors(
            json("[{\"name\":\"Paula Fenn\"},{\"name\":\"Luke Dale\"}]"),
            H1 + "<p>By Paula Fenn and others</p>"));
  }

  @Test
  void aPersonGoesBeforeAnOrganisation() {
    assertEquals(
        List.of("Paula Fenn"),
        authors(
            json("{\"@type\":\"Organization\",\"name\":\"Harbour Press Agency\"}"),
            H1 + "<p class=\"meta\">By Paula Fenn</p>"));
    assertEquals(
        List.of("Harbour Press Agency"),
        authors(json("{\"@type\":\"Organization\",\"name\":\"Harbour Press Agency\"}"), H1));
  }

  @Test
  void theSitesNameIsNoAuthor() {
    assertEquals(
        List.of(), authors(json("{\"@type\":\"Organization\",\"name\":\"Port Gazette\"}"), H1));
    assertEquals(List.of(), authors("<meta name=\"author\" content=\"Gazette.com\">", H1));
  }

  @Test
  void aLoneNameIsMadeWholeByAnother() {
    assertEquals(
        List.of("Paula Fenn"),
        authors(
            json("{\"@type\":\"Person\",\"name\":\"Paula\"}"),
            H1 + "<a rel=\"author\" href=\"/a\">Paula Fenn</a>"));
  }

  @Test
  void aLabelAboveANameSaysThatItIsTheAuthors() {
    assertEquals(
        List.of("Lisa D. Ellory"), authors("", H1 + "<h3>Author</h3><p>Lisa D. Ellory</p>"));
  }

  @Test
  void aNameBesideTheDateIsTheAuthorsWhereNothingElseIs() {
    assertEquals(List.of("Paula Fenn"), authors("", H1 + "<p>Dec. 19, 2025 · Paula Fenn</p>"));
    assertEquals(
        List.of("Paula Fenn"),
        authors("", H1 + "<p>Paula Fenn | Senior Writer | July 2, 2025</p>"));
    assertEquals(List.of(), authors("", H1 + "<p>Dec. 19, 2025 · Read More</p>"));
  }

  @Test
  void theScriptsNameTheAuthorWhereNothingElseDoes() {
    assertEquals(
        List.of("Paula Fenn"),
        authors("<script>dataLayer.push({\"pageAuthor\":\"Paula Fenn\"})</script>", H1));
    assertEquals(
        List.of(),
        authors("<script>x({author: 'Paula Fenn'}); y({author: 'Luke Dale'})</script>", H1));
  }

  @Test
  void anAddressIsNoByline() {
    assertEquals(
        List.of(), authors("", H1 + "<address>Ellery Wharf 5, Port Ellery, Northland</address>"));
  }

  @Test
  void aLabelledBylineAtTheEndCounts() {
    assertEquals(
        List.of("Uta Stern"),
        authors(
            "<meta name=\"author\" content=\"Hafenstiftung e.V.\">",
            H1 + "<p>" + HtmlPages.prose(4) + "</p><p>Autorin: Uta Stern, Leiterin.</p>"));
  }

  private static List<String> signed(String head, String end) {
    return HtmlPages.strip(head + "<body>" + H1 + "<p>" + HtmlPages.prose(4) + end)
        .fields()
        .authors();
  }

  @Test
  void aNameBelowTheTextSignsIt() {
    assertEquals(List.of("Uta Stern"), signed("", "</p><p><b><i>Uta Stern</i></b></p>"));
    assertEquals(List.of("Uta Stern"), signed("", " (Uta Stern)</p><p>More news</p>"));
    assertEquals(List.of(), signed("", "</p><p>Uta Stern</p><p>Jan Krause</p><p>Ida Lund</p>"));
    assertEquals(List.of(), signed("", "</p><p><a href=/uta>Uta Stern</a></p>"));
  }

  @Test
  void aDeskIsTheAuthorWhereNobodyIsNamed() {
    String desk = "<p class=byline>by <a rel=author>Staff Writer</a></p>";
    assertEquals(List.of("Staff Writer"), authors("", H1 + desk));
    assertEquals(
        List.of("Uta Stern"), authors("<meta name=\"author\" content=\"Uta Stern\">", H1 + desk));
  }

  @Test
  void anAccountIsSpelledOutWhereTheTextIsSigned() {
    assertEquals(
        List.of("Uta Q. Stern"),
        signed("<meta name=\"author\" content=\"uta.stern\">", " (Uta Q. Stern)</p>"));
  }

  @Test
  void theAuthorsOfAnEPaperStandBehindTheirPosts() {
    assertEquals(
        List.of("侯科建", "刘涛"),
        authors("", "<!--enpproperty <author>本报记者 侯科建 实习生 刘涛</author>-->" + H1));
  }

  @Test
  void aKoreanPostIsNoPartOfTheName() {
    assertEquals(List.of("박서연"), authors("", H1 + "<p class=byline><span>박서연 기자</span></p>"));
    assertEquals(List.of("박서연"), authors("", H1 + "<a rel=author>박서연기자</a>"));
  }

  @Test
  void theNameOfARecipeIsNoAuthor() {
    assertEquals(
        List.of(),
        authors("", "<h1 class=\"fn\">The Northern Channel Reopens</h1><p>Serves two</p>"));
  }

  @Test
  void theLanguagesOfASiteAreNoName() {
    assertEquals(List.of(), authors("", H1 + "<p class=\"author\">FR IT</p>"));
  }

  @Test
  void aWordBehindAPrepositionInALineOfFactsIsNoName() {
    assertEquals(
        List.of(), authors("", H1 + "<p class=\"meta\">Guide to buying by Instalments</p>"));
    assertEquals(
        List.of("Paula Fenn"),
        authors("", H1 + "<p class=\"meta\">Posted in Port by Paula Fenn</p>"));
  }

  @Test
  void whatTellsOfAnAuthorNamesNone() {
    assertEquals(
        List.of(), authors("", H1 + "<p class=\"author-description\">Licensed Tide Grader</p>"));
    assertEquals(
        List.of("Paula Fenn"), authors("", H1 + "<p class=\"author-name\">Paula Fenn</p>"));
  }

  @Test
  void aBylineMayBeginWithItsDate() {
    assertEquals(
        List.of("Paula Fenn"),
        authors("", H1 + "<p class=\"date-author\">March 5, 2025 · Paula Fenn</p>"));
    assertEquals(
        List.of(), authors("", H1 + "<p class=\"date-author\">March 5, 2025 | Port, Tides</p>"));
  }

  @Test
  void theBylineThatNamesMoreThanMachinesAreToldIsTaken() {
    assertEquals(
        List.of("Dr Paula Fenn", "Luke Dale"),
        authors(
            json("{\"@type\":\"Person\",\"name\":\"Paula Fenn\"}"),
            H1 + "<p class=\"byline\">Written by Dr Paula Fenn, Luke Dale</p>"));
  }

  @Test
  void namesInElementsOfTheSameNameBesideOneAnotherAreAllAuthors() {
    String name = "<div><span class=\"byline-author\">%s</span><span>Reporter</span></div>";
    String two = String.format(name, "Jane Roe") + String.format(name, "Max Muster");
    assertEquals(List.of("Jane Roe", "Max Muster"), authors("", H1 + two));
    String text = "<p>" + HtmlPages.prose(4) + "</p><p>" + HtmlPages.prose(5) + "</p>";
    String cards = text + String.format(name, "Ann Other");
    String far = H1 + String.format(name, "Jane Roe") + cards;
    assertEquals(List.of("Jane Roe"), authors("", far));
  }
}
