package org.copydesk.strip.html;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.ZoneId;
import org.copydesk.article.Fields;
import org.copydesk.article.Stamp;
import org.copydesk.page.UsualZone;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What dates a page has, where it tells machines and readers different things. */
class PageDatesTest {
  private static Fields fields(String head, String body) {
    return HtmlPages.strip(
            "<html lang=\"en\"><head><title>The northern channel reopens</title>"
                + head
                + "</head><body>"
                + body
                + "<p>"
                + HtmlPages.prose(1)
                + "</p><p>"
                + HtmlPages.prose(2)
                + "</p></body></html>")
        .fields();
  }

  private static String published(String head, String body) {
    return iso(fields(head, body).published());
  }

  private static String iso(@Nullable Stamp stamp) {
    return stamp == null ? "none" : stamp.iso();
  }

  private static String json(String published, String modified) {
    return "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"The northern"
        + " channel reopens\",\"datePublished\":\""
        + published
        + "\",\"dateModified\":\""
        + modified
        + "\"}</script>";
  }

  private static final String H1 = "<h1>The northern channel reopens</h1>";

  @Test
  void aMomentToldInUtcIsOnTheClockOfTheDateBesideTheHeadline() {
    String page =
        "<html lang=\"en\"><head>"
            + json("2025-03-05T15:20:00Z", "2025-03-05T15:20:00Z")
            + "</head><body><article>"
            + H1
            + "<p>March 5, 2025 10:20 AM</p><p>The northern channel was opened to boats again on"
            + " Wednesday, after two months of dredging.</p><p>The harbour master said that the first"
            + " ferry had passed it at noon.</p></article></body></html>";
    assertEquals("2025-03-05T10:20:00-05:00", iso(HtmlPages.strip(page).fields().published()));
  }

  @Test
  void aTimeToldInUtcIsThatOfThePlaceWhereThePageShowsIt() {
    String page =
        "<html lang=\"ja\"><head><meta property=\"article:published_time\""
            + " content=\"2021-09-13T01:20:00Z\"></head><body><nav><a href=\"/n\">社会</a></nav>"
            + "<h1>港の浚渫工事が始まる</h1><div>13日%s</div><p>"
            + "北浜港の浚渫工事が13日に始まった。市は来月までに終える方針で、漁船の出入りを一部で制限する。"
            + "</p><p>漁協は解禁に間に合わせたいと話しており、市は工事の様子を広報で知らせるという。"
            + "</p></body></html>";
    assertEquals(
        "2021-09-13T10:20:00+09:00",
        iso(HtmlPages.strip(page.formatted("10:20")).fields().published()));
    assertEquals(
        "2021-09-13T01:20:00Z", iso(HtmlPages.strip(page.formatted("01:20")).fields().published()));
    assertEquals(
        "2021-09-13T01:20:00Z", iso(HtmlPages.strip(page.formatted("")).fields().published()));
  }

  @Test
  void theDayThatReadersSeeBeatsTheDayThatThePageWasMadeAnew() {
    assertEquals(
        "2024-03-05",
        published(
            json("2025-11-20T10:00:00Z", "2025-11-20T10:00:00Z"),
            H1 + "<p class=\"date\">March 5, 2024</p>"));
  }

  @Test
  void aDayThatIsOnlyTheLastChangeIsNotThePublication() {
    Fields fields =
        fields(
            json("2024-03-05T10:00:00Z", "2025-11-20T10:00:00Z"),
            H1 + "<p class=\"date\">November 20, 2025</p>");
    assertEquals("2024-03-05T10:00:00Z", iso(fields.published()));
    assertEquals("2025-11-20T10:00:00Z", iso(fields.modified()));
  }

  @Test
  void aDayLabelledAsPublishedBeatsTheMachines() {
    assertEquals(
        "2023-04-26",
        published(
            json("2025-08-21", "2025-08-20"),
            H1 + "<p>Published Apr 26, 2023</p><p>Updated Aug 21, 2025</p>"));
  }

  @Test
  void severalDaysBesideTheHeadlineDecideNothing() {
    assertEquals(
        "2025-08-21T10:00:00Z",
        published(
            json("2025-08-21T10:00:00Z", "2025-08-21T10:00:00Z"),
            H1 + "<p class=\"date\">March 5, 2024</p><p class=\"date\">March 9, 2024</p>"));
  }

  @Test
  void aMomentInUtcIsToldOnTheClockThatThePageShows() {
    assertEquals(
        "2025-03-05T22:41:00-04:00",
        published(
            json("2025-03-06T02:41:00Z", "2025-03-06T02:41:00Z"),
            H1 + "<p class=\"date\">March 5, 2025 10:41 PM</p>"));
  }

