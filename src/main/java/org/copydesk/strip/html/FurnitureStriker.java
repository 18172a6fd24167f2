package org.copydesk.strip.html;

import java.util.List;
import org.copydesk.article.Role;
import org.copydesk.strip.line.Furniture;

/** Strikes the furniture among the blocks that are the body by their place. For one page. */
final class FurnitureStriker {
  /** A longer line that leads away is text that mentions another page. */
  private static final int LONGEST_LEAD_AWAY = 300;

  /** A longer line that begins with a credit says more. */
  private static final int LONGEST_CREDIT = 90;

  private static final int LONGEST_PROMPT = 450;
  private static final int SHORT_PROMPT = 160;
  private static final int LONGEST_TERMS = 700;

  /** A longer line with a colon is no label and its value. */
  private static final int LONGEST_LABELLED = 240;

  /** How many entries a list of other pages has in the middle of a body. */
  private static final int MOST_ENTRIES = 15;

  /** How much text an article has above its comments. */
  private static final int LEAST_ABOVE_COMMENTS = 150;

  /** A longer block is no entry of a list. */
  private static final int LONGEST_ENTRY = 160;

  /** The share of a block's text that may stand outside of its link. */
  private static final double ALL_LINK = 0.9;

  private static final double SOME_LINK = 0.3;

  /** The share of the body's text that may follow a line for it to stand near the end. */
  private static final double NEAR_END = 0.2;

  /** The share of the body's text that stands near the beginning. */
  private static final double NEAR_BEGINNING = 0.1;

  private final JudgedBlocks page;
  private final Furniture furniture;
  private int firstText;
  private int lastText;
  private int total;
  private int after;

  FurnitureStriker(JudgedBlocks page, Furniture furniture) {
    this.page = page;
    this.furniture = furniture;
  }

  /** Strikes it. */
  void strike() {
    strikeComments();
    measure();
    for (int i = page.next(-1); i >= 0; i = page.next(i)) {
      after -= page.block(i).mass();
      judge(i);
    }
  }

  /** Strikes what the readers say below the text. */
  private void strikeComments() {
    int above = 0;
    for (int i = page.next(-1); i >= 0; i = page.next(i)) {
      TextBlock block = page.block(i);
      if (above > LEAST_ABOVE_COMMENTS
          && block.region().role() == Role.HEADING
          && furniture.headsComments(furniture.line(block.text()))) {
        strikeBelow(i);
      }
      above += block.mass();
    }
  }

  /** Weighs what is left, and finds where its text begins and ends. */
  private void measure() {
    List<Integer> texts = page.texts();
    firstText = texts.isEmpty() ? page.size() : texts.get(0);
    lastText = texts.isEmpty() ? -1 : texts.get(texts.size() - 1);
    for (int i = page.next(-1); i >= 0; i = page.next(i)) {
      total += page.block(i).mass();
    }
    after = total;
  }

  private void judge(int i) {
    TextBlock block = page.block(i);
    if (block.mass() > LONGEST_TERMS) {
      return;
    }
    Furniture.Line line = furniture.line(block.text());
    boolean nearEnd = after < NEAR_END * total;
    boolean nearBeginning = after > (1 - NEAR_BEGINNING) * total;
    if (furniture.headsRelated(line)) {
      int next = page.next(i);
      boolean listFollows = next < 0 || entry(page.block(next));
      boolean textFollows = next >= 0 && Prose.of(page.block(next)) > 0;
      if ((nearEnd && !textFollows)
          || listFollows
          || line.severalWords()
          || block.region().role() != Role.HEADING) {
        page.strike(i, "related", "heading of other pages");
        strikeEntries(i, nearEnd);
      }
    } else if (nearEnd && (furniture.closes(line) || commented(line))) {
      strikeBelow(i);
    } else if (isControl(block, line, i)) {
      page.strike(i, "controls", "a control");
    } else if ((block.mass() <= LONGEST_LEAD_AWAY && furniture.leadsAway(line))
        || (block.mass() <= SHORT_PROMPT && block.stops() < 2 && furniture.leadsToRelated(line))
        || headsItsLinks(block)) {
      page.strike(i, "related", "leads away");
      int next = page.next(i);
      if (next == i + 1 && page.block(next).region().role() == Role.LIST) {
        strikeEntries(i, false);
      }
      strikeBeside(i);
    } else if (block.mass() <= LONGEST_CREDIT && furniture.credits(line)) {
      page.strike(i, "credit", "says whose a picture is");
    } else {
      judgeSaid(i, line, nearEnd || nearBeginning);
    }
  }

