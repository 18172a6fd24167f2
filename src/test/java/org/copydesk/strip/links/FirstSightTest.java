package org.copydesk.strip.links;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class FirstSightTest {
  private static final String URL = "https://p.example/a/77001.html";

  private static FirstSight.Seen seen(String html) {
    return new FirstSight().of(html, URL);
  }

  @Test
  void onePassTellsWhatAPageIsAndWhereItGoesOn() {
    String text = "<p>" + "The ferry runs again after a week of high water. ".repeat(4) + "</p>";
    assertEquals(
        new FirstSight.Seen(null, "", "https://p.example/a/77001_2.html"),
        seen(text + "<a href=77001_2.html>下一页</a>"));
    assertEquals(new FirstSight.Seen(null, "", null), seen(text));
    assertEquals(
        new FirstSight.Seen("challenge-page", "Cloudflare challenge", null),
        seen("<title>Just a moment...</title><script>x</script>"));
    assertEquals("not-an-article", seen("<title>404 Not Found</title>").refusal());
  }
}
