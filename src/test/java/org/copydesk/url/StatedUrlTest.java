package org.copydesk.url;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatedUrlTest {
  private static final List<String> ELSEWHERE = List.of("https://www.paper.example/rest/same.html");

  @ParameterizedTest
  @CsvSource({
    "https://www.paper.example/news/2025/a-1.html, true",
    "https://m.paper.example/news/2025/a-1.html, true",
    "https://syndicate.example/x/1.html, false",
    "https://allowed.example/x/1.html, true",
    "https://cdn.allowed.example/x/1.html, true",
    "https://www.paper.example/, false",
    "https://www.paper.example/index.html, false",
    "https://www.paper.example/?p=1234, true",
    "https://www.paper.example/news/, false",
    "https://www.paper.example/news, false",
    "https://www.paper.example/news/index.html, false",
    "https://www.paper.example/news/2025/river-bridge-opens-early/, true",
    "https://www.paper.example/rest/same.html, false",
    "/news/2025/a-1.html, false"
  })
  void aPageIsBelievedWhereItsAddressMayBeTheArticles(String stated, boolean plausible) {
    assertEquals(
        plausible,
        StatedUrl.plausible(
            stated,
            "https://www.paper.example/news/2025/a-1.html?from=app",
            List.of("allowed.example"),
            ELSEWHERE));
  }
}