  /**
   * Whether a line is a heading of other pages and the links under it: <b>Read also</b><a>…</a>.
   */
  private boolean headsItsLinks(TextBlock block) {
    return block.linkDensity() >= SOME_LINK
        && block.mass() <= LONGEST_LEAD_AWAY
        && furniture.headsRelated(furniture.line(block.beforeLinks()));
  }

  /** Strikes the entries that are links alone below one of the same list that leads away. */
  private void strikeBeside(int entry) {
    Region list = page.block(entry).region().parent();
    boolean listed = page.block(entry).region().kind() == TagKind.ITEM;
    for (int i = entry + 1; listed && list != null && i < list.end(); i++) {
      if (page.block(i).linkDensity() > ALL_LINK) {
        page.strike(i, "related", "beside what leads away");
      }
    }
  }

  /** Strikes a line by what it says to the reader. */
  private void judgeSaid(int i, Furniture.Line line, boolean atAnEnd) {
    TextBlock block = page.block(i);
    boolean little = block.mass() < SHORT_PROMPT;
    boolean may = (block.links() > 0 || little) && block.mass() <= LONGEST_PROMPT;
    if (!may && !atAnEnd) {
      return;
    }
    Furniture.Said said = furniture.said(line);
    if ((said.prompts() && block.mass() <= LONGEST_PROMPT)
        || (may && atAnEnd && said.mayPrompt())
        || (little && furniture.beginsPrompting(line))) {
      page.strike(i, "prompt", "asks the reader");
    } else if (atAnEnd
        && block.mass() <= LONGEST_LABELLED
        && block.stops() == 0
        && furniture.labelled(line)) {
      page.strike(i, "metadata", "a label's line");
    } else if (atAnEnd && said.terms()) {
      page.strike(i, "legal", "states terms");
    }
  }

  /** Whether a line puts comments under it and is no word that an article ends with. */
  private boolean commented(Furniture.Line line) {
    return line.severalWords() && furniture.headsComments(line);
  }

  private boolean isControl(TextBlock block, Furniture.Line line, int i) {
    boolean heading = block.region().role() == Role.HEADING;
    return (furniture.isControl(line) && (!heading || line.severalWords()))
        || (!heading && furniture.mayBeControl(line) && (i < firstText || i > lastText));
  }

  /** Strikes a closing heading and all below it, up to another heading of its kind. */
  private void strikeBelow(int heading) {
    TextBlock closing = page.block(heading);
    page.strike(heading, "closing", "closing heading");
    for (int j = page.next(heading); j >= 0; j = page.next(j)) {
      TextBlock block = page.block(j);
      if (block.region().kind() == TagKind.HEADING
          && block.region().element().normalName().equals(closing.region().element().normalName())
          && !furniture.closes(furniture.line(block.text()))) {
        return;
      }
      page.strike(j, "closing", "below '" + closing.text() + "'");
    }
  }

  private void strikeEntries(int heading, boolean nearEnd) {
    int entries = 0;
    for (int j = page.next(heading); j >= 0; j = page.next(j)) {
      TextBlock block = page.block(j);
      boolean over =
          nearEnd
              ? block.goesOnBeside(page.block(heading))
              : ++entries > MOST_ENTRIES || !entry(block);
      if (over) {
        return;
      }
      page.strike(j, "related", "under a heading of other pages");
    }
  }

  private static boolean entry(TextBlock block) {
    return block.linkDensity() > 0.5
        || (block.mass() <= LONGEST_ENTRY && block.stops() == 0 && block.links() > 0);
  }
}
