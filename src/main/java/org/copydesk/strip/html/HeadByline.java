package org.copydesk.strip.html;

import java.util.List;
import org.copydesk.strip.field.NameReader;

/**
 * A byline without a word such as "By" below the headline: a person's name alone in its line, where
 * a line of facts with a date stands beside it, or a sentence at the end tells of that person. A
 * name that stands above the headline too is a section's. Weaker than all that says what it is.
 */
final class HeadByline {
  private static final double WEIGHT = 1.15;
  private static final int LINES_BELOW = 6;

  /** The name and the date stand at most so many lines apart. */
  private static final int BESIDE = 2;

  /** A longer line is text. */
  private static final int LONGEST = 100;

  private HeadByline() {}

  static void read(
      PageSurvey page,
      int headline,
      NameReader reader,
      PersonNames persons,
      List<AuthorOffer> offers) {
    List<TextLine> lines = page.lines();
    int end = headline < 0 ? 0 : Math.min(lines.size(), headline + LINES_BELOW + 1);
    for (int i = headline + 1; i < end; i++) {
      TextLine line = lines.get(i);
      String name = part(line.text());
      if (line.text().length() <= LONGEST
          && !page.foreign(line)
          && EndByline.person(name, reader)
          && !persons.organisation(name)
          && !above(lines, name, headline)
          && (dated(lines, i) || told(lines, name, i))) {
        String origin = "line " + i + ", below the headline";
        offers.add(new AuthorOffer(List.of(name), name, origin, WEIGHT, false));
        return;
      }
    }
  }

  private static String part(String text) {
    int bar = text.indexOf('|');
    return (bar < 0 ? text : text.substring(0, bar)).strip();
  }

  private static boolean above(List<TextLine> lines, String name, int headline) {
    return lines.subList(0, headline + 1).stream().anyMatch(line -> line.text().contains(name));
  }

  private static boolean dated(List<TextLine> lines, int i) {
    for (int j = Math.max(0, i - BESIDE); j <= i + BESIDE && j < lines.size(); j++) {
      if (Mark.META.in(lines.get(j).marks()) || Mark.DATE.in(lines.get(j).marks())) {
        return true;
      }
    }
    return false;
  }

  /** Whether a sentence below begins with the name: Jane Roe writes about harbours. */
  private static boolean told(List<TextLine> lines, String name, int i) {
    String start = name + " ";
    return lines.subList(i + 1, lines.size()).stream()
        .map(TextLine::text)
        .anyMatch(
            text ->
                text.startsWith(start)
                    && text.length() > LONGEST / 2
                    && Character.isLowerCase(text.charAt(start.length())));
  }
}
