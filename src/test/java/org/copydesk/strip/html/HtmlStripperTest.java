package org.copydesk.strip.html;

import static org.copydesk.strip.html.HtmlPages.kept;
import static org.copydesk.strip.html.HtmlPages.prose;
import static org.copydesk.strip.html.HtmlPages.reason;
import static org.copydesk.strip.html.HtmlPages.strip;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.copydesk.article.Warning;
import org.junit.jupiter.api.Test;

class HtmlStripperTest {
  private static final String BODY =
      "<p>" + prose(1) + "</p><p>" + prose(2) + "</p><p>" + prose(3) + "</p>";
  private static final List<String> PARAGRAPHS = List.of(prose(1), prose(2), prose(3));

  @Test
  void theArticleIsKeptAndWhatIsAroundItIsNot() {
    String html =
        "<body><nav><a href=/>Home</a></nav><main><div class=story>"
            + BODY
            + "</div></main><div class='related-posts'><p>"
            + prose(4)
            + "</p></div><footer>All rights reserved.</footer>";
    assertEquals(PARAGRAPHS, kept(html));
    assertEquals("related", reason(html, prose(4)));
    assertEquals("navigation", reason(html, "Home"));
  }

  @Test
  void aClassNameThatLiesDoesNotEmptyTheArticle() {
    assertEquals(PARAGRAPHS, kept("<body><div class=sidebar>" + BODY + "</div>"));
    assertEquals(PARAGRAPHS, kept("<body><form id=form1>" + BODY + "</form>"));
  }

  @Test
  void aBodySplitOverSiblingsIsJoined() {
    assertEquals(
        List.of(prose(1), prose(2), prose(3), prose(4)),
        kept(
            "<body><main><section><p>%s</p><p>%s</p></section><section><p>%s</p><p>%s</p></section></main>"
                .formatted(prose(1), prose(2), prose(3), prose(4))));
  }

  @Test
  void aBodyCutByAdvertisementsIntoCousinsIsJoined() {
    String part = "<section class=story-part itemprop=articleBody><p>%s</p><p>%s</p></section>";
    assertEquals(
        List.of(prose(1), prose(2), prose(3), prose(4), prose(5), prose(6)),
        kept(
            ("<body><article>" + part + "<div class=a><div>" + part + "</div></div><div>" + part)
                    .formatted(prose(1), prose(2), prose(3), prose(4), prose(5), prose(6))
                + "</div></article></body>"));
  }

  @Test
  void aMarkedParagraphStandsForAllBesideIt() {
    String html =
        "<body><main><div><p class=bodytext>%s</p><h4>Dredging</h4><p class=bodytext>%s</p>"
            + "</div></main></body>";
    assertEquals(List.of(prose(1), "Dredging", prose(2)), kept(html.formatted(prose(1), prose(2))));
  }

  @Test
  void textBetweenTheHeadlineAndAFarBodyIsKept() {
    String forms = "<form>" + "<div>Your name</div>".repeat(30) + "</form>";
    String html =
        "<title>Board votes to dredge</title><body><header><h2>Board votes to dredge</h2><p>"
            + prose(9)
            + "</p>"
            + forms
            + "</header><div class=article-body>"
            + BODY
            + "</div>";
    assertEquals(List.of(prose(9), prose(1), prose(2), prose(3)), kept(html));
  }

  @Test
  void aTableOfContentsThatHoldsTextIsNone() {
    assertEquals(
        PARAGRAPHS, kept("<body><main><div class=story id=toc-1>" + BODY + "</div></main>"));
    String contents = "<div class=toc><ul><li><a href=#a>Dredging</a><li><a href=#b>Costs</a></ul>";
    assertEquals(PARAGRAPHS, kept("<body><main>" + contents + "</div>" + BODY + "</main>"));
  }

