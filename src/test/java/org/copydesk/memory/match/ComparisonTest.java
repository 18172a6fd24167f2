package org.copydesk.memory.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.copydesk.memory.match.Comparison.Copy;
import org.copydesk.memory.match.Comparison.Kind;
import org.junit.jupiter.api.Test;

class ComparisonTest {
  private static final String A =
      "The harbour board voted on Tuesday to dredge the eastern channel before winter, after 14 months"
          + " of complaints from skippers whose boats touched bottom at low tide.";
  private static final String B =
      "Work is to begin on 3 October and to cost 2.4 million crowns, of which the county pays a third"
          + " and the fishing cooperative the rest over nine years.";
  private static final String C =
      "\"We have waited long enough,\" said Ingrid Halvorsen, who has landed cod here since 1988, \"and"
          + " the sand did not wait for anyone.\"";
  private static final String OTHER =
      "A choir of forty pensioners opened the summer festival in the old brewery with songs that the"
          + " town had not heard since its last weavers went home.";
  private static final Copy ORIGINAL = new Copy("Channel to be dredged", List.of(A, B, C));

  @Test
  void aReprintWithEditsIsAReprint() {
    Copy reprint =
        new Copy(
            "Board acts on channel",
            List.of(A.replace("skippers whose boats", "captains whose vessels"), B));
    Comparison comparison = Comparison.of(reprint, ORIGINAL, false);
    assertEquals(Kind.REPRINT, comparison.kind());
    assertEquals(List.of(0, 1), comparison.repeats());
    assertTrue(comparison.similarity() > 0.9);
  }

  @Test
  void aParagraphOfAReprintMayBeEditedMoreThanOneForItself() {
    String retold =
        "\"We have waited long enough,\" said Ingrid Halvorsen, a skipper who has landed cod here"
            + " since 1988, and the sand, she added, had waited for nobody.";
    Copy reprint = new Copy("Channel to be dredged", List.of(A, B, retold));
    assertEquals(List.of(0, 1, 2), Comparison.of(reprint, ORIGINAL, false).repeats());
    Copy quoting = new Copy("Festival opens", List.of(OTHER, retold, OTHER));
    assertEquals(List.of(), Comparison.of(quoting, ORIGINAL, false).repeats());
  }

  @Test
  void aReprintInTraditionalScriptIsAReprint() {
    Copy original =
        new Copy(
            "麦田浇上春灌水",
            List.of(
                "春灌时节,南坪镇三万亩麦田迎来返青后的第一遍水,十二条支渠同时开闸,清水顺着新修的渠道流进田间。",
                "镇水利站的老站长说,往年水到村口就断了流,今年干渠清了淤、换了闸,最远的三个村也能按时浇上地。",
                "县里还为每条支渠配了管水员,谁家先浇、浇多久,都写在村口的黑板上,乡亲们心里有数。"));
    Copy traditional =
        new Copy(
            "麥田澆上春灌水",
            List.of(
                "春灌時節，南坪鎮三萬畝麥田迎來返青後的第一遍水，十二條支渠同時開閘，清水順著新修的渠道流進田間。",
                "鎮水利站的老站長說，往年水到村口就斷了流，今年幹渠清了淤、換了閘，最遠的三個村也能按時澆上地。"));
    assertEquals(Kind.REPRINT, Comparison.of(traditional, original, false).kind());
  }

  @Test
  void aQuotedParagraphMakesNoReprint() {
    Copy quoting =
        new Copy("Festival opens", List.of(OTHER, C, OTHER.replace("choir", "band") + B));
    Copy later =
        new Copy("Festival opens", List.of(OTHER, C, OTHER.replace("forty", "sixty"), OTHER));
    Comparison comparison = Comparison.of(later, ORIGINAL, false);
    assertEquals(Kind.SHARED_PARAGRAPHS, comparison.kind());
    assertEquals(List.of(1), comparison.repeats());
    assertTrue(Comparison.of(quoting, ORIGINAL, false).repeats().contains(1));
  }

  @Test
  void aTableHeadOrAShortLineIsNoRepeat() {
    String head = "Week | Monday | Tuesday | Wednesday | Thursday | Friday | Saturday | Sunday";
    Comparison comparison =
        Comparison.of(
            new Copy("Training plan", List.of(OTHER, head)),
            new Copy("Another plan", List.of(A, head, B)),
            false);
    assertEquals(Kind.UNRELATED, comparison.kind());
  }

  @Test
  void aParagraphWithAFewOtherWordsIsARepeat() {
    Copy later =
        new Copy("Festival opens", List.of(OTHER, A.replace("complaints", "protests"), OTHER));
    assertEquals(List.of(1), Comparison.of(later, ORIGINAL, false).repeats());
  }

  @Test
  void unrelatedArticlesShareNothing() {
    Comparison comparison =
        Comparison.of(new Copy("Festival opens", List.of(OTHER)), ORIGINAL, false);
    assertEquals(Kind.UNRELATED, comparison.kind());
    assertEquals(0, comparison.similarity());
  }

  @Test
  void aFormFilledInWithOtherFiguresIsNoCopy() {
    Comparison comparison =
        Comparison.of(weather("6", "17", "23", "9"), weather("5", "12", "21", "4"), true);
    assertEquals(Kind.TEMPLATE, comparison.kind());
    assertEquals(List.of(), comparison.repeats());
  }

  @Test
  void theSameFormWithTheSameFiguresIsACopy() {
    Copy weather = weather("5", "12", "21", "4");
    assertEquals(Kind.REPRINT, Comparison.of(weather, weather, true).kind());
  }

  @Test
  void inOneSourceAFormWithoutFiguresNeedsTheSameHeadline() {
    Copy first = new Copy("Funeral of Anna Berg", List.of(funeral("Anna Berg"), OTHER));
    Copy second = new Copy("Funeral of Olav Strand", List.of(funeral("Olav Strand"), OTHER));
    assertEquals(Kind.TEMPLATE, Comparison.of(second, first, true).kind());
    assertEquals(
        Kind.REPRINT,
        Comparison.of(new Copy("Funeral of Anna Berg", second.body()), first, true).kind());
  }

  @Test
  void aVeryShortArticleIsNoReprint() {
    Copy shortOne =
        new Copy("Road closed", List.of("The coast road is closed until further notice."));
    Comparison comparison = Comparison.of(shortOne, shortOne, false);
    assertEquals(Kind.UNRELATED, comparison.kind());
  }

  @Test
  void anEmptyArticleIsUnrelated() {
    Copy empty = new Copy("", List.of());
    assertEquals(Kind.UNRELATED, Comparison.of(empty, ORIGINAL, false).kind());
    assertEquals(Kind.UNRELATED, Comparison.of(ORIGINAL, empty, false).kind());
  }

  private static Copy weather(String day, String low, String high, String wind) {
    return new Copy(
        "Weather for March " + day,
        List.of(
            "On March "
                + day
                + " it will be cloudy along the coast with lows of "
                + low
                + " degrees and highs of "
                + high
                + " degrees, and a breeze of "
                + wind
                + " metres a second from the north.",
            "Inland the night will be cold and clear, with frost in the valleys below "
                + high
                + " metres and fog on the lakes until "
                + low
                + " in the morning.",
            "At sea the swell will come from the north west and small boats are told to stay in"
                + " harbour while the wind is above "
                + wind
                + " metres a second off the outer skerries."));
  }

  private static String funeral(String name) {
    return "The funeral of "
        + name
        + " will be held in the chapel on the hill. The family asks that"
        + " no flowers be sent and that gifts go to the lifeboat society of the harbour instead.";
  }
}
