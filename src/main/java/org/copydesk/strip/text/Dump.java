package org.copydesk.strip.text;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A dump as lines, whether it is plain or has marks.
 *
 * @param lines its lines, in order
 * @param marked whether it marks headings and links
 * @param stated the title that it states in front of its lines; else empty
 */
record Dump(List<DumpLine> lines, boolean marked, String stated) {
  /** A heading of a lower level names a part. */
  private static final int LOWEST = 3;

  Dump {
    lines = List.copyOf(lines);
  }

  /** The lines of a dump. */
  static Dump of(String text) {
    FrontMatter front = FrontMatter.of(text);
    String shown = text;
    if (front.length() > 0) {
      // the lines keep their numbers
      shown =
          "\n".repeat((int) text.substring(0, front.length()).lines().count())
              + text.substring(front.length());
    }
    boolean marked = Markdown.is(shown);
    return new Dump(marked ? Markdown.lines(shown) : DumpLines.of(shown), marked, front.title());
  }

  /** Whether its first line is the page's title, as in plain dumps that state none. */
  boolean titled() {
    return !marked && stated.isEmpty();
  }

  /** The title of a dump whose first line is none: stated, or the heading that names the page. */
  String title() {
    int heading = heading();
    return !stated.isEmpty() ? stated : heading < 0 ? "" : lines.get(heading).text();
  }

  /**
   * The index of the heading that names the page: the first of the highest level, before those that
   * are links; -1 where none does.
   */
  int heading() {
    return IntStream.range(0, lines.size())
        .filter(i -> lines.get(i).level() > 0 && lines.get(i).level() <= LOWEST)
        .boxed()
        .min(
            Comparator.comparingInt(i -> lines.get(i).level() + (lines.get(i).link() ? LOWEST : 0)))
        .orElse(-1);
  }
}
