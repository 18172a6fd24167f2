package org.copydesk.strip.html;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.YearMonth;
import java.time.ZoneOffset;
import org.copydesk.article.Stamp;
import org.copydesk.page.UsualZone;
import org.copydesk.strip.field.DateCustoms;
import org.copydesk.strip.field.DateReader;
import org.junit.jupiter.api.Test;
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
    "https://a.example/2025/march/05/bridge, 2025-03-05",
    "https://a.example/world/2025/mar/5/bridge, 2025-03-05",
    "https://a.example/2025/bridge/5/more, none",
    "https://a.example/news/25-03-2025, 2025-03-25",
    "https://a.example/news/05-03-2025-bridge.html, 2025-03-05",
    "https://a.example/news/05032025-bridge, 2025-03-05",
    "https://a.example/news/45032025-bridge, none",
    "https://a.example/2025/13/05/bridge.html, none",
    "https://a.example/article/1234567890, none",
    "https://a.example/article/2025, none",
    "https://a.example/?d=2025/03/05, none",
    "https://a.example/, none",
    "'', none"
  })
  void aDayInThePathIsRead(String url, String day) {
    assertEquals(day, day(url, DateCustoms.of(UsualZone.set(ZoneOffset.UTC))));
  }

  @Test
  void theFirstFigureIsTheMonthWhereThatIsTheCustom() {
    DateCustoms customs = DateCustoms.of(UsualZone.set(ZoneOffset.UTC)).in("en-US");
    assertEquals("2025-05-03", day("https://a.example/news/05-03-2025-bridge", customs));
  }

  @ParameterizedTest
  @CsvSource({
    "https://a.example/2025/03/the-bridge/, 2025-03",
    "https://a.example/2025/03/05/the-bridge/, 2025-03",
    "https://a.example/2025/13/the-bridge/, none",
    "https://a.example/news/202503/bridge, none",
    "https://a.example/?from=/2025/03/, none"
  })
  void aMonthThatFoldersNameIsRead(String url, String month) {
    YearMonth named = UrlDates.month(url);
    assertEquals(month, named == null ? "none" : named.toString());
  }

  private static String day(String url, DateCustoms customs) {
    Stamp stamp = new UrlDates(new DateReader()).day(url, customs);
    return stamp == null ? "none" : stamp.iso();
  }
}
