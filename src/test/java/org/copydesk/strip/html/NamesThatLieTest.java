package org.copydesk.strip.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is named like chrome and is the article's. */
class NamesThatLieTest {
  private static final String CLOSED =
      "The lock is closed on Sundays, on the day of the regatta, and while a dredger lies in the channel.";

  private static String page(String body) {
    return "<html lang=\"en\"><head><title>The northern channel reopens</title></head><body>"
        + "<div class=\"page\"><h1>The northern channel reopens</h1>"
        + body
        + "</div></body></html>";
  }

  private static String paragraphs(int from, int to) {
    StringBuilder text = new StringBuilder();
    for (int i = from; i < to; i++) {
      text.append("<p>").append(HtmlPages.prose(i)).append("</p>");
    }
    return text.toString();
  }

  @Test
  void answersThatAReaderOpensAreText() {
    String faq =
        "<div class=\"faq\"><h3><button aria-expanded=\"false\">When is the lock closed?</button></h3>"
            + "<div style=\"display:none\"><p>"
            + CLOSED
            + "</p></div></div>";
    List<String> kept = HtmlPages.kept(page("<main>" + paragraphs(1, 5) + faq + "</main>"));
    assertTrue(kept.contains("When is the lock closed?"), kept.toString());
    assertTrue(kept.contains(CLOSED), kept.toString());
  }

  @Test
  void whatIsHiddenElsewhereIsNone() {
    String box = "<div class=\"box\"><p style=\"display:none\">" + CLOSED + "</p></div>";
    assertEquals(
        "hidden", HtmlPages.reason(page("<main>" + paragraphs(1, 5) + box + "</main>"), CLOSED));
  }

  @Test
  void thePartsOfAPageBuilderAreNoWidgets() {
    String parts =
        "<div class=\"so-panel widget\">"
            + paragraphs(1, 3)
            + "</div><div class=\"so-panel widget\">"
            + paragraphs(3, 7)
            + "</div>";
    assertEquals(6, HtmlPages.kept(page(parts)).size());
  }

  @Test
  void aNewsletterOnItsOwnPageIsTheArticle() {
    String letter =
        "<section class=\"cc-newsletter\"><article class=\"newsletter-content\">"
            + "<div class=\"newsletter-text\">"
            + paragraphs(1, 6)
            + "</div></article></section><div class=\"voices\">"
            + paragraphs(11, 14)
            + "</div>";
    assertEquals("body", HtmlPages.reason(page(letter), HtmlPages.prose(4)).replaceAll(" .*", ""));
  }

  @Test
  void aShareBarHasNoParagraphs() {
    String body =
        "<div class=\"text sharing\">"
            + paragraphs(1, 4)
            + "</div><aside>"
            + paragraphs(11, 12)
            + "</aside>";
    assertEquals(3, HtmlPages.kept(page(body)).size());
  }

  @Test
  void aSizeOfLettersIsNoControl() {
    String lead = "What the harbour board decided, and what it costs.";
    String body = "<p class=\"font-size-300\">" + lead + "</p>" + paragraphs(1, 4);
    assertTrue(HtmlPages.kept(page(body)).contains(lead));
  }

  @Test
  void theLastEntryOfAListIsPartOfItThoughItIsALink() {
    String list =
        "<ul><li>The tide table, which hangs at the lock.</li><li>A lamp.</li>"
            + "<li><a href=\"/chart\">A chart of the channel</a></li></ul>";
    List<String> kept = HtmlPages.kept(page(paragraphs(1, 4) + list));
    assertTrue(kept.contains("A chart of the channel"), kept.toString());
  }
}
