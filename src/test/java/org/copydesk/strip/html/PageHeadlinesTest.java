package org.copydesk.strip.html;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Stream;
import org.copydesk.article.Fields;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Which of the headlines that a page offers is its own. */
class PageHeadlinesTest {
  private static Fields fields(String head, String body) {
    return fields(head, body, null);
  }

  private static Fields fields(String head, String body, @Nullable String url) {
    return HtmlPages.strip(
            "<html><head>"
                + head
                + "</head><body><nav><ul><li><a href=\"/n\">News</a></li><li><a href=\"/s\">Sport</a></li></ul></nav><main>"
                + body
                + "<p>"
                + HtmlPages.prose(1)
                + "</p><p>"
                + HtmlPages.prose(2)
                + "</p></main><footer><a href=\"/i\">Imprint</a></footer></body></html>",
            url)
        .fields();
  }

  static Stream<Arguments> pages() {
    return Stream.of(
        Arguments.of(
            "a masthead that leads home, the headline in a second heading",
            "<title>Sheep for beginners | Wool and Co. – a webcomic of ours</title>",
            "<h1><a href=\"/\">Wool and Co. – a webcomic of ours</a></h1>"
                + "<h1>Sheep for beginners</h1>",
            "Sheep for beginners"),
        Arguments.of(
            "a title that begins with the site",
            "<title>Four Tides Remaining » Blog Archive » Interning of small buoys</title>",
            "<h1><a href=\"https://tides.example/\">Four Tides Remaining</a></h1>"
                + "<h2>Interning of small buoys</h2>",
            "Interning of small buoys"),
        Arguments.of(
            "a kicker in an element that is marked as one",
            "<title>Klimaschutz: Bohren, bis der Hafen heiß wird | Hafenblatt</title>",
            "<h1><span class=\"article-kicker\">Klimaschutz</span><span>: </span>"
                + "<span>Bohren, bis der Hafen heiß wird</span></h1>",
            "Bohren, bis der Hafen heiß wird"),
        Arguments.of(
            "an element at the head that is part of the sentence",
            "<title>Ehestreit der Reeder eskaliert am neuen Kai</title>",
            "<h1><span>Ehestreit</span> der Reeder eskaliert am neuen Kai</h1>",
            "Ehestreit der Reeder eskaliert am neuen Kai"),
        Arguments.of(
            "the one heading of the first level, in a place of another name",
            "<title>Clever ways to rig a dinghy</title>"
                + "<meta property=\"og:title\" content=\"Clever ways to rig a dinghy\">",
            "<div class=\"sidebar\"><h1>Twelve clever knots to rig a small dinghy</h1></div>",
            "Twelve clever knots to rig a small dinghy"),
        Arguments.of(
            "a section behind a bar",
            "<title>How the tide rewires a harbour town | Opinion</title>"
                + "<meta property=\"article:section\" content=\"Opinion\">",
            "<h1>How the tide rewires a harbour town | Opinion</h1>",
            "How the tide rewires a harbour town"),
        Arguments.of(
            "a bar in the headline itself",
            "<title>Change the size of a buoy in five steps | Chains and anchors</title>",
            "<h1>Change the size of a buoy in five steps | Chains and anchors</h1>",
            "Change the size of a buoy in five steps | Chains and anchors"),
        Arguments.of(
            "a last part that speaks of the site",
            "<title>The northern channel reopens - Portgazette harbour news</title>"
                + "<meta property=\"og:site_name\" content=\"Portgazette\">",
            "<p>The northern channel reopens</p>",
            "The northern channel reopens"),
        Arguments.of(
            "the title's first part in a heading of the second level",
            "<title>What do people love about harbours? | Wharf Blog</title>"
                + "<meta property=\"og:title\" content=\"What do people love about harbours? | Wharf"
                + " Blog\">",
            "<h2>What do people love about harbours?</h2>",
            "What do people love about harbours?"),
        Arguments.of(
            "a count behind the headline",
            "<title>Stevedores find their cranes no longer guarantee jobs - Quaydot</title><meta"
                + " property=\"og:title\" content=\"Stevedores find their cranes no longer guarantee"
                + " jobs\">",
            "<h1>Stevedores find their cranes no longer guarantee jobs (quay.example) 87</h1>",
            "Stevedores find their cranes no longer guarantee jobs"),
        Arguments.of(
            "a date behind the headline, in a heading of the second level",
            "<title>Day 15: Porting the harbour's tide tables</title><meta property=\"og:title\""
                + " content=\"Day 15: Porting the harbour's tide tables\">",
            "<h1>Ada Penrose</h1><h2>Day 15: Porting the harbour's tide tables / Dec 2025</h2>",
            "Day 15: Porting the harbour's tide tables"),
        Arguments.of(
            "an office behind a blank in Chinese",
            "<title>河畔镇党委书记一行到码头开展调研工作 东区办事处_河畔网</title>",
            "<div><b>河畔镇党委书记一行到码头开展调研工作</b></div>",
            "河畔镇党委书记一行到码头开展调研工作"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pages")
  void aPageHasTheHeadlineOfTheTable(String name, String head, String body, String headline) {
    assertEquals(headline, fields(head, body).headline());
  }

  @Test
  void aTitleThatSlippedIntoTheBodyCounts() {
    assertEquals(
        "The northern channel reopens",
        HtmlPages.strip(
                "Warning: no database<html><head><title>The northern channel reopens</title></head>"
                    + "<body><p>"
                    + HtmlPages.prose(1)
                    + "</p></main><footer><a href=\"/i\">Imprint</a></footer></body></html>")
            .fields()
            .headline());
  }

  @Test
  void aTitleMayBeginWithTheSiteAndABlank() {
    Fields fields =
        fields(
            "<title>tides.example Slack Water</title>",
            "<h1>tides.example</h1><h3>Slack Water</h3>",
            "https://tides.example/archive/2025/slack.html");
    assertEquals("Slack Water", fields.headline());
  }

  @Test
  void aShortHeadingMayHaveTheWordsOfTheAddress() {
    String machines = "What Is a Weir? Our 2026 Exclusive Guide";
    Fields fields =
        fields(
            "<title>"
                + machines
                + "</title><meta property=\"og:title\" content=\""
                + machines
                + "\">",
            "<h1>What is a weir?</h1><h2>What is a lock?</h2>",
            "https://tides.example/guides/what-is-a-weir/");
    assertEquals("What is a weir?", fields.headline());
  }

  @Test
  void aLineThatTheTextTellsOfIsTheHeadlineWhereThePageIsCalledByItsSite() {
    Fields fields =
        fields(
            "<title>Ellery Shore Gazette online</title>",
            "<font size=\"5\"><b>Harbour board votes to dredge the northern channel</b></font>"
                + "<br>12 June 2009<br>");
    assertEquals("Harbour board votes to dredge the northern channel", fields.headline());
  }

  @Test
  void aLineThatTheTextDoesNotTellOfIsNoHeadline() {
    Fields fields =
        fields(
            "<title>Ellery Shore Gazette online</title>", "<b>Weather and traffic today</b><br>");
    assertEquals("Ellery Shore Gazette online", fields.headline());
  }
}
