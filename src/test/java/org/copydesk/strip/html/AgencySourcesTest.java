package org.copydesk.strip.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which agency a page outside Chinese names as its source, without a label. */
class AgencySourcesTest {
  private static @Nullable String source(String head, String... paragraphs) {
    String body = String.join("</p><p>", paragraphs);
    return HtmlPages.strip(
            "<html><head><title>The northern channel reopens</title></head><body>"
                + "<h1>The northern channel reopens</h1>"
                + head
                + "<p>"
                + body
                + "</p></body></html>")
        .fields()
        .source();
  }

  /** AGENCY: the first words of a report. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "dpa: BERLIN (dpa) – Der Hafen von Nordstrand ist seit Freitag wieder für große Schiffe offen, teilte die Verwaltung mit.",
        "dpa: Berlin (dpa/lno) - Der Hafen von Nordstrand ist seit Freitag wieder für große Schiffe offen, teilte die Verwaltung mit.",
        "dpa: Nordstrand/dpa – Der Hafen von Nordstrand ist seit Freitag wieder für große Schiffe offen, sagte die Verwaltung.",
        "ČTK: Praha (ČTK) - Přístav v Severním Brodě se v pátek znovu otevřel velkým lodím, oznámila jeho správa novinářům.",
        "PTI: NEW DELHI, March 5 (PTI) The northern channel was opened to large ships on Friday, the harbour board said in a note.",
        "ANI: New Delhi [India], March 5 (ANI): The northern channel was opened to large ships on Friday, the board said.",
        "AFP/dpa: Kiel (AFP/dpa) – Der Hafen von Nordstrand ist seit Freitag wieder für große Schiffe offen, sagte die Verwaltung.",
        "연합뉴스: (서울=연합뉴스) 김나래 기자 = 북항의 준설 공사가 13일 시작됐다. 시는 다음 달까지 공사를 마칠 계획이며 어선의 출입을 일부 제한한다. 항만공사는 이날 자료를 내고 이같이 밝혔다.",
        "AP/뉴시스: [도쿄=AP/뉴시스] 북항의 준설 공사가 13일 시작됐다. 시는 다음 달까지 공사를 마칠 계획이며 어선의 출입을 일부 제한한다. 항만공사는 이날 자료를 내고 이같이 밝혔다.",
        "共同: 【ワシントン共同】北浜港の浚渫工事が13日に始まった。市は来月までに終える方針で、漁船の出入りを一部で制限する。",
        "AFP: 【3月5日 AFP】北浜港の浚渫工事が13日に始まった。市は来月までに終える方針で、漁船の出入りを一部で制限する。",
        "ТАСС: МОСКВА, 5 марта. /ТАСС/. Северный канал снова открыт для больших судов, сообщили в пятницу в управлении порта.",
        "РИА Новости: МОСКВА, 5 мар - РИА Новости. Северный канал снова открыт для больших судов, сообщили в пятницу в порту.",
        "EFE: Madrid, 5 mar (EFE).- El canal del norte vuelve a estar abierto a los grandes buques, dijo el viernes la autoridad.",
        "Lusa: Lisboa, 05 mar 2025 (Lusa) – O canal do norte voltou a abrir aos grandes navios na sexta-feira, disse a autoridade.",
        "ANSA: (ANSA) - ROMA, 05 MAR - Il canale del nord è di nuovo aperto alle grandi navi, ha detto venerdì l'autorità portuale.",
        "AA: ANKARA (AA) - Kuzey kanalı cuma günü yeniden büyük gemilere açıldı, liman idaresi yaptığı açıklamada böyle dedi.",
        "NTB: Oslo (NTB): Den nordlige leia ble fredag åpnet for store skip igjen, opplyser havnestyret i en melding til pressen.",
        "MTI: Budapest, 2025. március 5., szerda (MTI) - Az északi csatorna pénteken újra megnyílt a nagy hajók előtt, közölte a kikötő.",
        "ANTARA: Jakarta (ANTARA) - Alur utara kembali dibuka untuk kapal besar pada hari Jumat, kata otoritas pelabuhan setempat.",
        "Bernama: KUALA LUMPUR, March 5 (Bernama) -- The northern channel was opened to large ships on Friday, the board said.",
        "أ ف ب: باريس (أ ف ب) - أعلنت إدارة الميناء يوم الجمعة إعادة فتح القناة الشمالية أمام السفن الكبيرة بعد أسابيع من الأعمال.",
        "ایسنا: تهران - ایسنا - اداره بندر روز جمعه اعلام کرد که کانال شمالی پس از چند هفته دوباره به روی کشتی‌های بزرگ باز شده است."
      })
  void anAgencyInTheDatelineIsTheSource(String row) {
    int colon = row.indexOf(": ");
    assertEquals(
        row.substring(0, colon),
        source(
            "<p>5.3.2025</p>", row.substring(colon + 2), HtmlPages.prose(1), HtmlPages.prose(2)));
  }

  /** AGENCY: the last words of a report. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "共同: 北浜港の浚渫工事が13日に始まった。市は来月までに終える方針で、漁船の出入りを一部で制限する。漁協は期待する。（共同）",
        "AFP/dpa: Die Verwaltung rechnet damit, dass im Sommer wieder so viele Schiffe kommen wie vor der Sperrung. (AFP, dpa)",
        "TTXVN: Ban quản lý cảng cho biết luồng phía bắc sẽ đón các tàu lớn trở lại trong mùa hè này như trước kia./.</p><p>TTXVN",
        "AA: Liman idaresi yaz aylarında kanaldan eskisi kadar çok geminin geçeceğini beklediğini bildirdi. (AA)",
        "Bernama: The harbour board expects that as many ships will pass in the summer as had done before the work began. – Bernama",
        "ČTK: Správa přístavu čeká, že v létě připluje tolik lodí jako před uzavírkou, a s dalšími pracemi nepočítá.</p><p>Zdroj: ČTK"
      })
  void anAgencyBehindTheLastSentenceIsTheSource(String row) {
    int colon = row.indexOf(": ");
    assertEquals(
        row.substring(0, colon),
        source(
            "<p>5.3.2025</p>", HtmlPages.prose(1), HtmlPages.prose(2), row.substring(colon + 2)));
  }

  @Test
  void anAgencyThatTheBylineNamesIsTheSource() {
    assertEquals("AFP", source("<p>By AFP</p>", HtmlPages.prose(1), HtmlPages.prose(2)));
    assertEquals("STT", source("<p>Source: STT</p>", HtmlPages.prose(1), HtmlPages.prose(2)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Die Deutsche Presse-Agentur (dpa) hat am Freitag gemeldet, dass der Hafen von Nordstrand wieder für Schiffe offen ist.",
        "The harbour board told the agency (Reuters) on Friday that the channel had been opened again, and nobody else had heard.",
        "Members of the group meet on Friday in the hall beside the harbour, as they have for ten years (AA). They are welcome.",
        "Der dpa liegt ein Papier vor – darin steht, dass der Hafen von Nordstrand für große Schiffe geschlossen bleibt.",
        "He read it on his phone – AFP had it first – and went down to the harbour to see the ships come in with his own eyes."
      })
  void whoIsToldOfInTheTextIsNot(String paragraph) {
    assertNull(source("", paragraph, HtmlPages.prose(1), HtmlPages.prose(2)));
    assertNull(source("", HtmlPages.prose(1), HtmlPages.prose(2), paragraph));
  }

  @Test
  void whoTookThePictureIsNot() {
    assertNull(source("<p>Foto: dpa</p>", HtmlPages.prose(1), HtmlPages.prose(2) + " (Foto: dpa)"));
    assertNull(source("<div>Reuters</div>", HtmlPages.prose(1), HtmlPages.prose(2)));
    assertNull(source("<button>AA</button>", HtmlPages.prose(1), HtmlPages.prose(2)));
  }

  @Test
  void anAgencyAloneInBracketsBelowTheTextIsTheSource() {
    String text =
        "The northern channel was opened to large ships on Friday, the harbour board said in a note.";
    assertEquals("MTI", source("", text, "The tugs follow.", "(MTI)"));
    assertNull(source("", text, "The tugs follow.", "(MTI and others said so)"));
  }

  @Test
  void aLabelNamesTheAgencyBelowALinkOrTwo() {
    String text =
        "The northern channel was opened to large ships on Friday, the harbour board said in a note.";
    assertEquals("PAP", source("", text, "See also", "One", "Two", "Three", "Źródło: PAP"));
  }
}
