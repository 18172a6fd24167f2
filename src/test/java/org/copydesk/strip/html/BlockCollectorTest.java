package org.copydesk.strip.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import org.copydesk.article.Role;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlockCollectorTest {
  private static final ElementNames NAMES = new ElementNames();

  private static List<TextBlock> blocks(String html) {
    BlockCollector collector = new BlockCollector(NAMES.families(), Selection.NONE);
    TreeWalk.over(NAMES.ofPage(), Jsoup.parse(html).body(), collector);
    return collector.text().blocks();
  }

  private static List<String> texts(String html) {
    return blocks(html).stream().map(TextBlock::text).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<p>one <b>two</b> three</p>          | one two three",
        "<p>pre<b>fix</b>ed</p>               | prefixed",
        "<p>one~ two<span> three </span></p> | one two three",
        "<p>港务局~批准</p>                    | 港务局批准",
        "<p>항구 위원회~승인</p>               | 항구 위원회 승인",
        "<p>&nbsp;　　港务局批准</p>            | 港务局批准",
        "<p>港务局 <a href=x>批准</a>了</p>     | 港务局 批准了",
        "<p>a<script>b</script>c</p>          | ac",
      })
  void textIsWhatABrowserShows(String html, String text) {
    assertEquals(List.of(text), texts(html.replace('~', '\n')));
  }

  @Test
  void aLineEndBetweenElementsPartsOnlyWordsThatSpacesPart() {
    assertEquals(
        List.of("港务局批准。", "the board met"),
        texts("<p><span>港务局</span>\n<span>批准。</span></p><p><b>the board</b>\n<i>met</i></p>"));
  }

  @Test
  void lineBreaksPartParagraphs() {
    assertEquals(
        List.of("The board met.", "It voted.", "港务局批准。"),
        texts("<div>The board met.<br>It voted.<br><br>　　港务局批准。</div>"));
  }

  @Test
  void aLineThatRunsOnBehindABreakIsOneParagraph() {
    assertEquals(
        List.of("The board of the harbour of Port Ellery met and voted to dredge."),
        texts("<div>The board of the harbour of Port Ellery met<br>and voted to dredge.</div>"));
  }

  @Test
  void aRowOfDataIsABlock() {
    List<TextBlock> blocks =
        blocks(
            "<table><tr><th>Port<th>Ships<tr><td>Ellery<td>41<tr><td>North <b>Quay</b><td>7</table>");
    assertEquals(
        List.of("Port | Ships", "Ellery | 41", "North Quay | 7"),
        blocks.stream().map(TextBlock::text).toList());
    assertEquals(Role.TABLE, blocks.get(0).region().role());
  }

  @Test
  void aTableOfLayoutIsTakenApart() {
    String cell = "<td><p>" + HtmlPages.prose(1).repeat(4) + "</p></td>";
    List<TextBlock> blocks =
        blocks("<table><tr>" + cell + cell + "</tr><tr>" + cell + cell + "</tr></table>");
    assertEquals(4, blocks.size());
    assertEquals(Role.PARAGRAPH, blocks.get(0).region().role());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<h2>Text</h2>                                  | HEADING",
        "<ul><li>Text</li></ul>                         | LIST",
        "<ul><li><p>Text</p></li></ul>                  | LIST",
        "<blockquote><p>Text</p></blockquote>           | QUOTE",
        "<figure><img><figcaption>Text</figcaption>     | CAPTION",
        "<div class=wp-caption><p>Text</p></div>        | CAPTION",
        "<pre><code>Text</code></pre>                   | CODE",
        "<div>Text</div>                                | PARAGRAPH",
      })
  void aBlockHasTheRoleOfItsElement(String html, Role role) {
    assertEquals(role, blocks(html).get(0).region().role());
  }

  @Test
  void sentencesEndInEveryScript() {
    for (String text :
        List.of(
            "It met. It voted.",
            "开会。表决。",
            "اجتمع المجلس. هل صوت؟",
            "बैठक हुई। मतदान हुआ।",
            "Συνήλθε. Ψήφισε;")) {
      assertEquals(2, blocks("<p>" + text + "</p>").get(0).stops(), text);
    }
  }

  @Test
  void aDeepTreeIsReadWithoutRecursion() {
    String html = "<div>".repeat(200_000) + "deep" + "</div>".repeat(200_000);
    assertTimeout(Duration.ofSeconds(20), () -> assertEquals(List.of("deep"), texts(html)));
  }
}
