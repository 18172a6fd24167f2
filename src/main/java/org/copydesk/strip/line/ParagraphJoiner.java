package org.copydesk.strip.line;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.copydesk.article.Block;
import org.copydesk.article.Role;
import org.copydesk.article.Verdict;
import org.copydesk.script.Columns;
import org.copydesk.script.Folding;
import org.copydesk.script.Sentence;
import org.copydesk.script.Spacing;

/**
 * Joins a paragraph that a column break cut in mid-sentence with its continuation. Evidence is that
 * the first piece stops where no sentence ends, and is too long for a heading or has a full stop
 * inside, and that the next piece is long too or ends a sentence. A first piece as short as a
 * heading is joined only when the {@link Seam} shows that a sentence runs over it. Sub-headings,
 * salutations, lists and verse have none of this, so they stay alone.
 */
final class ParagraphJoiner {
  /** A piece of a paragraph is at least this wide, in columns: 20 Chinese characters. */
  private static final int LONG = 40;

  /** A piece that ends with a comma must go on, so it may be shorter. */
  private static final int LONG_WITH_COMMA = 24;

  /** A heading without a full stop inside is narrower than this, in columns. */
  private static final int LONGEST_HEADING = 80;

  /** What is shorter is no piece of a paragraph. */
  private static final int SHORTEST = 12;

  /** So many letters at its beginning tell a paragraph from others. */
  private static final int OPENING = 12;

  /** What may stand between the pieces. */
  private static final Set<String> BETWEEN =
      Set.of("page-mark", "debris", "advertisement", "share", "controls");

  /** How an item of a list, a section or a question begins. */
  private static final Pattern ITEM =
      Pattern.compile(
          "^(?:[(]?[一二三四五六七八九十百]{1,3}[)、.:]|第[一二三四五六七八九十百\\d]{1,4}[条章节,、:]|[(]?\\d{1,3}[)、]|\\d{1,2}\\.\\D|[①-⑳■□●○◆◇▲△★☆•*·▪►]"
              + "|[-–—]\\s|【|[a-z][).]\\s|(?:问|答|记者|主持人|嘉宾|[qa])\\s*:).*",
          Pattern.DOTALL);

  private ParagraphJoiner() {}

  /** The blocks with parted paragraphs joined; the joined one stands where its first piece did. */
  static List<Block> joined(List<Block> blocks) {
    List<Block> joined = new ArrayList<>();
    Map<String, String> before = new HashMap<>();
    List<String> page = blocks.stream().filter(Block::kept).map(Block::text).toList();
    String previousOpening = "";
    int open = -1;
    for (Block block : blocks) {
      if (!block.kept()) {
        joined.add(block);
        if (!BETWEEN.contains(block.verdict().reason())) {
          open = -1;
        }
        continue;
      }
      String opening = opening(block.text());
      boolean again = before.containsKey(opening) && !previousOpening.equals(before.get(opening));
      before.putIfAbsent(opening, previousOpening);
      if (open >= 0
          && !again
          && !opening.equals(previousOpening)
          && parted(joined.get(open), block, page)) {
        joined.set(open, together(joined.get(open), block));
      } else {
        joined.add(block);
        open = joined.size() - 1;
      }
      previousOpening = opening;
    }
    return joined;
  }

  private static String opening(String text) {
    String key = Folding.key(text.length() > 80 ? text.substring(0, 80) : text);
    return key.substring(0, Math.min(OPENING, key.length()));
  }

  private static boolean parted(Block first, Block next, List<String> page) {
    return first.role() == Role.PARAGRAPH
        && next.role() == Role.PARAGRAPH
        && !Sentence.ends(first.text())
        && goesOn(first.text(), next.text())
        && (stopsShort(first.text()) || runsOver(first.text(), next.text(), page));
  }

  /** Whether the text by itself is too long for a heading and stops in mid-sentence. */
  private static boolean stopsShort(String text) {
    int columns = Columns.of(text);
    boolean heading = ITEM.matcher(Folding.line(text)).matches();
    return (columns >= LONG && Sentence.inside(text))
        || (columns >= LONGEST_HEADING && Sentence.punctuated(text) && !heading)
        || (columns >= LONG_WITH_COMMA && Sentence.pauses(text));
  }

  /** Whether a text that may be a heading is none, by the words around its end. */
  private static boolean runsOver(String first, String next, List<String> page) {
    return Columns.of(first) >= SHORTEST
        && (new Seam(first, next).runsOver(page)
            || (Character.isLowerCase(next.codePointAt(0))
                && Columns.of(first) >= LONG_WITH_COMMA
                && Character.isLowerCase(first.codePointBefore(first.length()))));
  }

  private static boolean goesOn(String first, String next) {
    if (ITEM.matcher(Folding.line(next)).matches()) {
      return false;
    }
    int start = next.codePointAt(0);
    if (Character.isUpperCase(start) || Character.isTitleCase(start)) {
      boolean cased = Character.isLetter(first.codePointBefore(first.length()));
      if (!Sentence.pauses(first) && cased && !han(first)) {
        return false;
      }
    }
    return Sentence.stops(next)
        || (Columns.of(next) >= LONG && (Sentence.punctuated(next) || Sentence.pauses(first)));
  }

  private static boolean han(String text) {
    return Character.UnicodeScript.of(text.codePointBefore(text.length()))
        == Character.UnicodeScript.HAN;
  }

  private static Block together(Block first, Block next) {
    return new Block(
        first.place() + " + " + next.place(),
        first.role(),
        first.text() + Spacing.between(first.text(), next.text()) + next.text(),
        Verdict.kept(first.verdict().rule() + ", joined over a column break"));
  }
}
