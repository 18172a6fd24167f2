package org.copydesk.memory;

import static org.copydesk.memory.Readings.file;
import static org.copydesk.memory.Readings.headed;
import static org.copydesk.memory.Readings.page;
import static org.copydesk.memory.Readings.paragraph;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.copydesk.event.ArticleEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The memory's rules, each through the whole topology. */
class MemoryTopologyTest {
  @TempDir Path folder;
  MemoryDriver memory;

  @BeforeEach
  void start() {
    memory = new MemoryDriver(folder);
  }

  @AfterEach
  void stop() {
    memory.close();
  }

  private static ArticleEvent pier(String... more) {
    String[] all = new String[3 + more.length];
    for (int i = 0; i < 3; i++) {
      all[i] = paragraph(i);
    }
    System.arraycopy(more, 0, all, 3, more.length);
    return page("post.example", "pier", all);
  }

  @Test
  void aNewArticleIsPublishedAsItsFirstVersion() {
    ArticleEvent article = memory.publish(pier());
    assertEquals(1, article.version());
    assertNull(article.changes());
    assertEquals(pier().text(), article.text());
    assertEquals(List.of(Decision.PUBLISHED), memory.decisions(pier()));
  }

  @Test
  void theSameArticleAgainIsNothing() {
    memory.publish(pier());
    assertEquals(List.of(), memory.clean(pier()));
    assertEquals(List.of(), memory.clean(pier()));
    assertEquals(2, memory.counts().get("unchanged"));
  }

  @Test
  void aChangedArticleIsItsNextVersionAndSaysWhatChanged() {
    memory.publish(pier());
    ArticleEvent changed = memory.publish(headed(pier(paragraph(9)), "Pier closed"));
    assertEquals(2, changed.version());
    assertEquals(new ArticleEvent.Changes(List.of("headline"), 1, 0), changed.changes());
    ArticleEvent again = memory.publish(pier());
    assertEquals(3, again.version());
    assertEquals(new ArticleEvent.Changes(List.of("headline"), 0, 1), again.changes());
    assertEquals(2, memory.counts().get("updated"));
  }

  @Test
  void theFirstVersionsTimeStays() {
    ArticleEvent first = memory.publish(pier());
    memory.later(Duration.ofHours(5));
    assertEquals(first.firstSeen(), memory.publish(pier(paragraph(9))).firstSeen());
  }

  @Test
  void theSameTextAtTwoAddressesOfOneSourceIsOneArticle() {
    ArticleEvent first = memory.publish(page("www.example.co.uk", "a", paragraph(1), paragraph(2)));
    ArticleEvent other = page("m.example.co.uk", "b", paragraph(1), paragraph(2));
    assertEquals(List.of(), memory.clean(headed(other, "On a")));
    assertEquals(first.id(), memory.reasons(other).sameAs());
    assertEquals(List.of(), memory.clean(headed(other, "On a")));
    ArticleEvent changed = page("m.example.co.uk", "b", paragraph(1), paragraph(2), paragraph(3));
    ArticleEvent update = memory.publish(headed(changed, "On a"));
    assertEquals(first.id() + "@2", update.cloudEventId());
  }

  @Test
  void theSameTextOfAnotherSourceIsAReprint() {
    ArticleEvent first = memory.publish(page("post.example", "a", paragraph(1), paragraph(2)));
    ArticleEvent second = memory.publish(page("echo.example", "a", paragraph(1), paragraph(2)));
    assertNotNull(second.reprintOf());
    assertEquals(first.id(), second.reprintOf().id());
    assertEquals("https://post.example/a", second.reprintOf().url());
    assertEquals(1, second.reprintOf().similarity(), 0.001);
    assertEquals(
        List.of(new ArticleEvent.Repeat(0, first.id()), new ArticleEvent.Repeat(1, first.id())),
        second.repeats());
    assertNull(memory.publish(page("post.example", "z", paragraph(7))).reprintOf());
  }

