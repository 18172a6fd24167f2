package org.copydesk.strip.html;

import java.util.List;
import org.copydesk.strip.field.NameReader;

/**
 * A byline without a word such as "By" below the text: a person's name alone in its line, or in
 * brackets at the end of the last paragraph. Weaker than all that says what it is.
 */
final class EndByline {
  private static final double WEIGHT = 1.1;
  private static final int SHORTEST_PARAGRAPH = 120;
  private static final int LONGEST_NAME = 40;
  private static final int LONGEST_MARK = 5;

  /** The name stands within so many lines below the text. */
  private static final int LINES_BELOW = 2;

  private EndByline() {}

  static void read(
      PageSurvey page,
      int headline,
      NameReader reader,
      PersonNames persons,
      List<AuthorOffer> offers) {
    int last = lastParagraph(page, headline);
    if (last < 0) {
      return;
    }
    int end = Math.min(page.lines().size(), last + LINES_BELOW + 1);
    for (int i = last; i < end; i++) {
      TextLine line = page.lines().get(i);
      String name = i == last ? bracketed(line.text()) : alone(page, line);
      if (person(name, reader)
          && !persons.organisation(name)
          && !(i + 1 < page.lines().size() && person(page.lines().get(i + 1).text(), reader))) {
        String origin = "line " + i + ", end of the text";
        offers.add(new AuthorOffer(List.of(name), name, origin, WEIGHT, false));
        return;
      }
    }
  }

  private static int lastParagraph(PageSurvey page, int headline) {
    for (int i = page.lines().size() - 1; headline >= 0 && i > headline; i--) {
      TextLine line = page.lines().get(i);
      if (line.text().length() >= SHORTEST_PARAGRAPH
          && line.linked() == 0
          && line.heading() == 0
          && !page.foreign(line)) {
        return i;
      }
    }
    return -1;
  }

  private static String alone(PageSurvey page, TextLine line) {
    boolean said = line.linked() == 0 && line.heading() == 0 && !page.foreign(line);
    String text = line.text();
    boolean bracketed = text.startsWith("(") && text.endsWith(")");
    return !said ? "" : bracketed ? text.substring(1, text.length() - 1).strip() : text;
  }

  private static String bracketed(String text) {
    int close = text.lastIndexOf(')');
    int open = text.lastIndexOf('(');
    boolean atEnd = open >= 0 && close > open && text.length() - close <= LONGEST_MARK;
    boolean afterSentence = atEnd && open > 1 && ".!?”\"“".indexOf(text.charAt(open - 2)) >= 0;
    return afterSentence ? text.substring(open + 1, close).strip() : "";
  }

  /** Whether a text has the shape of a person's name and nothing else; several are a list. */
  static boolean person(String text, NameReader reader) {
    return text.length() <= LONGEST_NAME
        && PersonNames.personal(text)
        && reader.onlyNames(text)
        && lettered(text);
  }

  private static boolean lettered(String name) {
    return name.chars().allMatch(c -> Character.isLetter(c) || " .'’-".indexOf(c) >= 0);
  }
}
