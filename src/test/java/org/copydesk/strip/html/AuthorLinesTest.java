package org.copydesk.strip.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.copydesk.article.Block;
import org.copydesk.page.CharsetReading;
import org.copydesk.page.Intake;
import org.copydesk.page.MediaKind;
import org.copydesk.page.Page;
import org.copydesk.page.UsualZone;
import org.copydesk.strip.field.NameReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuthorLinesTest {
  private static final NameReader READER = new NameReader();

  private static boolean names(String author, String line) {
    return new AuthorLines(READER, List.of(author)).has(line);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Nora Fenwick|Nora Fenwick",
        "Nora Fenwick|NORA FENWICK",
        "Nora Fenwick|By Nora Fenwick",
        "Nora Fenwick|Von Nora Fenwick",
        "문지호|문지호",
        "문지호|청솔=문지호 기자 jiho@paper.example",
        "문지호|문지호기자"
      })
  void aLineMayNameTheAuthorAndSayNoMore(String author, String line) {
    assertTrue(names(author, line));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Nora Fenwick|Nora Fenwick waits",
        "Nora Fenwick|A visit to Nora Fenwick",
        "Nora Fenwick|By Nora Fenwick, in the rain",
        "Nora Fenwick|By the light of a lamp in the harbour office, with Nora Fenwick",
        "Nora Fenwick|Nora Fenwick, 문지호 기자",
        "문지호|오태경 기자",
        "문지호|문지호의 여행",
        "문|문",
        "문지호|청솔시 북항 준설 공사 현장을 찾은 시민과 상인들이 지난 13일 오후에 항만공사 앞에서 만난 문지호 기자"
      })
  void whatSaysMoreIsText(String author, String line) {
    assertFalse(names(author, line));
  }

  @Test
  void suchLinesGoAboveAndBelowTheTextAndStayInItsMidst() {
    String p1 =
        "The town of Marlow Sands opened its new sea wall on Friday, two years after the flood.";
    String p2 =
        "Engineers said that the wall would hold a tide half a metre higher than the one before.";
    String dump =
        String.join(
            "\n\n", "Wall opens", "By Nora Fenwick", p1, "Nora Fenwick", p2, "By Nora Fenwick.");
    Page page =
        new Page(
            MediaKind.TEXT,
            dump,
            new CharsetReading("UTF-8", null, "utf-8"),
            "0".repeat(64),
            Intake.ofFile("test", "test", Instant.EPOCH));
    assertEquals(
        List.of(p1, "Nora Fenwick", p2),
        new DumpStripper(UsualZone.set(ZoneId.of("UTC")))
            .strip(page).body().stream().map(Block::text).toList());
  }
}
