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
 * @param columns the width of the key
 * @param figures the digits in the key, in order
 * @param cut whether its text stops in mid-sentence
 */
record Passage(int at, Block block, String key, int columns, String figures, boolean cut) {
  static Passage of(int at, Block block) {
    String key = Folding.key(block.text());
    int columns = 0;
    StringBuilder figures = new StringBuilder();
    for (int i = 0; i < key.length(); i++) {
      char c = key.charAt(i);
      columns += Columns.of(c);
      if (c <= '9' || (c >= 0x80 && Character.isDigit(c))) { // a key has no marks below the digits
        figures.append(c);
      }
    }
    String text = block.text().stripTrailing();
    boolean teased = text.endsWith("…") || text.endsWith("...");
    boolean cut = teased || !Sentence.ends(text);
    return new Passage(at, block, key, columns, figures.toString(), cut);
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
