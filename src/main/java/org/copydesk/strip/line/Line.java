package org.copydesk.strip.line;

import org.copydesk.article.Block;
import org.copydesk.script.Columns;
import org.copydesk.script.Folding;
import org.copydesk.script.Sentence;

/**
 * A block as the rules see it.
 *
 * @param block the block
 * @param folded its text folded and in lower case, each character in its place
 * @param bare the folded text without spaces and outer punctuation
 * @param columns its width
 * @param prose whether it reads as a paragraph of a body: long, with sentences
 */
record Line(Block block, String folded, String bare, int columns, boolean prose) {
  /** A body paragraph is at least this wide: 30 Chinese characters or ten English words. */
  private static final int PROSE_COLUMNS = 60;

  private static final int LONGEST_BARE = 400;

  static Line of(Block block) {
    String folded = Folding.lower(Folding.line(block.text()));
    int columns = Columns.of(block.text());
    return new Line(
        block,
        folded,
        columns > LONGEST_BARE ? folded : bare(folded),
        columns,
        prose(folded, columns));
  }

  String text() {
    return block.text();
  }

  private static boolean prose(String folded, int columns) {
    return columns >= PROSE_COLUMNS
        && (Sentence.stops(folded) || columns >= 2 * PROSE_COLUMNS)
        && Sentence.punctuated(folded);
  }

  static String bare(String folded) {
    int start = 0;
    int end = folded.length();
    while (start < end && !Character.isLetterOrDigit(folded.charAt(start))) {
      start++;
    }
    while (end > start && !Character.isLetterOrDigit(folded.charAt(end - 1))) {
      end--;
    }
    return folded.substring(start, end).replace(" ", "");
  }
}
