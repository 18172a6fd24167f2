package org.copydesk.strip.links;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NotAnArticleTest {
  private static final NotAnArticle EVIDENCE = new NotAnArticle();
  private static final String URL = "https://p.example/a/2025/0305/77001.html";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<title>404 Not Found</title><h1>Oops</h1>",
        "<title>Tidewater Post</title><h1>Page not found</h1><p>Try the search.</p>",
        "<title>青岚网</title><div class=err>抱歉，您访问的页面不存在或已删除！3秒后返回首页</div>",
        "<title>Seite nicht gefunden | Hafenblatt</title><p>Zur Startseite</p>",
        "<title>提示信息</title><p>该文章不存在</p>"
      })
  void aPageThatSaysItIsNotThereIsNone(String html) {
    assertTrue(EVIDENCE.evidence(html, URL).isPresent());
  }

  @Test
  void anArticleAboutMissingPagesIsOne() {
    assertEquals(
        "",
        EVIDENCE
            .evidence(
                "<title>Page not found: how libraries lose the web</title><p>"
                    + "Half of all links in court rulings say page not found after ten years, a study says. "
                        .repeat(3)
                    + "</p>",
                URL)
            .orElse(""));
  }

  @Test
  void aHomePageWhereAnArticleWasIsNone() {
    StringBuilder html =
        new StringBuilder("<title>Tidewater Post</title><meta property=og:type content=website>");
    for (int i = 0; i < 20; i++) {
      html.append("<h2><a href='/local/2025/03/05/the-council-votes-on-wall-")
          .append(i)
          .append("'>The council votes on the new sea wall ")
          .append(i)
          .append("</a></h2>");
    }
    assertTrue(
        EVIDENCE
            .evidence(html.toString(), "https://p.example/")
            .orElse("")
            .startsWith("a section page: 20"));
    assertEquals(
        "",
        EVIDENCE
            .evidence(
                html
                    + "<p>"
                    + "Long running text of a round-up page, as it is. ".repeat(4)
                    + "</p>",
                URL)
            .orElse(""));
  }
}
