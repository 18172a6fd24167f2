package org.copydesk.strip.line;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
  /** A piece that ends no sentence is at least this wide, in columns. */
  private static final int LONG = 40;

  /** What no paragraph begins with. */
  private static final String CONTINUING = "，、。；：！？”’」』》）),;:!?";

  /** What the captions of Chinese papers begin with. */
  private static final String PICTURE = "图为";

  /** What stands in front of a sentence's first letter. */
  private static final String OPENING_MARKS = "«„“\"‘'»–—-¿¡ ";

  /** So many letters at its beginning tell a paragraph from others. */
  private static final int OPENING = 12;

  /** What may stand between the pieces. */
  private static final Set<String> BETWEEN =
      Set.of("page-mark", "debris", "advertisement", "share", "controls");

  private ParagraphJoiner() {}

  /** The blocks with parted paragraphs joined; the joined one stands where its first piece did. */
  static List<Block> joined(List<Block> blocks) {
    List<Block> joined = new ArrayList<>();
    Map<String, String> before = new HashMap<>();
    OpenEnds ends = OpenEnds.of(blocks.stream().filter(Block::kept).map(Block::text).toList());
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
          && parted(joined.get(open), block, ends)) {
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

  private static boolean parted(Block first, Block next, OpenEnds ends) {
    return first.role() == Role.PARAGRAPH
        && next.role() == Role.PARAGRAPH
        && !Sentence.ends(first.text())
        && !OpenEnds.credited(first.text())
        && !PictureCredit.ends(first.text())
        && !next.text().startsWith(PICTURE)
        && goesOn(first.text(), next.text(), ends)
        && (ends.stopsShort(first.text())
            || CONTINUING.indexOf(next.text().charAt(0)) >= 0
            || ends.runsOver(first.text(), next.text()));
  }

  private static boolean goesOn(String first, String next, OpenEnds ends) {
    if (CONTINUING.indexOf(next.charAt(0)) >= 0) {
      return true;
    }
    if (OpenEnds.item(next)) {
      return false;
    }
    int start = letter(next);
    if (Character.isUpperCase(start) || Character.isTitleCase(start)) {
      boolean cased = Character.isLetterOrDigit(first.codePointBefore(first.length()));
      if (!Sentence.pauses(first) && cased && !OpenEnds.han(first)) {
        return false;
      }
    }
    return Sentence.stops(next)
        || ends.splitsWord(first, next)
        || (Columns.of(next) >= LONG && (Sentence.punctuated(next) || Sentence.pauses(first)));
  }

  /** The character that a piece begins with, behind a quotation mark or a dash. */
  private static int letter(String piece) {
    int at = 0;
    while (at + 1 < piece.length() && OPENING_MARKS.indexOf(piece.charAt(at)) >= 0) {
      at++;
    }
    return piece.codePointAt(at);
  }

  private static Block together(Block first, Block next) {
    return new Block(
        first.place() + " + " + next.place(),
        first.role(),
        first.text() + Spacing.between(first.text(), next.text()) + next.text(),
        Verdict.kept(first.verdict().rule() + ", joined over a column break"));
  }
}
