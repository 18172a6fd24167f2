package org.copydesk.strip.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.copydesk.article.Fields;
import org.junit.jupiter.api.Test;

/** Authors and sources as papers and portals of Asia show them. */
class AsianBylinesTest {
  private static final String KOREAN = "동쪽 항구 준설 시작";
  private static final String JAPANESE = "北浜港の浚渫始まる　漁船の出入り制限";

  private static Fields fields(String lang, String title, String h1, String head, String below) {
    return HtmlPages.strip(
            "<html lang="
                + lang
                + "><head><title>"
                + title
                + "</title>"
                + head
                + "</head><body><h1>"
                + h1
                + "</h1>"
                + below
                + "<p>"
                + HtmlPages.prose(1)
                + "</p><p>"
                + HtmlPages.prose(2)
                + "</p></body></html>")
        .fields();
  }

  @Test
  void aPostInFrontOfAJapaneseNameIsNoPartOfIt() {
    String below = "<div><span>編集委員・松風遼太</span><time>2025年3月12日 18時05分</time></div>";
    assertEquals(List.of("松風遼太"), fields("ja", JAPANESE, JAPANESE, "", below).authors());
  }

  @Test
  void aNameAndItsPostMayStandInTwoLines() {
    String below = "<div>마은채</div><div>기자</div><div>입력 2025.03.05 11:22</div>";
    assertEquals(List.of("마은채"), fields("ko", KOREAN, KOREAN, "", below).authors());
    String button = "<div>경제부</div><div>기자</div><div>구독</div>";
    assertEquals(List.of(), fields("ko", KOREAN, KOREAN, "", button).authors());
  }

  @Test
  void anOutletAndItsPortalAreNoAuthors() {
    String head = "<meta property=\"og:article:author\" content=\"느티일보 | 소식포털\">";
    Fields fields = fields("ko", KOREAN, KOREAN, head, "<p class=byline>윤가람 기자</p>");
    assertEquals(List.of("윤가람"), fields.authors());
    assertEquals("느티일보", fields.source());
  }

  @Test
  void aPortalNamesTheOutletBehindTheHeadline() {
    Fields fields = fields("ja", JAPANESE + "（河口新聞） - 港ニュース", JAPANESE, "", "");
    assertEquals("河口新聞", fields.source());
    String aside = JAPANESE + "（写真特集） - 港ニュース";
    assertNull(fields("ja", aside, JAPANESE, "", "").source(), "no outlet");
  }

  @Test
  void anOutletInFrontOfANameIsCutOff() {
    String below =
        "<div class=byline><span class=author>الساحل بريس - نبيل المرابط</span> <span class=date>8 مارس"
            + " 2025</span></div>";
    String title = "افتتاح محطة المياه في الحي الشرقي";
    assertEquals(List.of("نبيل المرابط"), fields("ar", title, title, "", below).authors());
  }

  @Test
  void aCommaJoinsNamesInTwoLines() {
    String title = "Bus Listrik Mulai Melayani Rute Pelabuhan";
    String below =
        "<div class=time>08/03/2025, 17:05 WIB</div><div>Dwi Kartika, <br>Sari Nugroho</div>";
    assertEquals(
        List.of("Dwi Kartika", "Sari Nugroho"), fields("id", title, title, "", below).authors());
  }

  @Test
  void aTownInFrontOfANameIsNoPartOfIt() {
    String title = "افتتاح محطة المياه في الحي الشرقي";
    String below = "<div class=byline><a class=author>بيروت: سوسن الأبطح</a></div>";
    assertEquals(List.of("سوسن الأبطح"), fields("ar", title, title, "", below).authors());
  }

  @Test
  void labelsThatAreReadOutAreNoNames() {
    String title = "افتتاح محطة المياه في الحي الشرقي";
    String below =
        "<section aria-labelledby=byline id=byline><strong>معلومات المقال</strong><p>Author, هالة منصور</p></section>";
    assertEquals(List.of("هالة منصور"), fields("ar", title, title, "", below).authors());
  }
}
