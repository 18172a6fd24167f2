package org.copydesk.strip.html;

import static org.copydesk.strip.html.HtmlPages.kept;
import static org.copydesk.strip.html.HtmlPages.prose;
import static org.copydesk.strip.html.HtmlPages.reason;
import static org.copydesk.strip.html.HtmlPages.strip;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.copydesk.strip.field.SiteNames;
import org.junit.jupiter.api.Test;

/** What stands right above and below a body. */
class EdgesOfTheBodyTest {
  private static String page(String above, String below) {
    return "<html><body><h1>Northern channel to be dredged</h1>"
        + above
        + "<div class=story><p>"
        + prose(1)
        + "</p><p>"
        + prose(2)
        + "</p>"
        + below
        + "</div></body></html>";
  }

  @Test
  void aHeadingWithNothingBelowItGoes() {
    assertEquals(
        "related", reason(page("", "<h3>From the same series</h3>"), "From the same series"));
  }

  @Test
  void headingsThatAreAListStay() {
    String list = "<h3>Pilots</h3><h3>Ferries</h3><h3>Tugs and lighters</h3>";
    assertTrue(kept(page("", list)).containsAll(List.of("Pilots", "Ferries", "Tugs and lighters")));
  }

  @Test
  void aHeadingThatSaysASentenceStays() {
    String end = "<h3>The board meets again in May. It will vote then.</h3>";
    assertTrue(kept(page("", end)).contains("The board meets again in May. It will vote then."));
  }

  @Test
  void theHeadingOfAShareBarDoesNotPartTheLeadFromTheText() {
    String lead = "The vote ends a dispute of two years, and the ferry berth stays open meanwhile.";
    String above =
        "<div><p class=intro>" + lead + "</p></div><div class=share><h1>Share this page</h1></div>";
    assertTrue(kept(page(above, "")).contains(lead));
  }

  @Test
  void aLongWordOfDataIsNoBody() {
    String data = "PGRpdiBjbGFzcz0i".repeat(200);
    String html =
        "<html><body><h1>Northern channel to be dredged</h1><div class=story><p>"
            + prose(1)
            + "</p></div><div><p>"
            + data
            + "</p></div></body></html>";
    assertEquals(List.of(prose(1)), kept(html));
  }

  @Test
  void aSectionOfTheAddressIsCutFromTheHeadline() {
    SiteNames sites = new SiteNames();
    UrlSlug.folders("https://post.example/letters-desk/2025/channel").forEach(sites::addSection);
    assertEquals(
        "Why the northern channel matters",
        sites.cutFrom("Why the northern channel matters | Letters Desk"));
    assertEquals(
        "Why the northern channel matters | Ferries",
        sites.cutFrom("Why the northern channel matters | Ferries"));
  }

  @Test
  void theNameUnderALabelBesideTheHeadlineCountsEvenInASidebar() {
    String above = "<div class=article-sidebar><p><b>By</b></p><p>Ines Calloway</p></div>";
    assertEquals(List.of("Ines Calloway"), strip(page(above, "")).fields().authors());
  }

  @Test
  void whatALineHasForMachinesAloneIsNotItsText() {
    String below =
        "<p>The board’s <a href=/m>minutes<span class=\"sr-only\"> (opens in a new tab)</span></a>"
            + " run to <span role=tooltip>the longest since 1987</span><span hidden>nine</span>"
            + "ten pages, and name every vote.</p>";
    assertTrue(
        kept(page("", below))
            .contains("The board’s minutes run to ten pages, and name every vote."));
  }

  @Test
  void theHeadlineBehindItsKickerGoes() {
    String kicked =
        "<html><body><div class=story><h1><span>Dredging</span> <span>Northern"
            + " channel to be dredged</span></h1><p>"
            + prose(1)
            + "</p><p>"
            + prose(2)
            + "</p></div></body></html>";
    assertEquals(List.of(prose(1), prose(2)), kept(kicked));
  }

  @Test
  void aSubheadingThatEndsLikeTheHeadlineStays() {
    String sub = "<h2>Why the northern channel to be dredged</h2>";
    assertTrue(
        kept(page("", sub + "<p>" + prose(3) + "</p>"))
            .contains("Why the northern channel to be dredged"));
  }

  @Test
  void aDateBelowTheDeckGoesAndADateThatAParagraphBeginsWithStays() {
    String deck =
        "<p>The vote ends a dispute. It lasted two years and cost the port its pilots.</p>";
    String dated = deck + "<ul><li>Published: 5 March 2025, 10:30</li></ul>";
    assertEquals(
        "metadata",
        reason(page("", "").replace("<p>", dated + "<p>"), "Published: 5 March 2025, 10:30"));
    String told = "On 5 March 2025 the last pilot left. The berth closed.";
    assertTrue(kept(page("", "<p>" + told + "</p><p>" + prose(3) + "</p>")).contains(told));
  }

  @Test
  void anAuthorsNameBelowTheDeckGoesAndOneInTheTextStays() {
    String deck =
        "<p class=deck>The vote ends a dispute. It lasted two years, and cost the port its pilots.</p>";
    String byline = "<p>Ines Calloway</p>";
    String meta = "<meta name=author content=\"Ines Calloway\">";
    String html = page("", "").replace("<p>" + prose(1), meta + deck + byline + "<p>" + prose(1));
    assertEquals("byline", reason(html, "Ines Calloway"));
    String later = meta + page("", byline + "<p>" + prose(3) + "</p>");
    assertTrue(kept(later).contains("Ines Calloway"));
  }

  @Test
  void aHeadingOnTheCardOfAnotherPageGoesAndALinkedHeadingStays() {
    String card = "<a href=/fares><p>Ferries</p><h3>Fares rise again</h3></a>";
    assertEquals("links", reason(page("", card + "<p>" + prose(3) + "</p>"), "Fares rise again"));
    String heading = "<h3><a href=/fares>Fares rise again</a></h3>";
    assertTrue(kept(page("", heading + "<p>" + prose(3) + "</p>")).contains("Fares rise again"));
  }

  @Test
  void linksBelowOneThatLeadsAwayGoWithIt() {
    String list =
        "<ul><li><a href=/a>Read also: the tugs are sold</a><li><a href=/b>Two berths for sale</a></ul>";
    assertEquals(
        "related", reason(page("", list + "<p>" + prose(3) + "</p>"), "Two berths for sale"));
  }

  @Test
  void aHeadingOfOtherPagesGluedToItsLinkGoes() {
    String box = "<div><b>You may also like</b><a href=/a>Two berths for sale</a></div>";
    String glued = "You may also likeTwo berths for sale";
    assertEquals("related", reason(page("", box + "<p>" + prose(3) + "</p>"), glued));
    String told =
        "<p>The board of the port had read also <a href=/a>the report of the board</a></p>";
    String text = "The board of the port had read also the report of the board";
    assertTrue(kept(page("", told + "<p>" + prose(3) + "</p>")).contains(text));
  }

  @Test
  void initialsAndTwoDatesAboveTheTextGo() {
    String facts = "<p>J. R. with ABC 12/03/2025 at 16:20 • changed 13/03/2025 at 9:05</p>";
    String html = page("", "").replace("<p>" + prose(1), facts + "<p>" + prose(1));
    assertEquals(List.of(prose(1), prose(2)), kept(html));
  }
}