  @Test
  void aParagraphSeenElsewhereIsMarkedWithWhoHadItFirst() {
    ArticleEvent first = memory.publish(page("post.example", "a", paragraph(1), paragraph(2)));
    memory.publish(page("echo.example", "a", paragraph(1), paragraph(2)));
    ArticleEvent third =
        memory.publish(
            page("third.example", "c", paragraph(3), paragraph(4), paragraph(2), paragraph(5)));
    assertEquals(List.of(new ArticleEvent.Repeat(2, first.id())), third.repeats());
    assertNull(third.reprintOf());
  }

  @Test
  void theSamePageInTwoFormatsIsOneArticle() {
    ArticleEvent html = file("desk", "desk/a.html", "Post", "On rain", paragraph(1), paragraph(2));
    memory.publish(html);
    ArticleEvent text = file("desk", "desk/b.txt", "Post", null, paragraph(1), paragraph(2));
    assertEquals(List.of(), memory.clean(text));
    assertEquals(List.of(), memory.clean(html));
    assertEquals(1, memory.counts().get("same-article"));
    ArticleEvent corrected = headed(html, "On snow");
    assertEquals(2, memory.publish(corrected).version());
  }

  @Test
  void aTextWithoutAddressIsTheArticleOfTheSameTextWithOne() {
    ArticleEvent page = memory.publish(page("post.example", "a", paragraph(1), paragraph(2)));
    ArticleEvent text = file("desk", "desk/a.txt", null, "On a", paragraph(1), paragraph(2));
    assertEquals(List.of(), memory.clean(text));
    assertEquals(page.id(), memory.reasons(text).sameAs());
  }

  @Test
  void whatASourceSaysUnderEveryArticleIsStruckFromTheFourthOn() {
    String plea = "Subscribe to the Post now, and never miss what the town talks about tomorrow.";
    for (int i = 0; i < 3; i++) {
      ArticleEvent kept = memory.publish(story("post.example", i, plea));
      assertTrue(kept.text().contains(plea), kept.text());
    }
    for (int i = 3; i < 5; i++) {
      ArticleEvent struck = memory.publish(story("post.example", i, plea));
      assertEquals(6, struck.body().size());
      assertEquals("recurring", struck.cleaning().struck().get(0).reason());
    }
    ArticleEvent elsewhere = memory.publish(story("echo.example", 50, plea));
    assertTrue(elsewhere.text().contains(plea));
    assertEquals(2, memory.counts().get("paragraphs-recurring"));
    List<Note.Recurring> note =
        memory.reasons(story("post.example", 4, plea)).notes().get(0).recurring();
    assertEquals(List.of(new Note.Recurring(Sample.of(plea), 5)), note);
  }

  @Test
  void aChangeOfWhatIsStruckAnywayIsNoUpdate() {
    String plea = "Subscribe to the Post now, and never miss what the town talks about tomorrow.";
    for (int i = 0; i < 5; i++) {
      memory.publish(story("post.example", i, plea));
    }
    assertEquals(List.of(), memory.clean(story("post.example", 4, "")));
    assertEquals(1, memory.counts().get("unchanged"));
  }

  @Test
  void developmentsOfOneStoryMakeNothingFurniture() {
    String close = "The council will hear the case again in autumn, its clerk said on the steps.";
    for (int i = 0; i < 6; i++) {
      ArticleEvent event =
          page(
              "post.example",
              "case-" + i,
              paragraph(100 + i),
              paragraph(1),
              paragraph(2),
              paragraph(3),
              paragraph(4),
              paragraph(5),
              close);
      assertTrue(memory.publish(event).text().contains(close));
    }
  }

  @Test
  void anArticleThatIsAllFurnitureKeepsItsBody() {
    String notice = "This page is being rebuilt, and will be back within the hour, we are told.";
    for (int i = 0; i < 6; i++) {
      ArticleEvent event = memory.publish(page("post.example", "n" + i, notice + i));
      assertEquals(1, event.body().size());
    }
  }

