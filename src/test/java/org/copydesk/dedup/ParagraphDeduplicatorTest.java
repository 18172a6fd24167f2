package org.copydesk.dedup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.copydesk.article.Article;
import org.copydesk.article.Block;
import org.copydesk.article.Fields;
import org.copydesk.article.Role;
import org.copydesk.article.Verdict;
import org.copydesk.page.CharsetReading;
import org.copydesk.page.Intake;
import org.copydesk.page.MediaKind;
import org.copydesk.page.Page;
import org.junit.jupiter.api.Test;

class ParagraphDeduplicatorTest {
  private static final String P1 = "柳河县日前召开春耕生产现场会,要求各乡镇抢抓农时、备足农资,确保全年粮食播种面积稳定在60万亩以上。";
  private static final String P2 = "会议指出,春耕备耕事关全年收成。各部门要深入田间地头,帮助群众解决种子、化肥、灌溉等实际困难,把服务送到农户家门口。";
  private static final String P3 = "今年以来,全县已检修各类农机具1.2万台,疏浚沟渠300公里,发放技术资料8万份,春耕用水、用肥、用种都有保障。";
  private static final String THANKS = "谢谢大家!";

  static Article article(String... lines) {
    List<Block> blocks = new ArrayList<>();
    for (String line : lines) {
      blocks.add(
          new Block("line " + (blocks.size() + 1), Role.PARAGRAPH, line, Verdict.kept("test")));
    }
    Page page =
        new Page(
            MediaKind.TEXT,
            String.join("\n", lines),
            new CharsetReading("UTF-8", null, "utf-8"),
            "0".repeat(64),
            Intake.ofFile("test", "test.txt", Instant.EPOCH));
    return new Article(page, Fields.builder().build(), blocks, Set.of());
  }

  static List<String> kept(String... lines) {
    return texts(new ParagraphDeduplicator().withoutRepeats(article(lines)));
  }

  private static List<String> texts(Article article) {
    return article.body().stream().map(Block::text).toList();
  }

  @Test
  void aBodyThatStandsTwiceIsPublishedOnce() {
    assertEquals(List.of(P1, P2, P3), kept(P1, P2, P3, P1, P2, P3));
    assertEquals(List.of(P1, P2, P3), kept(P1, P2, P3, P1, P2, P3, P1, P2, P3));
  }

  @Test
  void interleavedCopiesArePublishedOnce() {
    assertEquals(List.of(P1, P2, P3), kept(P1, P1, P2, P2, P3, P3));
    assertEquals(List.of(P1, "春耕现场", P2), kept(P1, P1, "春耕现场", "春耕现场", P2, P2));
  }

  @Test
  void theCompleteCopyIsPublishedWhicheverComesFirst() {
    String cut = P3.substring(0, 36);
    assertEquals(List.of(P1, P2, P3), kept(P1, P2, cut, P1, P2, P3));
    assertEquals(List.of(P1, P2, P3), kept(P1, P2, P3, P1, P2, cut));
    assertEquals(List.of(P1, P2, P3), kept(P1, cut, P1, P2, P3));
    assertEquals(List.of(P1, P2, P3), kept(P1, P3, P1, P2, P3));
  }

  @Test
  void aCopyInTheOtherScriptWidthAndPunctuationIsACopy() {
    String traditional = "柳河縣日前召開春耕生產現場會，要求各鄉鎮搶抓農時、備足農資，確保全年糧食播種面積穩定在６０萬畝以上。";
    assertEquals(
        List.of(P1, P2), kept(P1, P2, traditional, P2.replace(",", "，").replace("。", ". ")));
  }

  @Test
  void aNearCopyIsACopy() {
    assertEquals(
        List.of(P1, P2, P3), kept(P1, P2, P3, P1.replace("日前", ""), P2, P3.replace("今年", "今春")));
  }

  @Test
  void aCopyWithoutItsFiguresGivesWayToTheOne() {
    String lost = P3.replaceAll("\\d", "");
    assertEquals(List.of(P1, P2, P3), kept(P1, P2, lost, P1, P2, P3));
  }

  @Test
  void aShortLineThatIsSaidTwiceStays() {
    assertEquals(List.of(P1, THANKS, P2, THANKS), kept(P1, THANKS, P2, THANKS));
  }

  @Test
  void aShortLineInARepeatedBlockGoesWithIt() {
    assertEquals(
        List.of(P1, THANKS, P2, THANKS), kept(P1, THANKS, P2, THANKS, P1, THANKS, P2, THANKS));
  }

  @Test
  void paragraphsThatShareSentencesBothStay() {
    String intro = "本报讯 " + P2;
    String speech = "各位代表:" + P1 + P2 + P3;
    String last = P3 + P2;
    assertEquals(List.of(intro, speech, last), kept(intro, speech, last));
  }

