package org.copydesk.strip.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.copydesk.article.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {
  private static List<String> texts(String dump) {
    return Markdown.lines(dump).stream().map(DumpLine::text).toList();
  }

  private static List<String> links(String dump) {
    return Markdown.lines(dump).stream().filter(DumpLine::link).map(DumpLine::text).toList();
  }

  private static List<Role> roles(String dump) {
    return Markdown.lines(dump).stream().map(DumpLine::role).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# Weir opens\n\nThe weir was opened on Monday.",
        "\n\n  ## Weir opens\nThe weir was opened on Monday.",
        "[Home](/) [News](/news) [Sport](/sport)\n\nThe weir was opened on Monday.",
        "Weir News\n\n### Weir opens\n\n* one\n* two\n- three\n",
        "Weir News\n\n#### Weir opens\n\n**Bold.**\n\n> Said.\n\n> Said again.\n",
      })
  void theMarksOfMarkdownAreKnown(String dump) {
    assertTrue(Markdown.is(dump));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The weir was opened on Monday.\n\nIt had cost three crowns.",
        "* Home\n* News\n* Sport\n\nThe weir was opened on Monday.",
        "#weir was the word of the day.\n\n#1 in the county, said the mayor.",
        "The mayor [left](right) and his clerk.",
        "set -e\n# stop at the first fault\ncp a b\n# and tell\necho done",
        "####### Seven marks are no heading\n\n* a\n* b\n* c",
      })
  void plainDumpsAreNone(String dump) {
    assertFalse(Markdown.is(dump));
  }

  @Test
  void eachBlockKeepsItsRole() {
    String dump =
        """
        # Weir opens

        The weir was **opened** on
        *Monday*.

        > It was time.

        - Three crowns for a boat
        1. One for a duck

        ```
        open(weir)
        ```
        """;
    assertEquals(
        List.of(
            "Weir opens",
            "The weir was opened on Monday.",
            "It was time.",
            "Three crowns for a boat",
            "One for a duck",
            "open(weir)"),
        texts(dump));
    assertEquals(
        List.of(Role.HEADING, Role.PARAGRAPH, Role.QUOTE, Role.LIST, Role.LIST, Role.CODE),
        roles(dump));
    assertEquals(
        List.of(1, 3, 6, 8, 9, 11), Markdown.lines(dump).stream().map(DumpLine::number).toList());
  }

  @Test
  void aLineThatIsNothingButLinksIsALink() {
    String dump =
        """
        * [Home](/)
        * [News](/news) | [Sport](/sport)

        The [weir](/weir) was opened on Monday.

        [![A weir](weir.jpg)](/weir)

        ![A duck](duck.jpg)
        """;
    assertEquals(List.of("Home", "News | Sport", "The weir was opened on Monday."), texts(dump));
    assertEquals(List.of("Home", "News | Sport"), links(dump));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "[Weir opens](http://weir.example/a b c);Weir opens",
        "[Weir opens](http://weir.example/very-long-~name.html);Weir opens",
        "![A weir](a weir.jpg) [Weir opens](weir one.html);Weir opens",
        "[Weir opens](/weir(2) of two.html);Weir opens",
      })
  void linksWhoseAddressesHaveBlanksAreLinks(String dump, String text) {
    String rows = dump.replace('~', '\n');
    assertEquals(List.of(text), texts(rows));
    assertEquals(List.of(text), links(rows));
  }

  @Test
  void aLinkAroundSeveralBlocksMakesEachALink() {
    String dump =
        """
        The weir was opened on Monday.

        [

        ### Mayor falls into the weir

        He could swim.

        ](/mayor)

        The second boat was a duck's.
        """;
    assertEquals(List.of("Mayor falls into the weir", "He could swim."), links(dump));
    assertEquals(
        List.of(
            "The weir was opened on Monday.",
            "Mayor falls into the weir",
            "He could swim.",
            "The second boat was a duck's."),
        texts(dump));
  }

  @Test
  void linesThatAreSetInAreNoCode() {
    String dump = "  * Weir\n\n    * [Boats](/boats)\n\n        Mayor\n";
    assertEquals(List.of("Weir", "Boats", "Mayor"), texts(dump));
    assertFalse(roles(dump).contains(Role.CODE));
  }

  @Test
  void aTableOfDataHasALineForEachRow() {
    String dump = "| Boat | Crowns |\n|---|---|\n| Punt | 3 |\n| Barge | 9 |\n";
    assertEquals(List.of("Boat | Crowns", "Punt | 3", "Barge | 9"), texts(dump));
    assertEquals(List.of(Role.TABLE, Role.TABLE, Role.TABLE), roles(dump));
  }

  @Test
  void aCellOfDataMaySayASentence() {
    String said = "A punt pays three crowns, and nothing at all where she carries milk or mail. ";
    String row = "Punt | " + said.repeat(3).strip();
    assertEquals(List.of("Boat | Crowns", row), texts("Boat | Crowns\n---|---\n" + row + "\n"));
  }

  @Test
  void aTableThatLaysThePageOutIsTakenApart() {
    String text =
        "The weir was opened on Monday, and the first boat was a punt. ".repeat(9).strip();
    String dump = "[News](/news) | " + text + "\n---|---\n[Sport](/sport) | " + text + "\n";
    assertEquals(List.of("News", text, "Sport", text), texts(dump));
    assertEquals(List.of("News", "Sport"), links(dump));
    assertFalse(roles(dump).contains(Role.TABLE));
  }

  @Test
  void aBreakPartsLines() {
    assertEquals(
        List.of("By Wilma Weir", "3 March", "The weir", "opened."),
        texts("By Wilma Weir  \n3 March\\\nThe weir<br>opened."));
  }

  @Test
  void chineseRowsAreJoinedWithoutASpace() {
    assertEquals(List.of("水坝周一开放，第一条船是平底船。"), texts("水坝周一开放，\n第一条船是平底船。"));
  }

  @ParameterizedTest
  @CsvSource({
    "**（一）开放**水坝周一开放。, （一）开放水坝周一开放。",
    "**水坝（上游）**周一开放。, 水坝（上游）周一开放。",
    "当事人张**称水坝周一开放。, 当事人张**称水坝周一开放。",
    "__ 水坝周一开放。, 水坝周一开放。",
  })
  void whatIsLeftOfMarksGoes(String line, String text) {
    assertEquals(List.of(text), texts(line));
  }

  @Test
  void aHeadingWithoutTextTakesThatBelow() {
    List<DumpLine> lines = Markdown.lines("# \n\nWeir opens\n\nIt opened on Monday.");
    assertEquals(1, lines.get(0).level());
    assertEquals(0, lines.get(1).level());
  }

  @Test
  void aWrappedHeadingIsJoined() {
    String head = "# The weir above the mill opens for boats again nine weeks after the flood";
    assertEquals(
        List.of(head.substring(2) + " that broke it", "It opened on Monday."),
        texts(head + "\nthat broke it\n\nIt opened on Monday."));
    assertEquals(List.of("Weir opens", "It opened."), texts("# Weir opens\nIt opened."));
  }

  @Test
  void whatPandocAddsIsNoText() {
    String dump =
        """
        :::: {#page .site
        ::: header
        [Home](/){.logo width="9"} [[News](/news)]{.menu-item}
        :::

        # Weir opens {#weir-opens .title}

        The [weir]{.place} was opened by [Wilma
        Weir]{.person
        role="mayor"} on {Monday}.

        ```{=html}
        <script>weir()</script>
        ```
        ::::
        """;
    assertEquals(
        List.of("Home News", "Weir opens", "The weir was opened by Wilma Weir on {Monday}."),
        texts(dump));
    assertEquals(List.of("Home News"), links(dump));
    assertEquals(6, Markdown.lines(dump).get(1).number());
  }

  @Test
  void markupInsideIsRead() {
    assertEquals(
        List.of("It opened on Monday.", "A duck followed."),
        texts("<div class=a>\nIt opened on <b>Monday</b>.\n</div>\n\nA <i>duck</i> followed."));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ">", "- ", "[", "[a](", "**a *b ", "`", "|a", "<div>\n", "1. ", "[\n\n", "]{.a", ":::", "{"
      })
  void manyMarksNeitherOverflowTheStackNorTakeLong(String mark) {
    String dump = mark.repeat(100_000) + "\n\nThe weir was opened on Monday.";
    List<DumpLine> lines =
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> Markdown.lines(dump));
    assertTrue(lines.get(lines.size() - 1).text().endsWith("opened on Monday."));
  }
}
