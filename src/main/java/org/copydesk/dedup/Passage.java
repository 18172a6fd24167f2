package org.copydesk.dedup;

import org.copydesk.article.Block;
import org.copydesk.script.Columns;
import org.copydesk.script.Folding;
import org.copydesk.script.Sentence;

/**
 * A kept block, ready to be compared.
 *
 * @param at its index among the article's blocks
 * @param block the block
 * @param key its letters and digits, folded; never empty
 * @param cut whether its text stops in mid-sentence
 */
record Passage(int at, Block block, String key, boolean cut) {
  static Passage of(int at, Block block) {
    String key = Folding.key(block.text());
    String text = block.text().stripTrailing();
    boolean teased = text.endsWith("…") || text.endsWith("...");
    return new Passage(at, block, key, teased || !Sentence.ends(text));
  }

  /** Whether its key is at least so wide, in columns. */
  boolean reaches(int columns) {
    return Columns.reached(columns, key);
  }

  /** How much of the article it holds; what was lost in a broken encoding counts against it. */
  int worth() {
    int worth = key.length();
    String text = block.text();
    for (int i = text.indexOf('\uFFFD'); i >= 0; i = text.indexOf('\uFFFD', i + 1)) {
      worth -= 2;
    }
    return worth;
  }
}
