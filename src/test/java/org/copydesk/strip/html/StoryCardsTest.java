package org.copydesk.strip.html;

import static org.copydesk.strip.html.HtmlPages.kept;
import static org.copydesk.strip.html.HtmlPages.prose;
import static org.copydesk.strip.html.HtmlPages.reason;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Links to other stories that stand between the paragraphs of a text. */
class StoryCardsTest {
  private static final String OTHER = "Pilots count the wrecks off the cape";

  private static String page(String inside) {
    return "<html><body><h1>Northern channel to be dredged</h1><div class=text><p>"
        + prose(1)
        + "</p>"
        + inside
        + "<p>"
        + prose(2)
        + "</p></div></body></html>";
  }

  @Test
  void aHeadingInsideOfALinkLeadsAway() {
    assertEquals("links", reason(page("<div><a href=/2><h4>" + OTHER + "</h4></a></div>"), OTHER));
  }

  @Test
  void aHeadingThatHoldsALinkIsThePagesOwn() {
    assertTrue(kept(page("<h4><a href=/2>" + OTHER + "</a></h4>")).contains(OTHER));
  }

  @Test
  void aListOfOneLinkLeadsAway() {
    assertEquals("links", reason(page("<ul><li><a href=/2>" + OTHER + "</a></li></ul>"), OTHER));
  }

  @Test
  void anAnnouncedListOfOneLinkStays() {
    String list =
        "<p>The board named one report of the pilots that its members had read before:</p>"
            + "<ul><li><a href=/2>"
            + OTHER
            + "</a></li></ul>";
    assertTrue(kept(page(list)).contains(OTHER));
  }

  @Test
  void aPageWhosePartsAllHaveSuchHeadingsKeepsThem() {
    StringBuilder parts = new StringBuilder();
    List<String> names = List.of("Rake", "Sounding lead", "Boat hook", "Tide table");
    for (String name : names) {
      parts.append("<a href=/x><h3>").append(name).append("</h3></a><p>").append(prose(3));
      parts.append("</p>");
    }
    assertTrue(kept(page(parts.toString())).containsAll(names));
  }

  @Test
  void anAddressBelowTheTextGoes() {
    String html = page("").replace("</div></body>", "<p>paula@gazette.example</p></div></body>");
    assertEquals("byline", reason(html, "paula@gazette.example"));
    assertTrue(kept(page("<p>paula@gazette.example</p>")).contains("paula@gazette.example"));
  }

  @Test
  void aPartOfALineThatPointsToAnotherStoryIsCutOff() {
    String link = "<b><a href=/2>" + OTHER + "</a></b></span>";
    for (String name : List.of("baca-juga", "read-also", "lire-aussi", "inline_related")) {
      String span = "<span class=" + name + ">Pilots: " + link;
      List<String> kept = kept(page("").replace(prose(1), prose(1) + span));
      assertEquals(List.of(prose(1), prose(2)), kept, name);
    }
    String word = "<span class=\"internal-link\"><a href=/2>the channel</a></span> was dredged.";
    assertTrue(
        kept(page("<p>In spring " + word + "</p>")).contains("In spring the channel was dredged."));
  }

  @Test
  void aCaptionInAParagraphStandsAlone() {
    String photo = "<span><img src=x><em class=\"img_desc\">The dredger at work</em></span><br>";
    List<String> kept = kept(page("<div>" + photo + prose(3) + "</div>"));
    assertTrue(kept.containsAll(List.of("The dredger at work", prose(3))), kept::toString);
  }

  @Test
  void whereToWriteToIsStruckBelowTheTextOnly() {
    String html =
        page("").replace("</div></body>", "<p>◎Port Wire paula@wire.example</p></div></body>");
    assertEquals("byline", reason(html, "◎Port Wire paula@wire.example"));
    String said = "Write to the board. Its address is board@port.example";
    assertTrue(
        kept(page("").replace("</div></body>", "<p>" + said + "</p></div></body>")).contains(said));
  }

  @Test
  void theLinksUnderALineThatLeadsAwayGoWithIt() {
    String list =
        "<ul><li><a href=/2>" + OTHER + "</a></li><li><a href=/3>Tide tables</a></li></ul>";
    assertEquals(
        List.of(prose(1), prose(2)),
        kept(page("<p>อ่านรายละเอียด</p>" + list)),
        "read the details");
    assertTrue(kept(page("<p>Two reports were read.</p>" + list)).contains(OTHER));
  }
}
