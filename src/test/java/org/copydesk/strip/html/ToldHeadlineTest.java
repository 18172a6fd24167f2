package org.copydesk.strip.html;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The headline of pages that mark none and are all called by their site's name. */
class ToldHeadlineTest {
  private static final String SITE = "Ellery Shore Gazette online";
  private static final String HEADLINE = "Harbour board votes to dredge the northern channel";

  private static @Nullable String headline(String above) {
    return HtmlPages.strip(
            "<html><head><title>"
                + SITE
                + "</title></head><body>"
                + above
                + "<p>"
                + HtmlPages.prose(1)
                + "</p><p>"
                + HtmlPages.prose(2)
                + "</p></body></html>")
        .fields()
        .headline();
  }

  @Test
  void itIsALineThatTheTextTellsOf() {
    assertEquals(HEADLINE, headline("<div>" + HEADLINE + "</div><div>12 June 2009</div>"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div><a href=\"/a\">Harbour board votes to dredge the northern channel</a></div>",
        "<div>Port Ellery harbour board, 12 June 2009, 10:30</div>",
        "<div>* * * * * * * * *</div>",
        "<div>channel</div>"
      })
  void aLineOfAnotherKindIsNone(String line) {
    assertEquals(SITE, headline(line));
  }
}
