package org.copydesk.quality;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.copydesk.article.Article;
import org.copydesk.page.RawPage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages of a size or depth that no reader ever saw end like any other, in bounded time. */
@Tag("fault")
class HugePagesTest {
  /** Generous: the machine may be busy. Without a bound of work these pages take hours. */
  private static final Duration BOUND = Duration.ofSeconds(20);

  private static final int DEPTH = 200_000;
  private static final int SIZE = 50_000_000;
  private static final int SIZE_OF_ONE_THING = 10_000_000;

  private static final String OPENING =
      "<p>The town of Mill Ferry opened its new bridge on Monday, and two thousand people walked over it before noon, said the mayor, Ada Penrose.</p>";
  private static final String ENDING =
      "<p>The old bridge stays open to walkers until the autumn, and its stones will then mend the harbour wall, the council decided.</p>";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div>",
        "<span>",
        "<b>",
        "<a href=x>",
        "<blockquote>",
        "<ul><li>",
        "<table><tr><td>",
        "<p><font>",
        "<section>"
      })
  void nestedElementsNeitherOverflowTheStackNorRunAway(String tag) {
    String nested = tag.repeat(DEPTH / (tag.split("<", -1).length - 1));
    cleaned("<body><article>" + OPENING + nested + "<p>Inside.</p>" + ENDING);
  }

  @Test
  void aPageOfFiftyMegabytesIsRead() {
    String line =
        "<p>Paragraph after paragraph the minutes of the council go on, and nobody has ever read them to the end, or said so in public.</p>\n";
    Article article =
        cleaned("<body><article>" + OPENING + line.repeat(SIZE / line.length()) + "</article>");
    assertFalse(article.body().isEmpty());
    assertTrue(article.text().startsWith("The town of Mill Ferry"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"word ", "字", "<br>one line", "<a href='/x'>link</a> ", "&amp;", "<", "\n"})
  void megabytesOfOneThingAreRead(String thing) {
    cleaned("<body><article>" + OPENING + "<p>" + repeated(thing) + "</p>" + ENDING);
  }

  @ParameterizedTest
  @ValueSource(strings = {"word ", "字", "one line\n", "记者 王小明\n", "一。\n\n\n", "a| "})
  void megabytesOfDumpAreRead(String thing) {
    byte[] bytes = repeated(thing).getBytes(StandardCharsets.UTF_8);
    inBoundedTime(TestPages.raw(Path.of("huge.txt"), bytes));
  }

  private static String repeated(String thing) {
    return thing.repeat(SIZE_OF_ONE_THING / thing.getBytes(StandardCharsets.UTF_8).length);
  }

  private static Article cleaned(String html) {
    Article article =
        inBoundedTime(TestPages.raw(Path.of("huge.html"), html.getBytes(StandardCharsets.UTF_8)));
    assertTrue(article.text().contains("two thousand people walked over it"), "the opening");
    return article;
  }

  private static Article inBoundedTime(RawPage raw) {
    return assertTimeoutPreemptively(BOUND, () -> TestPages.DESK.clean(raw));
  }
}
