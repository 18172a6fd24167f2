package org.copydesk.strip.html;

import java.util.List;
import org.copydesk.strip.field.NameReader;

/** Bylines that name a post behind a name, as Korean papers have them. */
final class TitledBylines {
  /** A longer line is text. */
  private static final int LONGEST_FACTS = 80;

  /** A longer line is no name and no post alone. */
  private static final int LONGEST_TITLE = 6;

  private static final String OPENING = "[(【（";
  private static final String CLOSING = "])】）";

  private static final int LINES_ABOVE = 5;
  private static final int LINES_BELOW = 14;

  /** How well such a line beside the headline is known to name the article's authors. */
  private static final double BESIDE = 4.6;

  /** The same below the text or in its last line. */
  private static final double BELOW = 3.95;

  private final NameReader reader;

  TitledBylines(NameReader reader) {
    this.reader = reader;
  }

  /**
   * Names in front of a post: 청솔=오태경 기자 in a line of its own beside the headline or below the text,
   * or at the head or the end of the text.
   */
  void read(PageSurvey page, int headline, List<AuthorOffer> offers) {
    List<TextLine> lines = page.lines();
    int end = headline;
    for (int i = Math.max(0, headline + 1); i < lines.size(); i++) {
      boolean text = lines.get(i).text().length() > LONGEST_FACTS;
      end = text && !page.foreign(lines.get(i)) && !lines.get(i).mostlyLinked() ? i : end;
    }
    int first = Math.max(0, headline - LINES_ABOVE);
    for (int i = first; headline >= 0 && i < lines.size() && i <= end + LINES_ABOVE; i++) {
      String text = lines.get(i).text();
      if (page.foreign(lines.get(i)) || i == headline) {
        continue;
      }
      boolean own = text.length() <= LONGEST_FACTS;
      boolean below = i > end;
      List<String> names = List.of();
      if (own && (below || i <= headline + LINES_BELOW)) {
        names = reader.titled(text);
        boolean split = names.isEmpty() && i > first && text.length() <= LONGEST_TITLE;
        names = split ? reader.titled(before(lines.get(i - 1)) + " " + text) : names;
      } else if (!own) {
        names = reader.titled(heading(text));
        if (names.isEmpty() && i == end) {
          int tail = text.lastIndexOf(". ") + 1;
          names =
              text.length() - tail <= LONGEST_FACTS ? reader.titled(text.substring(tail)) : names;
        }
      }
      if (!names.isEmpty()) {
        String origin = "line " + i + ", in front of a post";
        double weight = below || i == end ? BELOW : BESIDE - Math.abs(i - headline) / 50.0;
        offers.add(new AuthorOffer(names, text, origin, weight, false));
      }
    }
  }

  /** A line above a post: the name that has an element of its own in front of it. */
  private static String before(TextLine line) {
    return line.text().length() <= LONGEST_TITLE ? line.text() : "";
  }

  /** What stands in front of a text in brackets or before an equals sign: (청솔=연합) 배유진 기자 = */
  private static String heading(String text) {
    String head = text.substring(0, LONGEST_FACTS);
    int kind = OPENING.indexOf(head.charAt(0));
    int bracket = kind < 0 ? -1 : head.indexOf(CLOSING.charAt(kind));
    return head.substring(0, Math.max(head.lastIndexOf('='), bracket) + 1);
  }
}
