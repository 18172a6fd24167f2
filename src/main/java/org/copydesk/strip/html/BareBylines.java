package org.copydesk.strip.html;

import java.util.List;
import org.copydesk.strip.field.Edges;
import org.copydesk.strip.field.NameReader;
import org.copydesk.strip.line.Dateline;

/**
 * Bylines without a word such as "By": a person's name alone in its line below the headline or
 * below the text, or in brackets at the end of the last paragraph. Weaker than all that says what
 * it is. For one page.
 */
final class BareBylines {
  /** What parts a name from the place that its bearer writes from. */
  private static final List<String> PARTING = List.of("|", "/", " (", " - ", " – ", " — ");

  private static final double HEAD_WEIGHT = 1.15;
  private static final double END_WEIGHT = 1.1;
  private static final int LONGEST_NAME = 40;

  /** A name below the headline stands within so many lines. */
  private static final int BELOW_HEADLINE = 6;

  /** A name and a date stand at most so many lines apart. */
  private static final int BESIDE = 2;

  /** A longer line is text. */
  private static final int LONGEST = 100;

  private static final int SHORTEST_PARAGRAPH = 120;

  /** The name stands within so many lines below the text. */
  private static final int BELOW_TEXT = 2;

  /** What stands behind a name in brackets is no longer. */
  private static final int LONGEST_MARK = 5;

  private final PageSurvey page;
  private final List<TextLine> lines;
  private final int headline;
  private final NameReader reader;
  private final PersonNames persons;

  /**
   * @param headline the headline's line, -1 where it stands in none
   */
  BareBylines(PageSurvey page, int headline, NameReader reader, PersonNames persons) {
    this.page = page;
    this.lines = page.lines();
    this.headline = headline;
    this.reader = reader;
    this.persons = persons;
  }

  /** Adds what they offer. */
  void read(List<AuthorOffer> offers) {
    if (headline >= 0) {
      belowHeadline(offers);
      belowText(offers);
    }
  }

  private static void add(List<AuthorOffer> offers, String name, String origin, double weight) {
    offers.add(new AuthorOffer(List.of(name), name, origin, weight, false));
  }

  /**
   * A name counts where a line of facts with a date stands beside it, or a sentence at the end
   * tells of that person. One that stands above the headline too is a section's.
   */
  private void belowHeadline(List<AuthorOffer> offers) {
    int end = Math.min(lines.size(), headline + BELOW_HEADLINE + 1);
    for (int i = headline + 1; i < end; i++) {
      TextLine line = lines.get(i);
      String name = part(line.text());
      if (line.text().length() <= LONGEST
          && !page.foreign(line)
          && (person(name) || (dated(i) && PersonNames.caseless(name) && reader.onlyNames(name)))
          && !persons.organisation(name)
          && !reader.desk(name)
          && !aboveHeadline(name)
          && (dated(i) || posted(line.text(), name, i) || told(name, i))) {
        String next = i + 1 < end && line.text().endsWith(",") ? lines.get(i + 1).text() : "";
        List<String> names = person(next) ? List.of(name, next) : List.of(name);
        String origin = "line " + i + ", below the headline";
        offers.add(new AuthorOffer(names, String.join(", ", names), origin, HEAD_WEIGHT, false));
        return;
      }
    }
  }

  private static String part(String text) {
    int end = text.length();
    for (String parting : PARTING) {
      int place = text.indexOf(parting);
      end = place < 0 ? end : Math.min(end, place);
    }
    return Edges.without(" ,-–—", text.substring(0, end));
  }

  private boolean aboveHeadline(String name) {
    return lines.subList(0, headline + 1).stream().anyMatch(line -> line.text().contains(name));
  }

  private boolean dated(int i) {
    for (int j = Math.max(0, i - BESIDE); j <= i + BESIDE && j < lines.size(); j++) {
      TextLine line = lines.get(j);
      boolean marked = Mark.META.in(line.marks()) || Mark.DATE.in(line.marks());
      if (marked || (line.text().length() <= LONGEST_NAME && Dateline.alone(line.text()))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a post stands behind a name, or in the line below it. */
  private boolean posted(String line, String name, int i) {
    String rest = Edges.without(" ()|/-–—", line.substring(name.length()));
    String next = i + 1 < lines.size() ? lines.get(i + 1).text() : "";
    return post(rest) || (rest.isEmpty() && post(next));
  }

  private boolean post(String text) {
    return text.length() <= LONGEST_NAME && reader.posts(text);
  }

  /** Whether a sentence below begins with the name: Jane Roe writes about harbours. */
  private boolean told(String name, int i) {
    String start = name + " ";
    return lines.subList(i + 1, lines.size()).stream()
        .map(TextLine::text)
        .anyMatch(
            text ->
                text.startsWith(start)
                    && text.length() > LONGEST / 2
                    && Character.isLowerCase(text.charAt(start.length())));
  }

  private void belowText(List<AuthorOffer> offers) {
    int last = lastParagraph();
    for (int i = last; last >= 0 && i <= last + BELOW_TEXT && i < lines.size(); i++) {
      TextLine line = lines.get(i);
      String signed = i == last ? SignedEnd.of(line.text()) : "";
      if (!signed.isEmpty()) {
        List<String> names = List.of(signed.split("[、・,，]", -1));
        String origin = "line " + i + ", signed";
        offers.add(new AuthorOffer(names, signed, origin, END_WEIGHT, false));
        return;
      }
      String name = i == last ? bracketed(line.text()) : alone(line);
      if (person(name) && !persons.organisation(name) && !listed(i)) {
        add(offers, name, "line " + i + ", end of the text", END_WEIGHT);
        return;
      }
    }
  }

  /** Whether the next line is a person's name too. */
  private boolean listed(int i) {
    return i + 1 < lines.size() && person(lines.get(i + 1).text());
  }

  private int lastParagraph() {
    for (int i = lines.size() - 1; i > headline; i--) {
      TextLine line = lines.get(i);
      if (said(line)
          && (line.text().length() >= SHORTEST_PARAGRAPH || !SignedEnd.of(line.text()).isEmpty())) {
        return i;
      }
    }
    return -1;
  }

  private boolean said(TextLine line) {
    return line.linked() == 0 && line.heading() == 0 && !page.foreign(line);
  }

  private String alone(TextLine line) {
    String text = line.text();
    boolean bracketed = text.startsWith("(") && text.endsWith(")");
    return !said(line) ? "" : bracketed ? text.substring(1, text.length() - 1).strip() : text;
  }

  private static String bracketed(String text) {
    int close = text.lastIndexOf(')');
    int open = text.lastIndexOf('(');
    boolean atEnd = open >= 0 && close > open && text.length() - close <= LONGEST_MARK;
    boolean afterSentence = atEnd && open > 1 && ".!?”\"“".indexOf(text.charAt(open - 2)) >= 0;
    return afterSentence ? text.substring(open + 1, close).strip() : "";
  }

  /** Whether a text has the shape of a person's name and nothing else; several are a list. */
  private boolean person(String text) {
    return text.length() <= LONGEST_NAME
        && PersonNames.personal(text)
        && reader.onlyNames(text)
        && lettered(text);
  }

  private static boolean lettered(String name) {
    return name.chars().allMatch(c -> Character.isLetter(c) || " .'’-".indexOf(c) >= 0);
  }
}