  @Test
  void aListOfLinksThatTheTextAnnouncesIsKept() {
    String list =
        "<p>The board named three quays that will close while the dredgers work:</p>"
            + "<ul><li><a href=/a>North Quay</a><li><a href=/b>Coal Quay</a>"
            + "<li><a href=/c>Customs Quay</a></ul>";
    assertEquals("body", reason(page(list), "Coal Quay"));
    assertEquals(
        "links", reason(page("<p>Quays</p>" + list.substring(list.indexOf("<ul"))), "Coal Quay"));
  }

  private static String page(String below) {
    return "<body><main><div class=story>" + BODY + below + "</div></main></body>";
  }

  @Test
  void aListOfOtherPagesGoesWithItsHeading() {
    String list = "<ul><li><a href=/a>Ferry fares rise</a><li><a href=/b>Quay reopens</a></ul>";
    for (String heading :
        List.of(
            "Read more:",
            "Mehr zum Thema",
            "À lire aussi",
            "Читайте также",
            "اقرأ أيضا",
            "관련기사",
            "相关阅读")) {
      assertEquals(PARAGRAPHS, kept(page("<h3>" + heading + "</h3>" + list)), heading);
    }
  }

  @Test
  void textThatGoesOnBelowAListOfOtherPagesIsKept() {
    String list = "<h3>Read more</h3><ul><li><a href=/a>Ferry fares rise</a></ul>";
    String end = "<p>The board meets again in May. Its chair expects no delay.</p>";
    assertEquals("body", reason(page(list + end), end.replaceAll("</?p>", "")));
  }

  @Test
  void cardsOfOtherArticlesGoFromTheMiddle() {
    String card =
        "<div class=item><h3><a href=/%d>Ferry fares rise again in April</a></h3>"
            + "<p>Day tickets will cost more from the first of the month.</p></div>";
    String cards = "<div>" + card.formatted(1) + card.formatted(2) + card.formatted(3) + "</div>";
    assertEquals("related", reason(page(cards + BODY), "Ferry fares rise again in April"));
    assertEquals("body", reason(page(card.formatted(1) + BODY), "Ferry fares rise again in April"));
  }

  @Test
  void commentsThatOutweighTheArticleGoWithTheirHeading() {
    String comments = "<h3>%s</h3>" + ("<p>" + prose(7) + "</p><p>" + prose(8) + "</p>").repeat(4);
    for (String heading : List.of("12 Comments", "Kommentare (4)", "التعليقات (3)", "댓글 8")) {
      assertEquals(PARAGRAPHS, kept(page(comments.formatted(heading))), heading);
    }
  }

  @Test
  void ofSeveralArticlesTheOneWithThePagesHeadlineIsKept() {
    String post = "<div class=post><h1>%s</h1><p>%s</p><p>%s</p></div>";
    String html =
        "<title>Board votes to dredge</title><body><div>"
            + post.formatted("Board votes to dredge", prose(1), prose(2))
            + post.formatted("Ferry fares rise", prose(3) + prose(4), prose(5) + prose(6))
            + "</div>";
    assertEquals(List.of(prose(1), prose(2)), kept(html));
  }

  @Test
  void aQuestionThatIsAskedAsTheHeadlineIsNoArticleOfItsOwn() {
    String answer = "<div class=faq><h3>%s</h3><p>%s</p></div>";
    String html =
        "<title>What is a tide mill at all?</title><body><div><h1>What is a tide mill at all?</h1>"
            + "<p>%s</p><p>%s</p><p>%s</p>".formatted(prose(1), prose(2), prose(3))
            + answer.formatted("What is a tide mill at all?", prose(4))
            + answer.formatted("Who built the first one of them?", prose(5))
            + "</div>";
    assertTrue(kept(html).containsAll(List.of(prose(1), prose(2), prose(3), prose(4), prose(5))));
  }

