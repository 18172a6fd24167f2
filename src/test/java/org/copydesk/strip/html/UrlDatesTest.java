package org.copydesk.strip.html;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.copydesk.article.Stamp;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UrlDatesTest {
  @ParameterizedTest
  @CsvSource({
    "https://a.example/2025/03/05/bridge.html, 2025-03-05",
    "https://a.example/2025/3/5/bridge.html, 2025-03-05",
    "https://a.example/news/2025-03-05-bridge, 2025-03-05",
    "https://a.example/2025-03/05/content_1.htm, 2025-03-05",
    "https://a.example/2025/0305/c1-2.html, 2025-03-05",
    "https://a.example/202503/05/bridge.html, 2025-03-05",
    "https://a.example/n/20250305/c1.html, 2025-03-05",
    "https://a.example/202503/t20250305_123.html, 2025-03-05",
    "https://a.example/2025/13/05/bridge.html, none",
    "https://a.example/article/1234567890, none",
    "https://a.example/article/2025, none",
    "https://a.example/?d=2025/03/05, none",
    "https://a.example/, none",
    "'', none"
  })
  void aDayInThePathIsRead(String url, String day) {
    Stamp stamp = UrlDates.day(url);
    assertEquals(day, stamp == null ? "none" : stamp.iso());
  }
}
