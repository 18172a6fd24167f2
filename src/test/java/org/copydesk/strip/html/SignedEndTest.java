package org.copydesk.strip.html;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignedEndTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "漁協は再来月の解禁に間に合わせたいと話している。(小野寺彩)|小野寺彩",
        "漁協は再来月の解禁に間に合わせたいと話している。（小野寺彩）|小野寺彩",
        "漁協は「再来月の解禁に間に合わせたい」【三浦圭吾、森下健太】|三浦圭吾、森下健太",
        "漁協は再来月の解禁に間に合わせたいと話している。 (三浦圭吾・森下健太)|三浦圭吾・森下健太",
        "漁協は再来月の解禁に間に合わせたいと話している　（三浦圭吾，森下健太）|三浦圭吾，森下健太",
        "漁協は再来月の解禁に間に合わせたいと話している。(佐々木葵)|佐々木葵",
        "漁協は再来月の解禁に間に合わせたいと話している。(三ヶ島葵)|三ヶ島葵",
        "漁協は再来月の解禁に間に合わせたいと話している。(小野寺さくら)|小野寺さくら",
        "漁協は再来月の解禁に間に合わせたいと話している。(㐂田健太)|㐂田健太"
      })
  void aJapaneseReportNamesItsWritersBehindTheLastSentence(String text, String names) {
    assertEquals(names, SignedEnd.of(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "漁協は再来月の解禁に間に合わせたいと話している。(共同通信)",
        "漁協は再来月の解禁に間に合わせたいと話している。(敬称略)",
        "漁協は再来月の解禁に間に合わせたいと話している。(AFP)",
        "漁協は再来月の解禁に間に合わせたいと話している。(うみべ子)",
        "漁協は再来月の解禁に間に合わせたいと話している。(葵)",
        "漁協は再来月の解禁に間に合わせたいと話している。(森下)",
        "漁協は再来月の解禁に間に合わせたいと話している。(森下Jr)",
        "漁協は再来月の解禁に間に合わせたいと話している。(小野寺彩三浦圭吾)",
        "漁協の代表に選ばれたのは二十年の経験がある人だ(小野寺彩)",
        "漁協は再来月の解禁に間に合わせたいと話している。",
        "渔协希望赶在下下个月解禁之前完成。(小野寺彩)",
        "(小野寺彩)"
      })
  void otherNotesAtAnEndNameNobody(String text) {
    assertEquals("", SignedEnd.of(text));
  }
}