  @Test
  void textThatAPageCarriesAndDoesNotShowIsItsBody() {
    String shell = "<body><div id=app></div><p>Please enable scripts.</p>";
    String body = prose(1) + "\\n\\n" + prose(2);
    assertEquals(
        List.of(prose(1), prose(2)),
        kept(
            "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"articleBody\":\"%s\"}</script>"
                    .formatted(body)
                + shell));
    assertEquals(
        List.of(prose(1), prose(2)),
        kept(
            shell
                + "<script type=application/json>{\"props\":{\"story\":{\"bodyHtml\":\"<p>%s</p><p>%s</p>\"}}}</script>"
                    .formatted(prose(1), prose(2))));
    assertEquals(
        List.of(prose(1), prose(2)),
        kept(shell + "<noscript><p>%s</p><p>%s</p></noscript>".formatted(prose(1), prose(2))));
    assertEquals(
        List.of(prose(1)),
        kept("<meta name=description content='%s'>".formatted(prose(1)) + shell));
  }

  @Test
  void textThatThePageDoesNotShowIsWarnedOf() {
    String shell = "<body><div id=app></div><p>Loading</p>";
    String noscript = shell + "<noscript><p>%s</p><p>%s</p></noscript>";
    assertEquals(
        Set.of(Warning.TEXT_NOT_SHOWN), strip(noscript.formatted(prose(1), prose(2))).warnings());
    assertEquals(
        Set.of(Warning.DESCRIPTION_ONLY),
        strip("<meta name=description content='%s'>".formatted(prose(1)) + shell).warnings());
    assertEquals(Set.of(), strip("<body><main><h1>Board votes</h1>" + BODY).warnings());
  }

  @Test
  void aBarePageKeepsTheHeadlineOfItsHeading() {
    String html = "<body><h1><small>Fishing</small> The channel at Port Ellery reopens</h1>" + BODY;
    String titled = "<title>The channel at Port Ellery reopens</title>" + html;
    assertEquals("The channel at Port Ellery reopens", strip(titled).fields().headline());
  }

  @Test
  void aDateAboveTheTextIsNoText() {
    assertEquals(
        PARAGRAPHS,
        kept("<body><main><h1>Board votes</h1><div>J. Roe | 18.9.2024 11:15</div>" + BODY));
    String year = "<p>It was 2024.</p>";
    assertEquals("body", reason("<body><main>" + BODY + year, "It was 2024."));
  }

  @Test
  void aLineThatLeadsAwayGoesFromTheMiddle() {
    String line = "<p>Lea también: <a href=/a>Suben las tarifas del ferry</a></p>";
    assertEquals(
        List.of(prose(1), prose(2), prose(3), prose(1), prose(2), prose(3)),
        kept(page(line + BODY)));
  }

  @Test
  void whatStandsBelowAClosingHeadingGoes() {
    String html =
        page("<h3>About the author</h3><p>Ada Lind writes on harbours for the Courier.</p>");
    assertEquals(PARAGRAPHS, kept(html));
    assertEquals("closing", reason(html, "Ada Lind writes on harbours for the Courier."));
  }

  @Test
  void commentsThatOutweighTheArticleAreStruck() {
    String comments =
        "<div class=comments>"
            + ("<div class=comment><p>" + prose(7) + "</p></div>").repeat(8)
            + "</div>";
    assertEquals(PARAGRAPHS, kept("<body><div class=story>" + BODY + "</div>" + comments));
  }

  @Test
  void theTextBetweenHeadlineAndBodyLeadsIn() {
    String html =
        "<body><div class=page><div class=top><h1>Port Ellery to dredge</h1>"
            + "<p class=teaser>The board wants deeper water for the spring tides, and it has voted the money for it, the first such work in a decade.</p></div>"
            + "<div class=story>"
            + BODY
            + "</div></div>";
    assertEquals(
        "The board wants deeper water for the spring tides, and it has voted the money for it, the first such work in a decade.",
        kept(html).get(0));
  }

  @Test
  void aHiddenSecondCopyIsStruckAndAHiddenOnlyBodyIsNot() {
    String copy = "<div style='display:none'><p>" + prose(9) + "</p></div>";
    assertEquals("hidden", reason("<body><div class=story>" + BODY + "</div>" + copy, prose(9)));
    assertEquals(PARAGRAPHS, kept("<body><div style='display: none'>" + BODY + "</div>"));
  }