  @Test
  void aMomentThatThePageTellsWithItsZoneToo() {
    assertEquals(
        "2025-03-05T21:25:54-05:00",
        published(
            json("2025-03-06T02:25:54Z", "2025-03-06T02:25:54Z"),
            H1 + "<time datetime=\"2025-03-05T21:25:54-05:00\">9:25 p.m.</time>"));
  }

  @Test
  void whatWasChangedOnADayWasPublishedByThen() {
    assertEquals(
        "2025-03-05T18:00:00+08:00",
        published(
            "<meta name=\"date\" content=\"2025-04-29T11:52:23\">",
            H1 + "<p>Last updated: March 5, 2025 18:00</p>"));
  }

  @Test
  void figuresAreReadAsAnotherDateOfThePageStatesThem() {
    assertEquals(
        "2025-05-03",
        published(
            "<meta name=\"date\" content=\"03/05/2025\">",
            H1 + "<p class=\"date\">3 May 2025</p>"));
  }

  @Test
  void aLabelAboveADateSaysWhatItIs() {
    assertEquals(
        "2025-03-05",
        published(
            "",
            H1
                + "<p>"
                + HtmlPages.prose(3)
                + "</p>"
                + "<p>"
                + HtmlPages.prose(4)
                + "</p>"
                + "<h4>Published</h4><p>March 5, 2025</p>"));
  }

  @Test
  void aDateBehindTheHeadlineInItsLine() {
    assertEquals(
        "2025-03-05", published("", "<div><b>The northern channel reopens</b> 5 March 2025</div>"));
  }

  @Test
  void aPressReleaseStatesItsDayAtItsHead() {
    assertEquals(
        "2025-01-25",
        published("", H1 + "<p>Pressemitteilung vom 25. Januar 2025 | " + HtmlPages.prose(5)));
  }

  @Test
  void theScriptsOfAPageStateItsDateWhereNothingElseDoes() {
    assertEquals(
        "2025-03-05T19:02:26+08:00",
        published(
            "<script>window.STATE = {\"media\": \"x\", \"pubtime\": \"2025-03-05 19:02:26\"}</script>",
            H1));
    assertEquals(
        "2025-03-05T06:00:00Z",
        published(
            "<script>push(\"{\\\"publishedAt\\\":\\\"2025-03-05T06:00:00Z\\\"}\")</script>", H1));
  }

  @Test
  void scriptsThatNameSeveralDaysStateNone() {
    assertEquals(
        "none",
        published(
            "<script>x = [{publishDate: '2025-03-05'}, {publishDate: '2025-03-06'}]</script>", H1));
  }

  @Test
  void aDayShownThatIsTheLastChangeInAnotherZoneIsNotThePublication() {
    assertEquals(
        "2022-02-16T07:53:25Z",
        published(
            json("2022-02-16T07:53:25Z", "2023-09-28T00:49:54Z"),
            H1 + "<p class=\"line\">27 September 2023</p>"));
  }

  @Test
  void aColumnMayStateTheDateUnderAClearLabel() {
    String column =
        "<aside class=\"sidebar\"><h4>%s</h4><div class=\"post-date\">March 5, 2025</div></aside>";
    String far = H1 + "<p>" + HtmlPages.prose(6) + "</p>";
    StringBuilder body = new StringBuilder(far);
    for (int i = 7; i < 30; i++) {
      body.append("<p>").append(HtmlPages.prose(i)).append("</p>");
    }
    assertEquals("2025-03-05", published("", body + column.formatted("Published")));
    assertEquals("none", published("", body + column.formatted("Most read")));
  }

  @Test
  void whatAPageSaysThatItWasFirstPublishedBeatsTheOtherDatesItShows() {
    assertEquals(
        "2019-09-26",
        published(
            "",
            H1
                + "<p class=\"date\">30 Sep 2022</p><p>"
                + HtmlPages.prose(6)
                + "</p><p>This article was originally published on 26 Sep 2019, and has been looked"
                + " through each year.</p>"));
  }

  @Test
  void whatElseWasFirstPublishedSaysNothingOfTheArticle() {
    assertEquals(
        "2025-03-05",
        published(
            "",
            H1
                + "<p class=\"date\">March 5, 2025</p>"
                + "<p>An early draft, first published <time>April 4, 2019</time>.</p>"));
  }

  @Test
  void aTitleInIsoFormAsMicroformatsHaveIt() {
    assertEquals(
        "2013-04-04T18:52:11Z",
        published(
            "", H1 + "<span class=\"published\" title=\"2013-04-04T18:52:11+00:00\"></span>"));
  }

  @Test
  void aDateInPartsWithoutBlanks() {
    assertEquals(
        "2013-04-04",
        published(
            "", H1 + "<div class=\"date\"><span>Apr</span><span>04</span><span>2013</span></div>"));
  }

