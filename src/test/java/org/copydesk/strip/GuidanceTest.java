package org.copydesk.strip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.copydesk.article.Article;
import org.copydesk.article.Block;
import org.copydesk.article.Candidate;
import org.copydesk.article.Stamp;
import org.copydesk.desk.Desk;
import org.copydesk.page.Guidance;
import org.copydesk.page.Intake;
import org.copydesk.page.MediaKind;
import org.copydesk.page.Offered;
import org.copydesk.page.RawPage;
import org.copydesk.page.UsualZone;
import org.copydesk.strip.html.CssSelector;
import org.junit.jupiter.api.Test;

/** What a source's configuration and its listings add to what a page says. */
class GuidanceTest {
  private static final Desk DESK =
      Desk.of(
          UsualZone.set(ZoneId.of("Asia/Shanghai")),
          "test",
          () -> Instant.parse("2025-03-06T00:00:00Z"));

  private static final String TEXT =
      "The harbour board voted on Tuesday to dredge the northern channel before the autumn storms arrive, its chairman said.";
  private static final String MORE =
      "Work is to begin in June, and two of the three tenders that came in would keep the ferry berth open throughout the summer.";
  private static final String BOX =
      "Tide tables, berth fees and the names of all pilots are printed every week on the last page of this newspaper.";

  private static final String PAGE =
      """
      <html><head><title>Channel to be dredged | Port Ellery Post</title></head><body>
      <h1>Channel to be dredged</h1><p class="when">5 March 2025, 07:22</p>
      <div class="sidebar"><p>%s</p><p>%s <span class="tag">ADVERT</span></p></div>
      <div class="story"><h2 class="real">A deeper harbour</h2><p class="desk">Ines Calloway</p><p>%s</p><div class="box"><p>%s</p></div><p>%s</p></div>
      </body></html>
      """
          .formatted(BOX, TEXT, TEXT, BOX, MORE);

  private static Article clean(String html, Guidance guidance, RawPage... further) {
    return DESK.clean(raw(html, guidance, further));
  }

  private static RawPage raw(String html, Guidance guidance, RawPage... further) {
    return new RawPage(
        MediaKind.HTML,
        html.getBytes(StandardCharsets.UTF_8),
        Intake.ofFile("port-ellery", "a.html", Instant.parse("2025-03-05T08:00:00Z")),
        guidance,
        List.of(further));
  }

  private static Guidance selecting(Map<String, String> select, String... strike) {
    return new Guidance(null, null, select, List.of(strike), Offered.NOTHING);
  }

  private static String origin(Article article, String field) {
    return article.fields().candidates().stream()
        .filter(c -> c.field().equals(field) && c.taken())
        .map(Candidate::origin)
        .findFirst()
        .orElse("");
  }

  private static String published(Article article) {
    Stamp stamp = article.fields().published();
    return stamp == null ? "" : stamp.iso();
  }

  @Test
  void whatTheConfigurationStrikesGoesWithItsReason() {
    Article article = clean(PAGE, selecting(Map.of(), ".box"));
    assertTrue(article.text().contains(TEXT) && article.text().contains(MORE));
    assertFalse(article.text().contains(BOX));
    Block box =
        article.blocks().stream()
            .filter(b -> b.text().equals(BOX) && b.verdict().reason().equals("configured"))
            .findFirst()
            .orElseThrow();
    assertEquals(".box", box.verdict().rule());
  }

  @Test
  void theSelectedBodyWinsOverEverythingEvenAChromeName() {
    Article article = clean(PAGE, selecting(Map.of("body", ".sidebar"), ".tag"));
    assertEquals(BOX + "\n" + TEXT, article.text());
  }

  @Test
  void aBodySelectedInPartsIsAllOfThem() {
    Article article = clean(PAGE, selecting(Map.of("body", ".story > p:not(.desk), .box")));
    assertEquals(TEXT + "\n" + BOX + "\n" + MORE, article.text());
  }

