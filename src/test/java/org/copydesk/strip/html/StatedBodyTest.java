package org.copydesk.strip.html;

import static org.copydesk.strip.html.HtmlPages.kept;
import static org.copydesk.strip.html.HtmlPages.prose;
import static org.copydesk.strip.html.HtmlPages.reason;
import static org.copydesk.strip.html.HtmlPages.strip;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.copydesk.article.Warning;
import org.junit.jupiter.api.Test;

/** The articleBody that a page tells machines, beside what it shows. */
class StatedBodyTest {
  private static final String HEADLINE = "Northern channel to be dredged";
  private static final String SUMMARY =
      "The vote ends a dispute of two years, and the ferry berth stays open meanwhile.";
  private static final String TAIL =
      "Port Ellery Press is an independent paper, and it is printed on the island since 1904.";

  private static String linked(String headline, String body) {
    return "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\""
        + headline
        + "\",\"articleBody\":\""
        + body
        + "\"}</script>";
  }

  private static String page(String linked, String shown) {
    return "<html><head><title>"
        + HEADLINE
        + "</title>"
        + linked
        + "</head><body><h1>"
        + HEADLINE
        + "</h1><div class=story>"
        + shown
        + "</div></body></html>";
  }

  private static String paragraphs(int from, int to) {
    StringBuilder text = new StringBuilder();
    for (int i = from; i <= to; i++) {
      text.append("<p>").append(prose(i)).append("</p>");
    }
    return text.toString();
  }

  private static String plain(int from, int to) {
    return paragraphs(from, to).replace("<p>", "").replace("</p>", " ");
  }

  @Test
  void whatStandsBelowItsEndGoes() {
    String shown = paragraphs(1, 4) + "<p>" + TAIL + "</p>";
    assertTrue(kept(page("", shown)).contains(TAIL));
    assertEquals("outside", reason(page(linked(HEADLINE, plain(1, 4)), shown), TAIL));
  }

  @Test
  void summariesAndWhatStandsAmongTheTextStay() {
    String shown =
        "<p>" + SUMMARY + "</p>" + paragraphs(1, 3) + "<p>" + TAIL + "</p>" + paragraphs(4, 5);
    List<String> kept = kept(page(linked(HEADLINE, plain(1, 5)), shown));
    assertTrue(kept.contains(SUMMARY));
    assertTrue(kept.contains(TAIL));
  }

  @Test
  void aTeaserTellsNothing() {
    String shown = paragraphs(1, 6) + "<p>" + TAIL + "</p>";
    assertTrue(kept(page(linked(HEADLINE, plain(1, 2)), shown)).contains(TAIL));
  }

  @Test
  void muchTextBelowItsEndIsAPartOfTheArticle() {
    String shown = paragraphs(1, 45);
    assertEquals(45, kept(page(linked(HEADLINE, plain(1, 30)), shown)).size());
  }

  @Test
  void itIsTheTextOfAPageThatShowsATeaser() {
    var article = strip(page(linked(HEADLINE, plain(1, 12)), paragraphs(1, 2)));
    assertTrue(article.body().toString().contains(prose(12)));
    assertEquals(Set.of(Warning.TEXT_NOT_SHOWN), article.warnings());
  }

  @Test
  void thatOfAnotherArticleIsNotTaken() {
    String other = linked("Lifeboat crew honoured for a night at sea", plain(20, 40));
    var article = strip(page(other, paragraphs(1, 2)));
    assertFalse(article.body().toString().contains(prose(30)));
  }
}
