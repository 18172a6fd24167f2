package org.copydesk.strip.text;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.article.Block;
import org.copydesk.article.Role;
import org.copydesk.script.Columns;
import org.copydesk.script.Sentence;
import org.copydesk.strip.line.Signatory;
import org.copydesk.strip.line.TextOpening;

/** The lines of a dump while they are judged. For one page. */
final class DumpPage {
  /** A body's paragraph is at least this wide, in columns. */
  private static final int PARAGRAPH = 60;

  /** So many lines below a paragraph a short sentence may still be the article's. */
  private static final int NEAR = 4;

  /** A line that opens the text stands at most so many lines above its first paragraph. */
  private static final int MOST_OPENING = 3;

  /** The share of the text that may stand above a headline that is known, and is none of its. */
  private static final double MOST_ABOVE = 0.3;

  private final List<Block> blocks;

  DumpPage(List<Block> blocks) {
    this.blocks = new ArrayList<>(blocks);
  }

  List<Block> blocks() {
    return blocks;
  }

  int size() {
    return blocks.size();
  }

  Block line(int i) {
    return blocks.get(i);
  }

  String text(int i) {
    return blocks.get(i).text();
  }

  boolean kept(int i) {
    return blocks.get(i).kept();
  }

  /** The index of the next line that is kept; -1 where none is. */
  int next(int i) {
    for (int j = i + 1; j < blocks.size(); j++) {
      if (kept(j)) {
        return j;
      }
    }
    return -1;
  }

  /** The indexes of the kept lines of a range. */
  List<Integer> kept(int from, int to) {
    List<Integer> kept = new ArrayList<>();
    for (int i = from; i < to && i < blocks.size(); i++) {
      if (kept(i)) {
        kept.add(i);
      }
    }
    return kept;
  }

  /** How much running text a range of lines has, in columns: kept paragraphs with a sentence. */
  int running(int from, int to) {
    int running = 0;
    for (int i = from; i < to; i++) {
      int columns = kept(i) ? Columns.of(text(i)) : 0;
      running += columns >= PARAGRAPH && Sentence.stops(text(i)) ? columns : 0;
    }
    return running;
  }

  /** Strikes a line unless it was struck before. */
  void strike(int i, String reason, String rule) {
    if (kept(i)) {
      judge(i, reason, rule);
    }
  }

  /** Strikes a line and all below it. */
  void strikeFrom(int from, String reason, String rule) {
    for (int i = from; i < blocks.size(); i++) {
      strike(i, reason, rule);
    }
  }

  /** Strikes a line, whatever it was struck for before. */
  void judge(int i, String reason, String rule) {
    blocks.set(i, blocks.get(i).struck(reason, rule));
  }

  /** The index of the first line that is known for the headline; -1 where none is. */
  int headline() {
    for (int i = 0; i < blocks.size(); i++) {
      if (blocks.get(i).verdict().rule().equals(TextStripper.HEADLINE)) {
        return i;
      }
    }
    return -1;
  }

  /** Whether most of the text stands below a line. */
  private boolean leads(int line) {
    int above = 0;
    int all = 0;
    for (int i : kept(0, size())) {
      int columns = Columns.of(text(i));
      all += columns;
      above += i < line ? columns : 0;
    }
    return above < MOST_ABOVE * all;
  }

  /** The index of the body's first paragraph, below the headline where that is known. */
  int first() {
    int headline = headline();
    int from = headline >= 0 && leads(headline) ? headline + 1 : 0;
    for (int i = from; i < blocks.size(); i++) {
      if (paragraph(i) && Sentence.ends(text(i))) {
        return opened(i, from);
      }
    }
    for (int i = from; i < blocks.size(); i++) {
      if (kept(i) && Sentence.stops(text(i))) {
        return opened(i, from);
      }
    }
    return blocks.size();
  }

  /** The line with which a text opens whose first paragraph is known. */
  private int opened(int first, int from) {
    for (int i = first - 1; i >= Math.max(from, first - MOST_OPENING); i--) {
      if (kept(i) && TextOpening.is(text(i))) {
        return i;
      }
    }
    return first;
  }

  /**
   * The index of the body's last paragraph, or of a short sentence or a table near below it; one
   * that only asks is a headline.
   */
  int last() {
    int last = -1;
    int sentence = -1;
    for (int i = 0; i < blocks.size(); i++) {
      boolean stops = kept(i) && Sentence.stops(text(i));
      sentence = stops ? i : sentence;
      boolean told = (stops && !asks(text(i))) || (kept(i) && line(i).role() == Role.TABLE);
      if (paragraph(i) || (told && last >= 0 && i - last <= NEAR)) {
        last = i;
      }
    }
    return Signatory.below(blocks, last >= 0 ? last : sentence >= 0 ? sentence : blocks.size() - 1);
  }

  /** Whether a line is the date below the name of who signs a notice. */
  boolean isSignature(int i) {
    return i > 0 && kept(i) && kept(i - 1) && Signatory.signs(text(i - 1), text(i));
  }

  private boolean paragraph(int i) {
    return kept(i) && wide(text(i));
  }

  /** Whether a line is as wide as a paragraph, and has a sentence that ends. */
  static boolean paragraph(String text) {
    return wide(text) && Sentence.stops(text);
  }

  private static boolean wide(String text) {
    int columns = Columns.of(text);
    return columns >= PARAGRAPH
        && Sentence.punctuated(text)
        && !(columns < 2 * PARAGRAPH && asks(text));
  }

  /** Whether a line is nothing but a question or an exclamation: another article's headline. */
  static boolean asks(String text) {
    return "?？!！".indexOf(text.charAt(text.length() - 1)) >= 0 && !Sentence.inside(text);
  }
}
