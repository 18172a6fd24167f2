package org.copydesk.strip.html;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Korean bylines: a name in front of a post. */
class TitledBylinesTest {
  private static final String H1 = "<h1>동쪽 항구 준설 시작</h1>";
  private static final String TEXT =
      "청솔시 동쪽 항구의 준설 공사가 13일 시작됐다. 시는 다음 달까지 공사를 마칠 계획이며 그동안 어선의 출입을 일부 제한하기로 했다고 밝혔다. 주민들은 공사를 반겼다.";
  private static final String MORE =
      "항만공사는 이날 자료를 내고 준설이 끝나면 큰 배도 물때에 관계없이 드나들 수 있게 된다고 설명했다. 공사비는 시와 공사가 절반씩 부담하기로 했다.";

  private static List<String> authors(String... parts) {
    return HtmlPages.strip(
            "<html><head><title>동쪽 항구 준설 시작</title></head><body>"
                + String.join("", parts)
                + "</body></html>")
        .fields()
        .authors();
  }

  private static String p(String text) {
    return "<p>" + text + "</p>";
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"(청솔=연합) 권나래 기자 = ", "[강들일보 권나래 기자] ", "(강들일보 권나래 기자) ", "【청솔=강들】권나래 기자="})
  void whatOpensTheTextNamesItsAuthor(String opening) {
    assertEquals(List.of("권나래"), authors(H1, p(opening + TEXT), p(MORE)));
  }

  @Test
  void bracketsThatCloseInTheTextOpenNothing() {
    assertEquals(List.of(), authors(H1, p("(13일 오전) " + TEXT + " 이를 본 권나래 기자) 등이 전했다."), p(MORE)));
  }

  @Test
  void theLastSentenceMayNameTheAuthor() {
    assertEquals(List.of("권나래"), authors(H1, p(TEXT), p(MORE + " 권나래 기자 narae@paper.example")));
    assertEquals(
        List.of(), authors(H1, p(TEXT + " 권나래 기자"), p(MORE), p(TEXT)), "another paragraph's end");
  }

  @Test
  void aLineAboveTheHeadlineMayNameTheAuthor() {
    assertEquals(List.of("권나래"), authors(p("권나래 기자"), H1, p(TEXT), p(MORE)));
  }

  @Test
  void theHeadlineNamesNoAuthor() {
    assertEquals(
        List.of(),
        HtmlPages.strip(
                "<html><head><title>권나래 기자, 올해의 상 받아</title></head><body><h1>권나래 기자, 올해의 상 받아</h1>"
                    + p(TEXT)
                    + p(MORE)
                    + "</body></html>")
            .fields()
            .authors());
  }

  @Test
  void theLineNearestToTheHeadlineGoesFirst() {
    assertEquals(
        List.of("권나래"), authors(H1, p("권나래 기자"), p("편집 오태경 기자"), p(TEXT), p(MORE), p("문지호 기자")));
    assertEquals(
        List.of("권나래"), authors(H1, p("권나래 기자"), p("2018.04.13"), p(TEXT), p(MORE), p("문지호 기자")));
  }

  @Test
  void aLineRightBelowTheHeadlineGoesBeforeOneFarAboveIt() {
    assertEquals(
        List.of("권나래"),
        authors(p("오태경 기자"), p("사회"), p("경제"), p("문화"), H1, p("권나래 기자"), p(TEXT), p(MORE)));
  }

  @Test
  void aLineRightBelowTheTextNamesItsAuthor() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 20; i++) {
      text.append(p(i + "번째 단락이다. " + TEXT));
    }
    assertEquals(List.of("권나래"), authors(H1, text.toString(), p("권나래 기자")));
  }

  @Test
  void aShortLineFarDownInTheTextNamesNobody() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 20; i++) {
      text.append(p(i + "번째 단락이다. " + TEXT));
    }
    assertEquals(List.of(), authors(H1, text.toString(), p("오태경 기자"), text.toString(), p(MORE)));
  }

  @Test
  void thoseWhoWroteWhatIsLinkedBelowAreNot() {
    String teaser = "<p><a href=\"/b\">" + MORE + "</a></p>";
    assertEquals(
        List.of(),
        authors(
            H1,
            p(TEXT),
            p(MORE),
            p(MORE),
            p(TEXT),
            p(MORE),
            teaser.repeat(6),
            p("오태경 기자"),
            teaser));
  }
}