  @Test
  void aFamilysMarkWinsOverMoreTextAroundIt() {
    String around = "<div class=box><p>" + prose(5) + "</p><p>" + prose(6) + "</p></div>";
    assertEquals(
        PARAGRAPHS,
        kept("<body><div>" + around + "<h1>9</h1><div class=TRS_Editor>" + BODY + "</div></div>"));
  }

  @Test
  void aCaptionStaysAndACreditGoes() {
    String caption = "The dredger Vega at the northern quay, where it will work until April.";
    List<String> kept =
        kept(
            page(
                "<figure><figcaption>"
                    + caption
                    + "</figcaption></figure><p>Foto: A. Lind</p><p>"
                    + prose(8)
                    + "</p>"));
    assertEquals(List.of(prose(1), prose(2), prose(3), caption, prose(8)), kept);
  }

  @Test
  void aDumpInHtmlIsReadAsTheDump() {
    String lines =
        """
        首页 > 新闻 > 正文
        埃勒里港疏浚北航道
        来源：埃勒里日报　发布时间：2024-03-05 07:22
        本报讯（记者 林安达）埃勒里港务局昨日开会，决定在春潮到来之前疏浚北航道，工程将于四月开始，预计持续三个月。
        港务局负责人说，风暴过后航道变浅，大船已经无法靠岸，疏浚之后每天可以多停靠六艘货轮。
        责任编辑：陈晓
        """;
    String paragraphs = lines.lines().map(line -> "<p>" + line + "</p>").reduce("", String::concat);
    String breaks = "<div>" + String.join("<br>", lines.lines().toList()) + "</div>";
    List<String> expected = kept("<body>" + paragraphs);
    assertEquals(2, expected.size(), expected::toString);
    assertEquals(expected, kept("<body>" + breaks));
  }

  @Test
  void articlesInEveryScriptAreFound() {
    for (String sentence :
        List.of(
            "عقد مجلس ميناء إليري اجتماعه أمس، وقرر تعميق القناة الشمالية قبل حلول مد الربيع.",
            "מועצת נמל אלרי התכנסה אתמול, והחליטה להעמיק את התעלה הצפונית לפני גאות האביב.",
            "คณะกรรมการท่าเรือเอลเลอรีประชุมเมื่อวานนี้ และมีมติให้ขุดลอกร่องน้ำทางเหนือก่อนน้ำขึ้นในฤดูใบไม้ผลิ",
            "エラリー港の委員会は昨日会合を開き、春の大潮の前に北側の航路を浚渫することを決めた。",
            "엘러리 항만위원회는 어제 회의를 열고, 봄 사리 전에 북쪽 항로를 준설하기로 결정했다.",
            "एलेरी बंदरगाह बोर्ड की कल बैठक हुई, और वसंत ज्वार से पहले उत्तरी जलमार्ग को गहरा करने का निर्णय लिया गया।",
            "Совет порта Эллери собрался вчера и решил углубить северный канал до весенних приливов.",
            "Το συμβούλιο του λιμανιού συνεδρίασε χθες και αποφάσισε να εμβαθύνει τον βόρειο δίαυλο.")) {
      String body = "<p>" + sentence + " 1</p><p>" + sentence + " 2</p>";
      String html =
          "<body><ul class=menu><li><a href=/>x</a></ul><div class=c><h1>9</h1>"
              + body
              + "</div><div class=c2><a href=/q>"
              + sentence
              + "</a></div>";
      assertEquals(List.of(sentence + " 1", sentence + " 2"), kept(html), sentence);
    }
  }

  @Test
  void aPageWithoutTextHasNoBlocks() {
    assertEquals(List.of(), kept(""));
    assertEquals(List.of(), kept("<frameset><frame src=a></frameset>"));
  }
}
