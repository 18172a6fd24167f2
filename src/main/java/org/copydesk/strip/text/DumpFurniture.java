package org.copydesk.strip.text;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.article.Block;
import org.copydesk.script.Columns;
import org.copydesk.script.Sentence;
import org.copydesk.strip.line.Dateline;
import org.copydesk.strip.line.Furniture;

/**
 * Strikes the furniture among a dump's lines that their words give away. A dump has neither
 * headings nor links: where a list ends is told by the sentences of what follows. For one page.
 */
final class DumpFurniture {
  /** A longer line that leads away, in Latin characters, is text that mentions another page. */
  private static final int LONGEST_LEAD_AWAY = 300;

  private static final int LONGEST_CREDIT = 90;
  private static final int LONGEST_PROMPT = 450;
  private static final int SHORT_PROMPT = 160;
  private static final int LONGEST_LABELLED = 240;
  private static final int LONGEST_TERMS = 700;

  /** A longer line is no entry of a list of other pages. */
  private static final int LONGEST_ENTRY = 160;

  private static final int MOST_ENTRIES = 15;

  /** The share of the text that may follow a line for it to stand near the end. */
  private static final double NEAR_END = 0.2;

  private static final double NEAR_BEGINNING = 0.1;

  /** The share of the text that comments below it may have. */
  private static final double MOST_COMMENTS = 0.6;

  private final List<Block> blocks;
  private final Furniture words;
  private int first;
  private int last;
  private int total;
  private int after;

  DumpFurniture(List<Block> blocks, Furniture words) {
    this.blocks = new ArrayList<>(blocks);
    this.words = words;
  }

  /**
   * The blocks, more of them struck.
   *
   * @param first the index of the body's first paragraph
   * @param last the index of the body's last paragraph
   */
  List<Block> struck(int first, int last) {
    this.first = first;
    this.last = last;
    for (Block block : blocks) {
      total += block.kept() ? mass(block.text()) : 0;
    }
    after = total;
    for (int i = 0; i < blocks.size(); i++) {
      if (blocks.get(i).kept()) {
        int mass = mass(blocks.get(i).text());
        after -= mass;
        if (mass <= LONGEST_TERMS) {
          judge(i, mass);
        }
      } else if (i > first) {
        below(i);
      }
    }
    strikeDatelines();
    return blocks;
  }

  /** Strikes what stands below a line that was known for a heading of comments or other pages. */
  private void below(int i) {
    String reason = blocks.get(i).verdict().reason();
    if (reason.equals("comments") || reason.equals("related")) {
      Furniture.Line line = Furniture.Line.of(blocks.get(i).text());
      if (words.headsComments(line) && after < MOST_COMMENTS * total) {
        strikeFrom(i, "closing", "comments");
      } else if (words.headsRelated(line)) {
        strikeEntries(i);
      }
    }
  }

  /** Strikes short lines with a date above the first text. */
  private void strikeDatelines() {
    for (int i = 0; i < first && i < blocks.size(); i++) {
      String text = blocks.get(i).text();
      if (mass(text) <= LONGEST_CREDIT && !Sentence.inside(text) && Dateline.is(text)) {
        strike(i, "dateline", "a date above the text");
      }
    }
  }

  private void judge(int i, int mass) {
    String text = blocks.get(i).text();
    Furniture.Line line = Furniture.Line.of(text);
    boolean body = i > first;
    boolean nearEnd = body && after < NEAR_END * total;
    boolean edge = nearEnd || after > (1 - NEAR_BEGINNING) * total;
    if (body && words.headsComments(line) && after < MOST_COMMENTS * total) {
      strikeFrom(i, "closing", "comments");
    } else if (body && words.headsRelated(line) && (line.severalWords() || nearEnd || listed(i))) {
      strike(i, "related", "heading of other pages");
      strikeEntries(i);
    } else if (nearEnd && words.closes(line)) {
      strikeFrom(i, "closing", "closing line");
    } else if (words.isControl(line) || ((i < first || i > last) && words.mayBeControl(line))) {
      strike(i, "controls", "a control");
    } else if ((mass <= LONGEST_LEAD_AWAY && words.leadsAway(line))
        || (mass <= SHORT_PROMPT && !Sentence.inside(text) && words.leadsToRelated(line))) {
      strike(i, "related", "leads away");
    } else if (mass <= LONGEST_CREDIT && words.credits(line)) {
      strike(i, "credit", "says whose a picture is");
    } else if (mass <= LONGEST_PROMPT && prompts(line, mass, edge)) {
      strike(i, "prompt", "asks the reader");
    } else if (mass <= LONGEST_LABELLED && edge && !Sentence.stops(text) && words.labelled(line)) {
      strike(i, "metadata", "a label's line");
    } else if (edge && words.statesTerms(line)) {
      strike(i, "legal", "states terms");
    }
  }

  private boolean prompts(Furniture.Line line, int mass, boolean edge) {
    return words.prompts(line)
        ? edge || mass < SHORT_PROMPT
        : mass < SHORT_PROMPT && (words.beginsPrompting(line) || (edge && words.mayPrompt(line)));
  }

  /** Whether short lines without a sentence follow. */
  private boolean listed(int i) {
    int next = next(i);
    return next >= 0 && entry(next) && next(next) >= 0 && entry(next(next));
  }

  private void strikeEntries(int heading) {
    int entries = 0;
    for (int i = next(heading); i >= 0 && entry(i) && entries < MOST_ENTRIES; i = next(i)) {
      strike(i, "related", "under a heading of other pages");
      entries++;
    }
  }

  private boolean entry(int i) {
    String text = blocks.get(i).text();
    return mass(text) <= LONGEST_ENTRY && !Sentence.stops(text);
  }

  private int next(int i) {
    for (int j = i + 1; j < blocks.size(); j++) {
      if (blocks.get(j).kept()) {
        return j;
      }
    }
    return -1;
  }

  private void strikeFrom(int from, String reason, String rule) {
    for (int i = from; i < blocks.size(); i++) {
      strike(i, reason, rule);
    }
  }

  private void strike(int i, String reason, String rule) {
    if (blocks.get(i).kept()) {
      blocks.set(i, blocks.get(i).struck(reason, rule));
    }
  }

  /** How much a text says, in Latin characters: a wide one says about as much as three. */
  private static int mass(String text) {
    int mass = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      mass += c == ' ' ? 0 : Columns.of(c) == 2 ? 3 : 1;
    }
    return mass;
  }
}