  @Test
  void parallelParagraphsWithOtherFiguresBothStay() {
    String first = "第一季度全县完成固定资产投资12.6亿元,同比增长8.1%,其中工业投资7.2亿元,占全部投资的57.1%,增速居全市第3位。";
    String second = "第二季度全县完成固定资产投资15.4亿元,同比增长9.3%,其中工业投资8.8亿元,占全部投资的57.4%,增速居全市第2位。";
    assertEquals(List.of(first, second), kept(first, second));
  }

  @Test
  void aParagraphInPiecesIsACopyOfTheWhole() {
    assertEquals(List.of(P1, P2), kept(P1, P2.substring(0, 30), P2.substring(30), P1, P2));
    assertEquals(List.of(P1, P2), kept(P1, P2, P1, P2.substring(0, 30), P2.substring(30)));
  }

  @Test
  void aHiddenCopyInOneBlockGivesWayToTheParagraphs() {
    assertEquals(List.of(P1, P2, P3), kept(P1 + P2 + P3, P1, P2, P3));
    assertEquals(List.of(P1, P2, P3), kept(P1, P2, P3, P1 + " " + P2 + " " + P3));
  }

  @Test
  void englishCopiesAreCopiesToo() {
    String first =
        "The county council voted on Tuesday to reopen the old ferry landing, ending a dispute that has lasted for nearly six years.";
    String second =
        "Work is to begin in April and should be finished before the harvest fair, the council's chair, Ada Brook, said after the vote.";
    assertEquals(
        List.of(first, second),
        kept(
            first,
            second,
            first.replace("’", "'"),
            second.replace("'", "’").toUpperCase(java.util.Locale.ROOT)));
  }

  @Test
  void aPageOfShortLinesThatIsPrintedTwiceIsPublishedOnce() {
    String[] verse = {"春风过了柳河岸", "一夜桃花满村头", "老农牵牛下田去", "新燕衔泥上高楼"};
    String[] twice = {
      verse[0], verse[1], verse[2], verse[3], verse[0], verse[1], verse[2], verse[3]
    };
    assertEquals(List.of(verse), kept(twice));
  }

  @Test
  void linesWithoutLettersAreEqualToNothing() {
    assertEquals(List.of("……", P1, "……", "***", "***"), kept("……", P1, "……", "***", "***"));
  }

  @Test
  void theRuleNamesTheBlockThatIsRepeated() {
    Article article = new ParagraphDeduplicator().withoutRepeats(article(P1, P2, P1, P2));
    assertEquals("repeat", article.blocks().get(2).verdict().reason());
    assertEquals("repeats line 1", article.blocks().get(2).verdict().rule());
  }

  @Test
  void whateverIsRepeatedOneCopyStaysInOrderAndASecondPassFindsNothing() {
    for (int seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      List<String> body = body(random, 3 + random.nextInt(12));
      List<String> page = printed(random, body);
      List<String> once = kept(page.toArray(String[]::new));
      assertEquals(body, once, "seed " + seed);
      assertEquals(once, kept(once.toArray(String[]::new)), "seed " + seed + ", again");
    }
  }

  private static List<String> body(Random random, int paragraphs) {
    String words = "春耕农时水利粮食播种面积乡镇干部群众技术服务田间灌溉农机检修种子化肥收成稳定保障现场会议推进落实产业项目投资增长改造提升";
    List<String> body = new ArrayList<>();
    for (int i = 0; i < paragraphs; i++) {
      StringBuilder text = new StringBuilder();
      int length = 35 + random.nextInt(200);
      for (int j = 0; j < length; j++) {
        text.append(words.charAt(random.nextInt(words.length())));
        text.append(j % 17 == 16 ? "," : "");
      }
      body.add(text.append("。").toString());
    }
    return body;
  }

  /** The body two or three times over, in one of the ways that pages repeat it. */
  private static List<String> printed(Random random, List<String> body) {
    List<String> page = new ArrayList<>();
    int copies = 2 + random.nextInt(2);
    switch (random.nextInt(3)) {
      case 0 -> body.forEach(p -> page.addAll(Collections.nCopies(copies, p)));
      case 1 -> {
        int cut = random.nextInt(body.size());
        page.addAll(body.subList(0, cut));
        page.addAll(body);
      }
      default -> {
        for (int i = 0; i < copies; i++) {
          page.addAll(body);
        }
      }
    }
    return page;
  }

  @Test
  void tenThousandParagraphsTakeNoLongerThanTheyShould() {
    Random random = new Random(7);
    List<String> body = body(random, 5_000);
    List<String> page = new ArrayList<>(body);
    page.addAll(body);
    long start = System.nanoTime();
    assertEquals(body, kept(page.toArray(String[]::new)));
    String[] alike = new String[10_000];
    for (int i = 0; i < alike.length; i++) {
      alike[i] = P2 + P1.replace("60", Integer.toString(i)) + P2;
    }
    kept(alike);
    String[] same = new String[10_000];
    Arrays.fill(same, P1);
    assertEquals(List.of(P1), kept(same));
    assertTrue(System.nanoTime() - start < 20_000_000_000L);
  }
}
