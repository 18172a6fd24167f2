package org.copydesk.strip.html;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.article.Role;
import org.copydesk.article.Verdict;
import org.copydesk.strip.field.NameReader;
import org.copydesk.strip.line.Dateline;
import org.copydesk.strip.line.Furniture;
import org.jspecify.annotations.Nullable;

/** Strikes the furniture among the blocks that are the body by their place. For one page. */
final class FurnitureStriker {
  /** A longer line that leads away is text that mentions another page. */
  private static final int LONGEST_LEAD_AWAY = 300;

  /** A longer line that begins with a credit says more. */
  private static final int LONGEST_CREDIT = 90;

  /** A longer line above the text, in Latin characters, says more than who and when. */
  private static final int LONGEST_DATELINE = 90;

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

  private static final int MOST_TAIL_HEADINGS = 2;

  /** The share of a block's text that may stand outside of its link. */
  private static final double ALL_LINK = 0.9;

  private static final double SOME_LINK = 0.3;

  /** The share of the body's text that may follow a line for it to stand near the end. */
  private static final double NEAR_END = 0.2;

  /** The share of the body's text that stands near the beginning. */
  private static final double NEAR_BEGINNING = 0.1;

  private final PageText page;
  private final Furniture furniture;
  private final NameReader reader;
  private final List<Verdict> verdicts;
  private int firstText;

  /** Where the text goes on below what may be its deck. */
  private int secondText;

  private int lastText;
  private int total;
  private int after;

  FurnitureStriker(PageText page, Furniture furniture, NameReader reader, List<Verdict> verdicts) {
    this.page = page;
    this.reader = reader;
    this.furniture = furniture;
    this.verdicts = verdicts;
  }

  /**
   * Strikes what is furniture, the headline repeated above the text and the authors' names in lines
   * of their own included.
   *
   * @param headline the page's headline, where it has one
   * @param authors the page's authors, as far as they are known
   */
  void strike(@Nullable String headline, List<String> authors) {
    if (headline != null) {
      HeadlineAgain.strike(page, headline, verdicts);
    }
    strikeComments();
    measure();
    strikeDatelines();
    for (int i = 0; i < verdicts.size(); i++) {
      if (verdicts.get(i).kept()) {
        after -= page.blocks().get(i).mass();
        judge(i);
      }
    }
    strikeNames(authors);
    strikeDatelinesBelow();
    strikeTailHeadings();
  }

  /** Strikes what the readers say below the text. */
  private void strikeComments() {
    int above = 0;
    for (int i = nextKept(-1); i >= 0; i = nextKept(i)) {
      TextBlock block = page.blocks().get(i);
      if (above > LEAST_ABOVE_COMMENTS
          && block.region().role() == Role.HEADING
          && furniture.headsComments(Furniture.Line.of(block.text()))) {
        strikeBelow(i);
      }
      above += block.mass();
    }
  }

  /** Weighs what is left, and finds where its text begins and ends. */
  private void measure() {
    firstText = verdicts.size();
    secondText = firstText;
    lastText = -1;
    total = 0;
    for (int i = nextKept(-1); i >= 0; i = nextKept(i)) {
      TextBlock block = page.blocks().get(i);
      total += block.mass();
      if (Prose.of(block) > 0 && block.region().role() != Role.HEADING) {
        secondText = firstText == verdicts.size() ? i : secondText == firstText ? i : secondText;
        firstText = Math.min(firstText, i);
        lastText = i;
      }
    }
    after = total;
  }

  /** Strikes the authors' names above and below the text, and their addresses below it. */
  private void strikeNames(List<String> authors) {
    measure();
    for (int i = lastText >= 0 ? nextKept(lastText) : -1; i >= 0; i = nextKept(i)) {
      if (AuthorLines.address(page.blocks().get(i).text())) {
        strike(i, "byline", "an address");
      }
    }
    if (authors.isEmpty()) {
      return;
    }
    AuthorLines bylines = new AuthorLines(reader, authors);
    for (int i = nextKept(-1); i >= 0; i = nextKept(i)) {
      if ((i <= secondText || i >= lastText) && bylines.has(page.blocks().get(i).text())) {
        strike(i, "byline", "an author's name");
      }
    }
  }

  /** Strikes a heading or two below which nothing is left; more of them are a list. */
  private void strikeTailHeadings() {
    List<Integer> tail = new ArrayList<>();
    for (int i = page.blocks().size() - 1; i >= 0 && tail.size() <= MOST_TAIL_HEADINGS; i--) {
      if (verdicts.get(i).kept()) {
        TextBlock block = page.blocks().get(i);
        if (block.region().role() != Role.HEADING || block.stops() > 0) {
          break;
        }
        tail.add(i);
      }
    }
    if (tail.size() <= MOST_TAIL_HEADINGS) {
      tail.forEach(i -> strike(i, "related", "heading of nothing"));
    }
  }

  /** Strikes short lines with a date above the first text. */
  private void strikeDatelines() {
    int decks = 0;
    for (int i = nextKept(-1); i >= 0; i = nextKept(i)) {
      TextBlock block = page.blocks().get(i);
      boolean dated = block.mass() <= LONGEST_DATELINE && Dateline.is(block.text());
      boolean alone = dated && (Dateline.alone(block.text()) || Dateline.twice(block.text()));
      if (block.mass() > LONGEST_DATELINE || (block.stops() > 1 && !alone)) {
        if (decks++ > 0) {
          return;
        }
        continue;
      }
      boolean said = block.region().role() == Role.PARAGRAPH;
      boolean listed = alone && block.linkDensity() < 0.5 && Dateline.exact(block.text());
      if (dated && ((said && decks == 0) || (listed && block.region().role() != Role.HEADING))) {
        strike(i, "metadata", "a date above the text");
        after -= block.mass();
      }
    }
  }

