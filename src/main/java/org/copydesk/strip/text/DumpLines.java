package org.copydesk.strip.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.copydesk.script.Columns;
import org.copydesk.script.Sentence;
import org.copydesk.script.Spacing;

/**
 * The paragraphs of a dump. Most dumps have a line for each; some are wrapped at a fixed width, and
 * theirs are put together again.
 */
final class DumpLines {
  private static final Pattern LINE_END = Pattern.compile("\\R|\\u000B|\\f");

  /** What counts as a space at the edge of a line. */
  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}\\u200B\\uFEFF]+");

  /** No dump is wrapped wider than this, in columns. */
  private static final int WIDEST = 132;

  /** Nor narrower. */
  private static final int NARROWEST = 24;

  /** How far short of the margin a full line of a script without spaces may stop, in columns. */
  private static final int RAGGED_WIDE = 4;

  /** This share of the lines that another line follows must be full. */
  private static final double FULL_SHARE = 0.55;

  private DumpLines() {}

  /**
   * A paragraph.
   *
   * @param number the number of its first line, from 1
   * @param text its text, white space folded
   */
  record Paragraph(int number, String text) {}

  private record Row(int number, String text, boolean indented, boolean first) {}

  /** The paragraphs of a dump, in order. */
  static List<Paragraph> of(String dump) {
    List<Row> rows = rows(dump);
    int margin = margin(rows);
    List<Paragraph> paragraphs = new ArrayList<>();
    boolean indents = rows.stream().filter(Row::indented).count() > 2;
    Row last = null;
    for (Row row : rows) {
      boolean more =
          last != null
              && margin > 0
              && !row.first()
              && !(indents && row.indented())
              && full(last.text(), row.text(), margin)
              && !(row.indented() && Sentence.stops(last.text()));
      if (more) {
        Paragraph open = paragraphs.remove(paragraphs.size() - 1);
        paragraphs.add(new Paragraph(open.number(), together(open.text(), row.text(), dump)));
      } else {
        paragraphs.add(new Paragraph(row.number(), row.text()));
      }
      last = row;
    }
    return paragraphs;
  }

  private static List<Row> rows(String dump) {
    List<Row> rows = new ArrayList<>();
    int number = 0;
    boolean first = true;
    for (String line : LINE_END.split(dump, -1)) {
      number++;
      String text = SPACES.matcher(line).replaceAll(" ").strip();
      if (text.isEmpty()) {
        first = true;
      } else {
        boolean indented = line.charAt(0) != text.charAt(0);
        rows.add(new Row(number, text, indented, first));
        first = false;
      }
    }
    return rows;
  }

  /** The width at which the dump is wrapped, in columns; 0 where it is not. */
  private static int margin(List<Row> rows) {
    List<Row> followed = new ArrayList<>();
    int margin = 0;
    for (int i = 0; i + 1 < rows.size(); i++) {
      if (!rows.get(i + 1).first()) {
        followed.add(rows.get(i));
      }
    }
    for (Row row : rows) {
      margin = Math.max(margin, Columns.of(row.text()));
    }
    if (margin > WIDEST || margin < NARROWEST || followed.size() < 2) {
      return 0;
    }
    long full = 0;
    for (int i = 0; i + 1 < rows.size(); i++) {
      if (!rows.get(i + 1).first() && full(rows.get(i).text(), rows.get(i + 1).text(), margin)) {
        full++;
      }
    }
    return full >= FULL_SHARE * followed.size() ? margin : 0;
  }

  /**
   * Whether the line goes up to the margin, or the next line's first word did not fit behind it.
   */
  private static boolean full(String line, String next, int margin) {
    boolean wide = Spacing.between(line, next).isEmpty();
    int columns = Columns.of(line);
    if (wide) {
      return columns >= margin - RAGGED_WIDE;
    }
    int space = next.indexOf(' ');
    int word = Columns.of(space < 0 ? next : next.substring(0, space));
    return columns + 1 + word > margin;
  }

  private static String together(String before, String after, String dump) {
    int hyphen = before.length() - 1;
    boolean hyphened =
        hyphen > 1
            && (before.charAt(hyphen) == '-' || before.charAt(hyphen) == '\u00AD')
            && Character.isLowerCase(before.charAt(hyphen - 1))
            && Character.isLowerCase(after.charAt(0));
    if (!hyphened) {
      return before + Spacing.between(before, after) + after;
    }
    String head = before.substring(before.lastIndexOf(' ') + 1, hyphen);
    String tail = SPACES.split(after, 2)[0].replaceAll("\\P{L}+$", "");
    boolean compound = dump.contains(head + "-" + tail);
    return compound ? before + after : before.substring(0, hyphen) + after;
  }
}
