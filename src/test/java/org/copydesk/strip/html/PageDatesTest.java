package org.copydesk.strip.html;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.copydesk.article.Fields;
import org.copydesk.article.Stamp;
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
}
