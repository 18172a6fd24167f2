package org.copydesk.strip.html;

import static org.copydesk.strip.html.HtmlPages.prose;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The sections that a page shows its readers. */
class ShownSectionsTest {
  private static List<String> sections(String above, String below) {
    return HtmlPages.strip(
            "<html lang=en><head><title>The channel reopens to boats</title></head><body>"
                + above
                + "<h1>The channel reopens to boats</h1>"
                + below
                + "<div><p>"
                + prose(1)
                + "</p><p>"
                + prose(2)
                + "</p></div></body></html>")
        .fields()
        .section();
  }

  @Test
  void theLinksOfABreadcrumbAreThePathWithoutTheFirstPage() {
    String path =
        "<ol class=breadcrumb><li><a href='https://post.example/'>The Post</a><li>› <a"
            + " href=/town>Town</a><li><a href=/town/port>» The port</a><li>The channel"
            + " reopens</ol>";
    assertEquals(List.of("Town", "The port"), sections(path, ""));
  }

  @Test
  void theLabelBesideTheHeadlineIsTheSection() {
    assertEquals(
        List.of("Harbour"),
        sections("<p class=rubrique><a href=/h>Harbour</a> <a href=/n>News</a></p>", ""));
    assertEquals(List.of("Harbour"), sections("", "<span class=kategori>Harbour</span>"));
  }

  @Test
  void whatOtherArticlesAreLabelledIsNoSection() {
    String other = "<div class=related><span class=category>Sport</span></div>";
    assertEquals(List.of(), sections(other, ""));
    assertEquals(List.of(), sections("<div class=category>12 March 2025</div>", ""));
  }

  @Test
  void aBreadcrumbOfCommentsOrAWholePageCalledSoIsNone() {
    String page = "<div class=breadcrumb-page><p>" + prose(3) + prose(4) + "</p></div>";
    assertEquals(List.of(), sections(page, ""));
  }
}