  @Test
  void aSelectorThatFindsNothingLeavesThePageToTell() {
    Article plain = clean(PAGE, Guidance.NONE);
    Article article =
        clean(PAGE, selecting(Map.of("body", ".gone", "headline", ".gone", "datePublished", "h1")));
    assertEquals(plain.text(), article.text());
    assertEquals(plain.fields().headline(), article.fields().headline());
    assertEquals(plain.fields().published(), article.fields().published());
  }

  @Test
  void selectedFieldsWinAndSayWhereTheyWereRead() {
    Article article =
        clean(PAGE, selecting(Map.of("headline", "h2.real", "authors", ".desk", "section", "h1")));
    assertEquals("A deeper harbour", article.fields().headline());
    assertEquals(List.of("Ines Calloway"), article.fields().authors());
    assertEquals(List.of("Channel to be dredged"), article.fields().section());
    assertEquals("select h2.real", origin(article, "headline"));
    assertEquals("select .desk", origin(article, "authors"));
  }

  @Test
  void theSourcesZoneHoldsForTimesThatStateNone() {
    Guidance guidance =
        new Guidance(ZoneId.of("Europe/Lisbon"), "en-GB", Map.of(), List.of(), Offered.NOTHING);
    Article article = clean(PAGE, guidance);
    assertEquals("2025-03-05T07:22:00Z", published(article));
    assertEquals("en-GB", article.fields().language());
    assertEquals("2025-03-05T07:22:00+08:00", published(clean(PAGE, Guidance.NONE)));
  }

  @Test
  void aListingFillsWhatThePageLacksAndNothingElse() {
    Offered offered =
        new Offered(
            "feed",
            "Channel to be dredged at last",
            List.of("Ines Calloway"),
            OffsetDateTime.parse("2025-03-04T06:00:00+01:00"),
            null,
            "The board has voted.",
            null);
    Article article = clean(PAGE, new Guidance(null, null, Map.of(), List.of(), offered));
    assertEquals("Channel to be dredged", article.fields().headline());
    assertEquals("2025-03-05T07:22:00+08:00", published(article));
    assertEquals("The board has voted.", article.fields().description());
    assertEquals("feed", origin(article, "description"));
    String bare = "<html><body><div><p>%s</p><p>%s</p></div></body></html>".formatted(TEXT, MORE);
    Article filled = clean(bare, new Guidance(null, null, Map.of(), List.of(), offered));
    assertEquals("2025-03-04T06:00:00+01:00", published(filled));
    assertEquals("feed", origin(filled, "datePublished"));
    assertEquals(List.of("Ines Calloway"), filled.fields().authors());
  }

  @Test
  void aPageWithoutTextIsFilledFromTheListing() {
    Offered offered =
        new Offered(
            "feed", null, List.of(), null, null, null, "<p>" + TEXT + "</p><p>" + MORE + "</p>");
    String shell =
        "<html><head><title>Channel to be dredged</title></head><body><div id=root><p>Loading</p></div></body></html>";
    Article article = clean(shell, new Guidance(null, null, Map.of(), List.of(), offered));
    assertEquals(TEXT + "\n" + MORE, article.text());
  }

  @Test
  void anArticleOnSeveralPagesIsJoinedInOrderAndOnceEach() {
    String second =
        "<html><body><h1>Channel to be dredged</h1><div class=story><p>%s</p><p>%s</p></div></body></html>"
            .formatted(MORE, BOX);
    String first =
        "<html><body><h1>Channel to be dredged</h1><div class=story><p>%s</p><p>%s</p></div></body></html>"
            .formatted(TEXT, MORE);
    Article article = clean(first, Guidance.NONE, raw(second, Guidance.NONE));
    assertEquals(TEXT + "\n" + MORE + "\n" + BOX, article.text());
    assertTrue(article.body().get(2).place().startsWith("page 2: "));
  }

  @Test
  void whatIsNoSelectorIsToldAtOnce() {
    IllegalArgumentException wrong =
        assertThrows(IllegalArgumentException.class, () -> CssSelector.of("div[["));
    assertTrue(String.valueOf(wrong.getMessage()).contains("no CSS selector"));
  }
}
