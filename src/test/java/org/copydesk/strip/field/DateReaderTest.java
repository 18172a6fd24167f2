package org.copydesk.strip.field;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.copydesk.article.Stamp;
import org.copydesk.page.UsualZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DateReaderTest {
  private static final DateCustoms CUSTOMS =
      DateCustoms.of(UsualZone.set(ZoneId.of("Asia/Shanghai")));
  private static final Instant SEEN = Instant.parse("2025-03-05T07:22:46Z");

  private final DateReader reader = new DateReader();

  static Stream<String> rows() {
    return Rows.of("dates.txt");
  }

  @ParameterizedTest
  @MethodSource("rows")
  void aTextStatesWhatTheTableSays(String row) {
    int arrow = row.indexOf(" => ");
    String[] right = row.substring(arrow + 4).split(" \\| ", -1);
    DateCustoms customs = right.length > 1 ? CUSTOMS.in(right[1]) : CUSTOMS;
    if (right.length > 2) {
      customs = customs.withMonthFirst(right[2].equals("month-first"));
    }
    assertEquals(right[0], iso(row.substring(0, arrow), customs));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void wordsAroundADateChangeNothing(String row) {
    int arrow = row.indexOf(" => ");
    String[] right = row.substring(arrow + 4).split(" \\| ", -1);
    DateCustoms customs = right.length > 1 ? CUSTOMS.in(right[1]) : CUSTOMS;
    if (right.length > 2) {
      customs = customs.withMonthFirst(right[2].equals("month-first"));
    }
    assertEquals(right[0], iso("Foo bar · " + row.substring(0, arrow) + " | baz", customs));
  }

  private String iso(String text, DateCustoms customs) {
    return reader.first(text, customs).map(d -> d.stamp().iso()).orElse("none");
  }

  @Test
  void everyDateOfALineIsFound() {
    List<String> found =
        reader.all("发布 2025-03-05 07:22 更新 2025-03-06 08:00 点击 120", CUSTOMS).stream()
            .map(d -> d.stamp().iso())
            .toList();
    assertEquals(List.of("2025-03-05T07:22:00+08:00", "2025-03-06T08:00:00+08:00"), found);
  }

  @Test
  void aFieldMayBeCompact() {
    assertEquals("2025-03-05", value("20250305"));
    assertEquals("2025-03-05T07:22:46+08:00", value("20250305072246"));
    assertEquals("2025-03-05T15:22:46+08:00", value("1741159366"));
    assertEquals("2025-03-05T15:22:46+08:00", value("1741159366000"));
    assertEquals("none", value("20251305"));
    assertEquals("none", value("123"));
    assertEquals("none", value(""));
  }

  private String value(String field) {
    return reader.value(field, CUSTOMS).map(Stamp::iso).orElse("none");
  }

  @Test
  void relativeTimesNeedTheMomentOfFetching() {
    DateCustoms known = CUSTOMS.seen(SEEN);
    assertEquals("2025-03-05T12:22:00+08:00", iso("3小时前", known));
    assertEquals("2025-03-05T12:22:00+08:00", iso("3 hours ago", known));
    assertEquals("2025-03-05T12:22:00+08:00", iso("vor 3 Stunden", known));
    assertEquals("2025-03-05T12:22:00+08:00", iso("hace 3 horas", known));
    assertEquals("2025-03-05T15:02:00+08:00", iso("20分钟前", known));
    assertEquals("2025-03-03", iso("2 days ago", known));
    assertEquals("none", iso("3 hours", known));
    assertEquals("none", iso("3 hours ago", CUSTOMS));
    assertTrue(reader.first("3小时前", known).orElseThrow().relative());
  }

  @Test
  void thePersianYearBeginsWhereThePublishedCalendarsSay() {
    for (String row :
        List.of(
            "1395/1/1=2016-03-20",
            "1396/1/1=2017-03-21",
            "1399/12/30=2021-03-20",
            "1400/1/1=2021-03-21",
            "1403/1/1=2024-03-20",
            "1404/1/1=2025-03-21",
            "1404/7/1=2025-09-23")) {
      String[] sides = row.split("=", -1);
      assertEquals(sides[1], iso(sides[0], CUSTOMS.in("fa")), row);
    }
  }

  @Test
  void aLongTextOfDigitsIsReadInAMoment() {
    String text = "1234567890.".repeat(200_000);
    assertEquals(List.of(), reader.all(text, CUSTOMS));
  }
}
