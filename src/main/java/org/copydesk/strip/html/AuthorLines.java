package org.copydesk.strip.html;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.article.Article;
import org.copydesk.article.Block;
import org.copydesk.script.Folding;
import org.copydesk.script.Sentence;
import org.copydesk.strip.field.NameReader;

/** Tells the lines that name an article's authors and say no more. Immutable. */
final class AuthorLines {
  /** A post, a place and an address beside an author's name. */
  private static final int LONGEST_POST = 30;

  /** A longer line says more than where to write to. */
  private static final int LONGEST_ADDRESS = 50;

  /** The first syllable of Hangul. */
  private static final char FIRST_SYLLABLE = '\uAC00';

  private final NameReader reader;
  private final List<String> keys;

  AuthorLines(NameReader reader, List<String> authors) {
    this.reader = reader;
    this.keys = authors.stream().map(Folding::key).filter(key -> key.length() > 1).toList();
  }

  /**
   * Whether a line is a name, or one behind words such as "By"; in Hangul, which writes posts
   * behind names, one with little else: 청솔=문지호 기자 jiho@paper.example.
   */
  boolean has(String line) {
    if (keys.isEmpty()) {
      return false;
    }
    String key = Folding.key(line);
    for (String name : keys) {
      int more = key.length() - name.length();
      if (more == 0
          ? key.equals(name)
          : more > 0 && more <= LONGEST_POST && beside(line, key, name)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a line is an address to write to, an outlet and the like in front of it or not. */
  static boolean address(String line) {
    int at = line.length() <= LONGEST_ADDRESS ? line.indexOf('@') : -1;
    int start = line.lastIndexOf(' ') + 1;
    return at > start
        && line.indexOf('.', at) > at + 1
        && !Sentence.stops(line.substring(0, start));
  }

  /** The article without such lines above and below its text. */
  static Article without(Article article, NameReader reader) {
    AuthorLines lines = new AuthorLines(reader, article.fields().authors());
    List<Block> blocks = new ArrayList<>(article.blocks());
    int first = blocks.size();
    int last = -1;
    for (int i = 0; i < blocks.size(); i++) {
      if (blocks.get(i).kept() && Sentence.stops(blocks.get(i).text())) {
        first = Math.min(first, i);
        last = i;
      }
    }
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      if ((i <= first || i >= last) && block.kept() && lines.has(block.text())) {
        blocks.set(i, block.struck("byline", "an author's name"));
      } else if (i > last && block.kept() && address(block.text())) {
        blocks.set(i, block.struck("byline", "an address"));
      }
    }
    return article.withBlocks(blocks);
  }

  private boolean beside(String line, String key, String name) {
    return (key.endsWith(name) && reader.led(line))
        || (name.charAt(0) >= FIRST_SYLLABLE
            && key.contains(name)
            && !reader.titled(line).isEmpty());
  }
}