  @Test
  void aBareDateBelowTheHeadlineBeatsALabelledOneInAList() {
    assertEquals(
        "2025-11-10",
        published(
            "",
            H1
                + "<p>10.11.2025</p><p>"
                + HtmlPages.prose(6)
                + "</p><ul><li>Nr. 34 vom 08. November 2025</li></ul>"));
  }

  @Test
  void aMomentThatIsMidnightAtHomeIsThatDay() {
    String german = "<p>Der Rat tagte.</p>";
    String page =
        "<html lang=\"de\"><head><title>Kanal</title><meta property=\"article:published_time\""
            + " content=\"%s\"></head><body><h1>Der Kanal ist wieder frei</h1>"
            + german.repeat(20)
            + "</body></html>";
    assertEquals(
        "2025-11-07T00:00:00+01:00",
        iso(HtmlPages.strip(page.formatted("2025-11-06T23:00:00.000Z")).fields().published()));
    assertEquals(
        "2025-11-06T23:01:00Z",
        iso(HtmlPages.strip(page.formatted("2025-11-06T23:01:00Z")).fields().published()));
  }

  @Test
  void jsonLdThatStandsInAMetaElement() {
    assertEquals(
        "2025-11-17T09:00:00-05:00",
        published(
            "<meta name=\"script:ld+json\" content=\"{&quot;@type&quot;:&quot;Article&quot;,"
                + "&quot;headline&quot;:&quot;The northern channel reopens&quot;,"
                + "&quot;datePublished&quot;:&quot;2025-11-17T09:00:00-05:00&quot;}\">",
            H1));
  }

  @Test
  void theMonthInTheAddressTellsTheArticlesDateFromOthers() {
    String page =
        "<html lang=\"en\"><body>"
            + H1
            + "<p>"
            + HtmlPages.prose(1)
            + "</p><p>"
            + HtmlPages.prose(2)
            + "</p><div>Dec 20, 2025 at 3:00 am</div><div>by the desk</div><div>June 17, 2025</div>"
            + "</body></html>";
    assertEquals(
        "2025-12-20T03:00:00+08:00",
        iso(
            HtmlPages.strip(page, "https://port.example/2025/12/northern-channel")
                .fields()
                .published()));
  }

  @Test
  void theFolderOfACountrySaysWhetherTheDayComesFirst() {
    String page =
        "<html lang=\"en\"><body>"
            + H1
            + "<p class=\"date\">02/10/2025</p><p>"
            + HtmlPages.prose(1)
            + "</p></body></html>";
    assertEquals(
        "2025-10-02",
        iso(HtmlPages.strip(page, "https://port.example/en-gb/news/a").fields().published()));
    assertEquals(
        "2025-02-10",
        iso(HtmlPages.strip(page, "https://port.example/en-us/news/a").fields().published()));
  }

  @Test
  void aShownTimeTakesTheZoneThatItsElementTellsMachines() {
    String line =
        H1
            + "<div>Published on <time datetime=\"2025-03-05T10:20:00+01:00\">5 March 2025,"
            + " 10:20</time></div>";
    assertEquals("2025-03-05T10:20:00+01:00", published("", line));
    String change = "<p>Updated: <time datetime=\"2025-03-05T10:20:00+01:00\">5 March 2025,";
    assertEquals("2025-03-05T10:20:00+01:00", published("", H1 + change + " 10:20</time></p>"));
  }

  private static String german(String line) {
    String text =
        "<p>Der Stadtrat hat am Montag beschlossen, die alte Brücke für den Rest des Jahres zu"
            + " sperren, und die Autos müssen den Weg an der Mühle nehmen.</p>";
    return "<html lang=de><body><h1>Alte Brücke wird gesperrt</h1>"
        + line
        + text
        + text
        + "</body></html>";
  }

  @Test
  void aTimeThatStatesNoZoneIsOfThePlaceWhereThePageIsAtHome() {
    String page = german("<p>5. März 2025, 10:20 Uhr</p>");
    assertEquals("2025-03-05T10:20:00+01:00", iso(HtmlPages.strip(page).fields().published()));
    assertEquals(
        "2025-03-05T10:20:00+08:00",
        iso(HtmlPages.strip(page, UsualZone.set(ZoneId.of("+08:00"))).fields().published()));
  }

  @Test
  void aLocalTimeThatIsCalledUtcIsOfThePlaceWhereThePageIsAtHome() {
    String time =
        "<p>Stand: <time datetime=\"2025-03-05T10:20:00Z\">5. März 2025, 10:20 Uhr</time></p>";
    String page = german("<p>5. März 2025, 10:20 Uhr</p>" + time);
    assertEquals("2025-03-05T10:20:00+01:00", iso(HtmlPages.strip(page).fields().published()));
  }
}