  @Test
  void whatIsForgottenIsNew() {
    memory.publish(page("post.example", "a", paragraph(1), paragraph(2)));
    memory.later(Duration.ofDays(91));
    ArticleEvent late = memory.publish(page("echo.example", "a", paragraph(1), paragraph(2)));
    assertNull(late.reprintOf());
    ArticleEvent again = memory.publish(page("post.example", "a", paragraph(1), paragraph(2)));
    assertEquals(1, again.version());
    assertReprint(late, again);
  }

  @Test
  void whatIsSeenAgainIsNotForgotten() {
    memory.publish(pier());
    memory.later(Duration.ofDays(60));
    assertEquals(List.of(), memory.clean(pier()));
    memory.later(Duration.ofDays(60));
    assertEquals(List.of(), memory.clean(pier()));
  }

  @Test
  void theSweepClearsAwayWhatIsForgotten() {
    for (int i = 0; i < 40; i++) {
      memory.publish(page("post.example", "p" + i, paragraph(2L * i), paragraph(2L * i + 1)));
    }
    assertEquals(40, memory.entries(Names.DOSSIERS));
    memory.later(Duration.ofDays(91));
    memory.publish(page("post.example", "new", paragraph(900)));
    int postings = memory.entries(Names.POSTINGS);
    for (int i = 0; i < 10; i++) {
      memory.later(Retention.PAUSE);
    }
    assertEquals(1, memory.entries(Names.DOSSIERS));
    assertTrue(memory.entries(Names.POSTINGS) < postings / 20);
  }

  @Test
  void nothingOfWorkThatIsDoneStays() {
    for (int i = 0; i < 5; i++) {
      memory.publish(page("post" + i + ".example", "a", paragraph(1), paragraph(2)));
    }
    assertEquals(0, memory.entries(Names.MAIL));
    assertEquals(0, memory.entries(Names.ROUNDS));
  }

  @Test
  void aLateArticleLinksToTheOneThatWasPublishedBefore() {
    ArticleEvent first = memory.publish(page("post.example", "a", paragraph(1), paragraph(2)));
    memory.set(Duration.ofHours(-3));
    ArticleEvent late = memory.publish(page("echo.example", "a", paragraph(1), paragraph(2)));
    assertReprint(first, late);
  }

  @Test
  void whatIsNoArticleIsPassedOver() {
    memory.pipe("hello".getBytes(StandardCharsets.UTF_8));
    memory.pipe("{\"id\":\"x\"}".getBytes(StandardCharsets.UTF_8));
    assertEquals(1, memory.publish(pier()).version());
  }

  @Test
  void repeatsAndReprintsAreDroppedWhereThatIsSet() {
    memory.close();
    Map<String, String> drop =
        Map.of("copydesk.memory.repeats", "drop", "copydesk.memory.reprints", "drop");
    memory = new MemoryDriver(folder.resolve("drop"), drop);
    memory.publish(page("post.example", "a", paragraph(1), paragraph(2)));
    ArticleEvent reprint = page("echo.example", "a", paragraph(1), paragraph(2));
    assertEquals(List.of(), memory.clean(reprint));
    assertEquals(List.of(Decision.REPRINT_DROPPED), memory.decisions(reprint));
    assertEquals(List.of(), memory.clean(reprint));
    ArticleEvent own =
        page("echo.example", "a", paragraph(3), paragraph(4), paragraph(5), paragraph(2));
    ArticleEvent kept = memory.publish(own);
    assertEquals(1, kept.version());
    assertEquals(3, kept.body().size());
    assertEquals("known-elsewhere", kept.cleaning().struck().get(0).reason());
  }

  private static void assertReprint(ArticleEvent original, ArticleEvent reprint) {
    ArticleEvent.Reprint of = reprint.reprintOf();
    assertNotNull(of);
    assertEquals(original.id(), of.id());
  }

  private static ArticleEvent story(String host, int number, String tail) {
    List<String> body =
        new java.util.ArrayList<>(
            java.util.stream.IntStream.range(0, 6)
                .mapToObj(i -> paragraph(1000 + 10L * number + i))
                .toList());
    if (!tail.isEmpty()) {
      body.add(tail);
    }
    return page(host, "s" + number, body.toArray(String[]::new));
  }
}
