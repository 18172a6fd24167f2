package org.copydesk.strip.html;

import static org.copydesk.strip.html.HtmlPages.kept;
import static org.copydesk.strip.html.HtmlPages.prose;
import static org.copydesk.strip.html.HtmlPages.reason;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class HtmlStripperTest {
  private static final String BODY =
      "<p>" + prose(1) + "</p><p>" + prose(2) + "</p><p>" + prose(3) + "</p>";
  private static final List<String> PARAGRAPHS = List.of(prose(1), prose(2), prose(3));

  @Test
  void theArticleIsKeptAndWhatIsAroundItIsNot() {
    String html =
        "<body><nav><a href=/>Home</a></nav><main><div class=story>"
            + BODY
            + "</div></main><div class='related-posts'><p>"
            + prose(4)
            + "</p></div><footer>All rights reserved.</footer>";
    assertEquals(PARAGRAPHS, kept(html));
    assertEquals("related", reason(html, prose(4)));
    assertEquals("navigation", reason(html, "Home"));
  }

  @Test
  void aClassNameThatLiesDoesNotEmptyTheArticle() {
    assertEquals(PARAGRAPHS, kept("<body><div class=sidebar>" + BODY + "</div>"));
    assertEquals(PARAGRAPHS, kept("<body><form id=form1>" + BODY + "</form>"));
  }

  @Test
  void aBodySplitOverSiblingsIsJoined() {
    assertEquals(
        List.of(prose(1), prose(2), prose(3), prose(4)),
        kept(
            "<body><main><section><p>%s</p><p>%s</p></section><section><p>%s</p><p>%s</p></section></main>"
                .formatted(prose(1), prose(2), prose(3), prose(4))));
  }
}
