package org.copydesk.strip.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.copydesk.article.Article;
import org.copydesk.article.Block;
import org.copydesk.page.CharsetReading;
import org.copydesk.page.Intake;
import org.copydesk.page.MediaKind;
import org.copydesk.page.Page;
import org.copydesk.page.UsualZone;
import org.junit.jupiter.api.Test;

class MarkedDumpTest {
  private static final TextStripper STRIPPER =
      new TextStripper(UsualZone.set(ZoneId.of("Europe/London")));
  private static final String P1 =
      "The weir above the mill was opened to boats again on Monday, nine weeks after the flood"
          + " had torn two of its gates from their hinges.";
  private static final String P2 =
      "Boats pay three crowns for the passage, said the keeper of the weir, and those that carry"
          + " milk or mail pay nothing until the summer.";

  private static Article article(String... blocks) {
    return STRIPPER.strip(
        new Page(
            MediaKind.TEXT,
            String.join("\n\n", blocks),
            new CharsetReading("UTF-8", null, "utf-8"),
            "0".repeat(64),
            Intake.ofFile("test", "test", Instant.EPOCH)));
  }

  private static List<String> body(Article article) {
    return article.body().stream().map(Block::text).toList();
  }

  @Test
  void aTableAtTheEndIsOfTheText() {
    Article article =
        article(
            "# Weir opens for boats again",
            P1,
            P2,
            "| Boat | Crowns |\n|---|---|\n| Punt | 3 |\n| Barge | 9 |",
            "- [Bridge at Low Mill shut](/bridge)\n- [School roof mended](/roof)");
    assertEquals(List.of(P1, P2, "Boat | Crowns", "Punt | 3", "Barge | 9"), body(article));
  }

  @Test
  void aHeadingFarAboveTheTextIsTheHeadline() {
    Article article =
        article("# Weir opens for boats again", "Log in\n\n".repeat(45).strip(), P1, P2);
    assertEquals("Weir opens for boats again", article.fields().headline());
  }

  @Test
  void storiesFarBelowUnderLinksOfTheirOwnAreNoneOfTheText() {
    String story =
        "[%d stories more](/%d)\n\n[Photos](/p%d)\n\nThe council met on day %d and mended a roof.";
    StringBuilder stories = new StringBuilder();
    for (int i = 0; i < 12; i++) {
      stories.append(story.formatted(i, i, i, i)).append("\n\n");
    }
    Article article = article("# Weir opens for boats again", P1, P2, stories.toString());
    List<String> body = body(article);
    assertEquals(List.of(P1, P2), body.subList(0, 2));
    assertFalse(body.contains("The council met on day 9 and mended a roof."));
  }
}
