package org.copydesk.strip.line;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FurnitureTest {
  private static final Furniture WORDS = Furniture.load();

  private static void all(Predicate<Furniture.Line> rule, String... lines) {
    assertAll(Stream.of(lines).map(line -> () -> assertTrue(rule.test(WORDS.line(line)), line)));
  }

  private static void none(Predicate<Furniture.Line> rule, String... lines) {
    assertAll(Stream.of(lines).map(line -> () -> assertFalse(rule.test(WORDS.line(line)), line)));
  }

  @Test
  void headingsOfOtherPagesAreKnownInManyLanguages() {
    all(
        WORDS::headsRelated,
        "了解更多",
        "Potrebbe interessarti anche",
        "ÖNE ÇIKAN HABERLER",
        "Tin cùng chuyên mục",
        "Διαβάστε επίσης",
        "قد يعجبك أيضًا",
        "پربازدیدترین اخبار",
        "ข่าวที่น่าสนใจ",
        "이 기자의 다른 기사",
        "您可能還想看");
  }

  @Test
  void accentsAndMarksThatWritersLeaveOutDoNotMatter() {
    all(WORDS::headsRelated, "ΔΙΑΒΑΣΤΕ ΕΠΙΣΗΣ", "LO MAS LEIDO", "إقرأ أيضاً", "İLGİLİ HABERLER");
  }

  @Test
  void aLineThatIsAButtonIsKnownWithItsNumbers() {
    all(
        WORDS::isControl,
        "3 min de lectura",
        "Lästid ca 12 min",
        "残り350文字",
        "Копировать ссылку",
        "광고",
        "顶一下(12)",
        "踩一下",
        "赞赏支持",
        "以下内容由赞助商提供");
  }

  @Test
  void buttonsInARowAreKnownWithoutSpacesBetweenThem() {
    all(WORDS::isControl, "Compartir en FacebookCopiar enlaceEscuchar este artículo");
    none(WORDS::isControl, "Compartir en Facebook la foto del alcalde", "5", "46%", "1993");
  }

  @Test
  void aHeadingOfOtherPagesBeforeAColonLeadsAway() {
    all(WORDS::leadsToRelated, "Související články: Vinobraní se vrací");
    none(WORDS::leadsToRelated, "Related: a word alone may label anything");
  }

  @Test
  void whatAReportSaysOfOthersAsksTheReaderForNothing() {
    none(
        line -> WORDS.said(line).prompts(),
        "Об этом губернатор написал в Telegram.",
        "El ministro lo anunció en su canal de Telegram.",
        "הם הצטרפו למחאה בכיכר המרכזית.",
        "網友紛紛按讚，認為公園應該保留。",
        "Mit Nachdruck forderte sie mehr Geld für Schulen.");
  }

  @Test
  void aLabelAndItsValueAreKnown() {
    all(WORDS::labelled, "Etiquetas: mercado, pueblo", "Źródło: PAP", "برچسب‌ها: بازار");
    none(WORDS::labelled, "Der Bürgermeister sagte: Quellen gibt es genug");
  }
}
