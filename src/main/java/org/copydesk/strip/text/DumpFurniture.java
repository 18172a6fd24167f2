package org.copydesk.strip.text;

import org.copydesk.script.Mass;
import org.copydesk.script.Sentence;
import org.copydesk.strip.line.Dateline;
import org.copydesk.strip.line.Furniture;
import org.copydesk.strip.line.PictureCredit;

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

  /** What stands in front of lines that lead to other pages, and of no entry of a list. */
  private static final String POINTERS = "→☞";

  private static final int LONGEST_TERMS = 700;

  /** A longer line is no entry of a list of other pages. */
  private static final int LONGEST_ENTRY = 160;

  /** A longer line with a colon above the text says more than what follows: Published: */
  private static final int LONGEST_LABEL = 16;

  private static final int MOST_ENTRIES = 15;

  /** A shorter line with a full stop may be facts, in Latin characters. */
  private static final int SHORTEST_TEXT = 60;

  /** The share of the text that may follow a line for it to stand near the end. */
  private static final double NEAR_END = 0.2;

  /** The same, where the line has several words: About the author. */
  private static final double FAR_END = 0.4;

  private static final double NEAR_BEGINNING = 0.1;

  /** The share of the text that comments below it may have. */
  private static final double MOST_COMMENTS = 0.6;

  private final DumpPage page;
  private final Furniture words;
  private final int first;
  private final int last;
  private int total;
  private int after;

  DumpFurniture(DumpPage page, Furniture words) {
    this.page = page;
    this.words = words;
    this.first = page.first();
    this.last = page.last();
  }

  /** Strikes it. */
  void strike() {
    for (int i = 0; i < page.size(); i++) {
      total += page.kept(i) ? Mass.of(page.text(i)) : 0;
    }
    after = total;
    for (int i = 0; i < page.size(); i++) {
      if (page.kept(i)) {
        int mass = Mass.of(page.text(i));
        after -= mass;
        if (mass <= LONGEST_TERMS) {
          judge(i, mass);
        }
      } else if (i > first) {
        below(i);
      }
    }
    strikeDatelines();
  }

  /** Strikes what stands below a line that was known for a heading of comments or other pages. */
  private void below(int i) {
    String reason = page.line(i).verdict().reason();
    if (reason.equals("comments") || reason.equals("related")) {
      Furniture.Line line = words.line(page.text(i));
      if (words.headsComments(line) && after < MOST_COMMENTS * total) {
        page.strikeFrom(i, "closing", "comments");
      } else if (words.headsRelated(line)) {
        strikeEntries(i);
      }
    }
  }

  /** Strikes labels and short lines with a date above the first text; dates below it too. */
  private void strikeDatelines() {
    for (int i = 0; i < page.size(); i++) {
      String text = page.text(i);
      if (i > first && Mass.of(text) > SHORTEST_TEXT && Sentence.stops(text)) {
        return;
      }
      boolean above = i < first && !Sentence.inside(text) && Dateline.is(text);
      boolean below = i < first || Dateline.exact(text);
      if (i < first
          && text.length() <= LONGEST_LABEL
          && ":：".indexOf(text.charAt(text.length() - 1)) >= 0) {
        page.strike(i, "metadata", "a label above the text");
      } else if (i != first
          && Mass.of(text) <= LONGEST_CREDIT
          && !page.isSignature(i)
          && (above || (below && Dateline.alone(text)))) {
        page.strike(i, "dateline", "a date above the text");
      }
    }
  }

  private void judge(int i, int mass) {
    String text = page.text(i);
    Furniture.Line line = words.line(text);
    boolean body = i > first;
    boolean nearEnd = body && after < NEAR_END * total;
    boolean edge = nearEnd || after > (1 - NEAR_BEGINNING) * total;
    if (body && words.headsComments(line) && after < MOST_COMMENTS * total) {
      page.strikeFrom(i, "closing", "comments");
    } else if (body && words.headsRelated(line) && (line.severalWords() || nearEnd || listed(i))) {
      page.strike(i, "related", "heading of other pages");
      strikeEntries(i);
    } else if (body
        && (nearEnd || (line.severalWords() && after < FAR_END * total))
        && words.closes(line)) {
      page.strikeFrom(i, "closing", "closing line");
    } else if (words.isControl(line) || ((i < first || i > last) && words.mayBeControl(line))) {
      page.strike(i, "controls", "a control");
    } else if ((mass <= LONGEST_LEAD_AWAY && words.leadsAway(line))
        || (mass <= SHORT_PROMPT
            && !Sentence.inside(text)
            && (POINTERS.indexOf(text.charAt(0)) >= 0 || words.leadsToRelated(line)))) {
      page.strike(i, "related", "leads away");
    } else if ((mass <= LONGEST_CREDIT && words.credits(line))
        || (!Sentence.stops(text) && PictureCredit.ends(text))) {
      page.strike(i, "credit", "says whose a picture is");
    } else if (edge || mass < SHORT_PROMPT) {
      judgeSaid(i, line, mass, edge);
    }
  }

  /** Strikes a line by what it says to the reader. */
  private void judgeSaid(int i, Furniture.Line line, int mass, boolean edge) {
    String text = page.text(i);
    Furniture.Said said = words.said(line);
    boolean little = mass < SHORT_PROMPT;
    if ((said.prompts() && mass <= LONGEST_PROMPT)
        || (little && edge && said.mayPrompt())
        || (little && words.beginsPrompting(line))) {
      page.strike(i, "prompt", "asks the reader");
    } else if (mass <= LONGEST_LABELLED && edge && !Sentence.stops(text) && words.labelled(line)) {
      page.strike(i, "metadata", "a label's line");
    } else if (edge && said.terms()) {
      page.strike(i, "legal", "states terms");
    }
  }

  /** Whether short lines without a sentence follow. */
  private boolean listed(int i) {
    int next = page.next(i);
    return next >= 0 && entry(next) && page.next(next) >= 0 && entry(page.next(next));
  }

  private void strikeEntries(int heading) {
    int entries = 0;
    for (int i = page.next(heading);
        i >= 0 && entry(i) && entries < MOST_ENTRIES;
        i = page.next(i)) {
      page.strike(i, "related", "under a heading of other pages");
      entries++;
    }
  }

  private boolean entry(int i) {
    String text = page.text(i);
    return Mass.of(text) <= LONGEST_ENTRY && !Sentence.stops(text);
  }
}
