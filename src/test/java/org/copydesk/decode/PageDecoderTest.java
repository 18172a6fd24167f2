package org.copydesk.decode;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Random;
import org.copydesk.page.Intake;
import org.copydesk.page.MediaKind;
import org.copydesk.page.Page;
import org.copydesk.page.RawPage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageDecoderTest {
  private static final String SIMPLIFIED =
      "清河县今年新修农村公路一百二十公里，三十六个村的村民出行更加方便。县交通局负责人介绍，工程将在十月底前全部完工。";
  private static final String TRADITIONAL =
      "清河縣今年新修農村公路一百二十公里，三十六個村的村民出行更加方便。縣交通局負責人介紹，工程將在十月底前全部完工。";
  private static final String JAPANESE =
      "市は来年度から図書館の開館時間を一時間延ばすと発表した。利用者からの要望が多かったためで、夜九時まで本を借りられるようになる。";
  private static final String KOREAN =
      "시는 내년부터 도서관의 운영 시간을 한 시간 늘린다고 밝혔다. 이용자들의 요청이 많았기 때문이며 밤 아홉 시까지 책을 빌릴 수 있다.";
  private static final String RUSSIAN =
      "Городская библиотека с нового года будет работать на час дольше. Об этом просили читатели, сообщила директор.";
  private static final String FRENCH =
      "La bibliothèque restera ouverte une heure de plus à partir de l’année prochaine, a annoncé la mairie mardi à Vallières.";

  /**
   * One row a case: text, the charset of its bytes, what header and head declare, what is to be
   * used and by which rung.
   */
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          SIMPLIFIED,  UTF-8,        utf-8,      utf-8,   UTF-8,         declared
          SIMPLIFIED,  UTF-8,        ,           gb2312,  UTF-8,         utf-8
          SIMPLIFIED,  UTF-8,        iso-8859-1, ,        UTF-8,         utf-8
          SIMPLIFIED,  UTF-8,        ,           ,        UTF-8,         utf-8
          SIMPLIFIED,  GB18030,      ,           gb2312,  GB18030,       declared
          SIMPLIFIED,  GBK,          gbk,        ,        GB18030,       declared
          SIMPLIFIED,  GBK,          ,           utf-8,   GB18030,       detected
          SIMPLIFIED,  GBK,          utf-8,      gbk,     GB18030,       declared
          SIMPLIFIED,  GBK,          iso-8859-1, gb2312,  GB18030,       declared
          SIMPLIFIED,  GBK,          iso-8859-1, ,        GB18030,       detected
          SIMPLIFIED,  GBK,          ,           ,        GB18030,       detected
          TRADITIONAL, GBK,          ,           gbk,     GB18030,       declared
          TRADITIONAL, Big5,         ,           big5,    Big5-HKSCS,    declared
          TRADITIONAL, Big5,         ,           ,        Big5-HKSCS,    detected
          TRADITIONAL, Big5,         ,           gb2312,  Big5-HKSCS,    detected
          TRADITIONAL, UTF-8,        big5,       ,        UTF-8,         utf-8
          JAPANESE,    Shift_JIS,    ,           x-sjis,  windows-31j,   declared
          JAPANESE,    Shift_JIS,    ,           ,        windows-31j,   detected
          JAPANESE,    EUC-JP,       euc-jp,     ,        EUC-JP,        declared
          JAPANESE,    EUC-JP,       ,           ,        EUC-JP,        detected
          JAPANESE,    ISO-2022-JP,  iso-2022-jp,,        ISO-2022-JP,   declared
          KOREAN,      EUC-KR,       ,           euc-kr,  x-windows-949, declared
          KOREAN,      EUC-KR,       ,           ,        x-windows-949, detected
          RUSSIAN,     windows-1251, ,           windows-1251, windows-1251, declared
          RUSSIAN,     windows-1251, ,           ,        windows-1251,  detected
          RUSSIAN,     KOI8-R,       ,           ,        KOI8-R,        detected
          FRENCH,      windows-1252, ,           ,        windows-1252,  detected
          FRENCH,      windows-1252, iso-8859-1, ,        windows-1252,  declared
          FRENCH,      windows-1252, utf-8,      ,        windows-1252,  detected
          FRENCH,      windows-1252, no-such-charset, ,   windows-1252,  detected
          """)
  void aPageIsReadInItsOwnCharsetWhateverItsLabel(
      String name,
      String written,
      @Nullable String header,
      @Nullable String meta,
      String used,
      String by) {
    String text = text(name);
    String html =
        "<html><head>"
            + (meta == null
                ? ""
                : "<meta http-equiv='Content-Type' content='text/html; charset=" + meta + "'>")
            + "</head><body><p>"
            + text
            + "</p></body></html>";

    Page page = decode(html.getBytes(Charset.forName(written)), header, MediaKind.HTML);

    assertAll(
        () -> assertEquals(html, page.text()),
        () -> assertEquals(used, page.charset().used()),
        () -> assertEquals(by, page.charset().by()),
        () -> assertEquals(header != null ? header : meta, page.charset().declared()));
  }

  @ParameterizedTest
  @CsvSource({"UTF-8,EFBBBF", "UTF-16LE,FFFE", "UTF-16BE,FEFF", "UTF-32LE,FFFE0000"})
  void aByteOrderMarkDecidesAndIsNotText(String charset, String mark) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(java.util.HexFormat.of().parseHex(mark));
    bytes.writeBytes(SIMPLIFIED.getBytes(Charset.forName(charset)));

    Page page = decode(bytes.toByteArray(), "gbk", MediaKind.TEXT);

    assertEquals(SIMPLIFIED, page.text());
    assertEquals(charset, page.charset().used());
    assertEquals("bom", page.charset().by());
  }

  @Test
  void sixteenBitTextNeedsNoMark() {
    String html = "<html><body><p>" + SIMPLIFIED + "</p></body></html>";
    assertEquals(
        html, decode(html.getBytes(StandardCharsets.UTF_16LE), null, MediaKind.HTML).text());
  }

  @Test
  void oneBrokenCharacterDoesNotTurnUtf8IntoAnotherCharset() {
    byte[] bytes = SIMPLIFIED.repeat(3).getBytes(StandardCharsets.UTF_8);
    bytes[31] = (byte) 0xFF;
    Page page = decode(bytes, "utf-8", MediaKind.TEXT);
    assertEquals("UTF-8", page.charset().used());
    assertTrue(page.text().endsWith(SIMPLIFIED.repeat(2)), page.text());
  }

  @Test
  void aDeclarationInsideACommentDoesNotCount() {
    byte[] html =
        ("<!-- <meta charset=big5> --><meta charset=gbk><p>" + SIMPLIFIED)
            .getBytes(Charset.forName("GBK"));
    Page page = decode(html, null, MediaKind.HTML);
    assertEquals("gbk", page.charset().declared());
  }

  @Test
  void nothingIsEmpty() {
    assertThrows(EmptyPageException.class, () -> decode(new byte[0], null, MediaKind.TEXT));
    assertThrows(
        EmptyPageException.class,
        () -> decode(" \r\n\t ".getBytes(StandardCharsets.UTF_8), null, MediaKind.TEXT));
  }

  @Test
  void garbageIsUndecodable() {
    long seed = 20250305;
    byte[] garbage = new byte[100_000];
    new Random(seed).nextBytes(garbage);
    assertThrows(
        UndecodablePageException.class,
        () -> decode(garbage, null, MediaKind.HTML),
        "seed " + seed);
    assertThrows(
        UndecodablePageException.class, () -> decode(new byte[5000], null, MediaKind.TEXT));
  }

  @ParameterizedTest
  @CsvSource({
    "255044462D312E34,a PDF document",
    "89504E470D0A1A0A,a PNG picture",
    "504B0304,a ZIP archive"
  })
  void aFileOfAnotherKindIsNamed(String hex, String kind) {
    byte[] bytes = java.util.HexFormat.of().parseHex(hex);
    UndecodablePageException e =
        assertThrows(UndecodablePageException.class, () -> decode(bytes, null, MediaKind.HTML));
    assertTrue(e.detail().contains(kind), e.detail());
  }

  private static String text(String name) {
    return switch (name) {
      case "SIMPLIFIED" -> SIMPLIFIED;
      case "TRADITIONAL" -> TRADITIONAL;
      case "JAPANESE" -> JAPANESE;
      case "KOREAN" -> KOREAN;
      case "RUSSIAN" -> RUSSIAN;
      default -> FRENCH;
    };
  }

  private static Page decode(byte[] bytes, @Nullable String declared, MediaKind kind) {
    Intake intake = Intake.ofFile("inbox", "page", Instant.EPOCH).known(null, declared);
    return new PageDecoder().decode(new RawPage(kind, bytes, intake));
  }
}
