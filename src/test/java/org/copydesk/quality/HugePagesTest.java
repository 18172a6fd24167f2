package org.copydesk.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.copydesk.article.Article;
import org.copydesk.page.RawPage;
import org.copydesk.strip.NoArticleException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages of a size or depth that no reader ever saw end like any other, in bounded time. */
@Tag("fault")
class HugePagesTest {
  /**
   * Ten times what they take in a cold JVM. Where the work is not bounded by the page's length,
   * these pages take hours.
   */
  private static final long CPU_SECONDS = 40;

  /** The machine may be busy with other work. */
  private static final Duration BOUND = Duration.ofMinutes(3);

  private static final int DEPTH = 200_000;
  private static final int SIZE = 50_000_000;
  private static final int SIZE_OF_ONE_THING = 5_000_000;
  private static final int LINES = 20_000;

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

  @Test
  void aPageCostsTenTimesItsBytesAtTheMost(@TempDir Path folder)
      throws IOException, InterruptedException {
    StringBuilder html = new StringBuilder("<body><article>").append(OPENING);
    for (int i = 0; html.length() < SIZE; i++) {
      html.append("<p>In their meeting number ").append(i);
      html.append(" the members agreed to mend the wall of the harbour before the winter, ");
      html.append("said the clerk of the council.</p>\n");
    }
    Path page = Files.writeString(folder.resolve("huge.html"), html);
    Process clean =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + 10L * SIZE,
                "-cp",
                System.getProperty("java.class.path"),
                "org.copydesk.command.Copydesk",
                "clean",
                page.toString())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    assertEquals(0, clean.waitFor());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"word ", "字", "<br>one line", "<a href='/x'>link</a> ", "&amp;", "<", "\n"})
  void megabytesOfOneThingAreRead(String thing) {
    cleaned("<body><article>" + OPENING + "<p>" + repeated(thing) + "</p>" + ENDING);
  }

  @ParameterizedTest
  @ValueSource(strings = {"word ", "字", "a | ", "one title | "})
  void aTitleOfMegabytesIsRead(String thing) {
    String title = repeated(thing);
    String head = "<!DOCTYPE html><html><head><title>" + title + "</title></head><body>";
    cleaned(head + "<h1>" + title + "</h1>" + OPENING + ENDING);
  }

  @ParameterizedTest
  @ValueSource(strings = {"word ", "字", "a| "})
  void aDumpWithoutLineBreaksIsRead(String thing) {
    inBoundedTime(dump(repeated(thing)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "one line\n",
        "记者 王小明\n",
        "The minutes of the town council\n",
        "一。\n\n\n",
        "Line %d of the minutes, which nobody has ever read, said the clerk of the coun-\n",
        "第%d次会议的记录放在档案室最里面的柜子里，没有人读过。\n"
      })
  void aDumpOfManyLinesIsRead(String line) {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < LINES; i++) {
      lines.append(line.replace("%d", Integer.toString(i)));
    }
    inBoundedTime(dump(lines.toString()));
  }

  private static RawPage dump(String text) {
    return TestPages.raw(Path.of("huge.txt"), text.getBytes(StandardCharsets.UTF_8));
  }

  private static String repeated(String thing) {
    return thing.repeat(SIZE_OF_ONE_THING / thing.getBytes(StandardCharsets.UTF_8).length);
  }

  private static Article cleaned(String html) {
    Article article =
        inBoundedTime(TestPages.raw(Path.of("huge.html"), html.getBytes(StandardCharsets.UTF_8)));
    assertNotNull(article);
    assertTrue(article.text().contains("two thousand people walked over it"), "the opening");
    return article;
  }

  private static @Nullable Article inBoundedTime(RawPage raw) {
    return assertTimeoutPreemptively(
        BOUND,
        () -> {
          ThreadMXBean threads = ManagementFactory.getThreadMXBean();
          long start = threads.getCurrentThreadCpuTime();
          Article article = articleOf(raw);
          long seconds = (threads.getCurrentThreadCpuTime() - start) / 1_000_000_000;
          assertTrue(seconds < CPU_SECONDS, () -> seconds + " s of CPU");
          return article;
        });
  }

  private static @Nullable Article articleOf(RawPage raw) {
    try {
      return TestPages.DESK.clean(raw);
    } catch (NoArticleException e) {
      return null;
    }
  }
}