  /** Strikes lines that are a date and its label below the text: Published: 5 March 2025, 10:30. */
  private void strikeDatelinesBelow() {
    for (int i = verdicts.size() - 1; i >= 0; i--) {
      TextBlock block = page.blocks().get(i);
      if (verdicts.get(i).kept()) {
        if (block.mass() > LONGEST_DATELINE || block.region().role() != Role.PARAGRAPH) {
          return;
        }
        if (Dateline.alone(block.text())) {
          strike(i, "metadata", "a date below the text");
        }
      }
    }
  }

  private void judge(int i) {
    TextBlock block = page.blocks().get(i);
    if (block.mass() > LONGEST_TERMS) {
      return;
    }
    Furniture.Line line = Furniture.Line.of(block.text());
    boolean nearEnd = after < NEAR_END * total;
    boolean nearBeginning = after > (1 - NEAR_BEGINNING) * total;
    if (furniture.headsRelated(line)) {
      int next = nextKept(i);
      boolean listFollows = next < 0 || entry(page.blocks().get(next));
      boolean textFollows = next >= 0 && Prose.of(page.blocks().get(next)) > 0;
      if ((nearEnd && !textFollows)
          || listFollows
          || line.severalWords()
          || block.region().role() != Role.HEADING) {
        strike(i, "related", "heading of other pages");
        strikeEntries(i, nearEnd);
      }
    } else if (nearEnd && (furniture.closes(line) || commented(line))) {
      strikeBelow(i);
    } else if (isControl(block, line, i)) {
      strike(i, "controls", "a control");
    } else if ((block.mass() <= LONGEST_LEAD_AWAY && furniture.leadsAway(line))
        || (block.mass() <= SHORT_PROMPT && block.stops() < 2 && furniture.leadsToRelated(line))
        || headsItsLinks(block)) {
      strike(i, "related", "leads away");
      int next = nextKept(i);
      if (next == i + 1 && page.blocks().get(next).region().role() == Role.LIST) {
        strikeEntries(i, false);
      }
      strikeBeside(i);
    } else if (block.mass() <= LONGEST_CREDIT && furniture.credits(line)) {
      strike(i, "credit", "says whose a picture is");
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
        && furniture.headsRelated(Furniture.Line.of(block.beforeLinks()));
  }

  /** Strikes the entries that are links alone below one of the same list that leads away. */
  private void strikeBeside(int entry) {
    Region list = page.blocks().get(entry).region().parent();
    boolean listed = page.blocks().get(entry).region().kind() == TagKind.ITEM;
    for (int i = entry + 1; listed && list != null && i < list.end(); i++) {
      if (page.blocks().get(i).linkDensity() > ALL_LINK) {
        strike(i, "related", "beside what leads away");
      }
    }
  }

  /** Strikes a line by what it says to the reader. */
  private void judgeSaid(int i, Furniture.Line line, boolean atAnEnd) {
    TextBlock block = page.blocks().get(i);
    boolean little = block.mass() < SHORT_PROMPT;
    boolean may = (block.links() > 0 || little) && block.mass() <= LONGEST_PROMPT;
    if (!may && !atAnEnd) {
      return;
    }
    Furniture.Said said = furniture.said(line);
    if ((said.prompts() && block.mass() <= LONGEST_PROMPT)
        || (may && atAnEnd && said.mayPrompt())
        || (little && furniture.beginsPrompting(line))) {
      strike(i, "prompt", "asks the reader");
    } else if (atAnEnd
        && block.mass() <= LONGEST_LABELLED
        && block.stops() == 0
        && furniture.labelled(line)) {
      strike(i, "metadata", "a label's line");
    } else if (atAnEnd && said.terms()) {
      strike(i, "legal", "states terms");
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
    TextBlock closing = page.blocks().get(heading);
    strike(heading, "closing", "closing heading");
    for (int j = nextKept(heading); j >= 0; j = nextKept(j)) {
      TextBlock block = page.blocks().get(j);
      if (block.region().kind() == TagKind.HEADING
          && block.region().element().normalName().equals(closing.region().element().normalName())
          && !furniture.closes(Furniture.Line.of(block.text()))) {
        return;
      }
      strike(j, "closing", "below '" + closing.text() + "'");
    }
  }

  private void strikeEntries(int heading, boolean nearEnd) {
    int entries = 0;
    for (int j = nextKept(heading); j >= 0; j = nextKept(j)) {
      TextBlock block = page.blocks().get(j);
      boolean over =
          nearEnd
              ? block.goesOnBeside(page.blocks().get(heading))
              : ++entries > MOST_ENTRIES || !entry(block);
      if (over) {
        return;
      }
      strike(j, "related", "under a heading of other pages");
    }
  }

  private int nextKept(int i) {
    for (int j = i + 1; j < verdicts.size(); j++) {
      if (verdicts.get(j).kept()) {
        return j;
      }
    }
    return -1;
  }

  private static boolean entry(TextBlock block) {
    return block.linkDensity() > 0.5
        || (block.mass() <= LONGEST_ENTRY && block.stops() == 0 && block.links() > 0);
  }

  private void strike(int i, String reason, String rule) {
    if (verdicts.get(i).kept()) {
      verdicts.set(i, Verdict.struck(reason, rule));
    }
  }
}
