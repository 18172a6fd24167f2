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
}
