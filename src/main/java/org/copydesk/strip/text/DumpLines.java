package org.copydesk.strip.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

  /** Fewer lines that another follows show nothing. */
  private static final int FEWEST = 4;

  /** This share of the lines that another follows is no longer than the margin. */
  private static final double WRAPPED_SHARE = 0.9;

  /** No dump is wrapped wider than this, in columns. */
  private static final int WIDEST = 132;

  /** Nor narrower. */
  private static final int NARROWEST = 24;

  /** How far short of the margin a full line of a script without spaces may stop, in columns. */
  private static final int RAGGED = 4;

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
    Optional<Margin> margin = margin(rows);
    List<Paragraph> paragraphs = new ArrayList<>();
    boolean indents = rows.stream().filter(Row::indented).count() > 2;
    StringBuilder open = new StringBuilder();
    int number = 0;
    Row last = null;
    for (Row row : rows) {
      if (last != null
          && margin.isPresent()
          && !row.first()
          && !(indents && row.indented())
          && margin.get().full(last.text(), row.text())
          && !(row.indented() && Sentence.stops(last.text()))) {
        join(open, last.text(), row.text(), dump);
      } else {
        if (last != null) {
          paragraphs.add(new Paragraph(number, open.toString()));
        }
        open.setLength(0);
        open.append(row.text());
        number = row.number();
      }
      last = row;
    }
    if (last != null) {
      paragraphs.add(new Paragraph(number, open.toString()));
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

  /**
   * The margin at which the dump is wrapped: by width, or by characters where that fits more lines.
   */
  private static Optional<Margin> margin(List<Row> rows) {
    Optional<Margin> best = Optional.empty();
    double most = FULL_SHARE;
    for (boolean byWidth : new boolean[] {true, false}) {
      List<Integer> sizes = new ArrayList<>();
      for (int i = 0; i + 1 < rows.size(); i++) {
        if (!rows.get(i + 1).first()) {
          sizes.add(Margin.size(rows.get(i).text(), byWidth));
        }
      }
      if (sizes.size() < FEWEST) {
        continue;
      }
      sizes.sort(null);
      Margin margin = new Margin(byWidth, sizes.get((int) (sizes.size() * WRAPPED_SHARE)));
      double share = margin.share(rows);
      if (margin.plausible() && share >= most + (byWidth ? 0 : 0.05)) {
        most = share;
        best = Optional.of(margin);
      }
    }
    return best;
  }

  /** A margin: in columns, or in characters where the dump was cut by count. */
  private record Margin(boolean byWidth, int size) {
    static int size(String text, boolean byWidth) {
      return byWidth ? Columns.of(text) : text.length();
    }

    boolean plausible() {
      return size <= WIDEST && size >= (byWidth ? NARROWEST : NARROWEST / 2);
    }

    /** The share of full lines among those that another line follows. */
    double share(List<Row> rows) {
      long wider = rows.stream().filter(r -> size(r.text(), byWidth) > size + RAGGED).count();
      if (wider > (1 - WRAPPED_SHARE) * rows.size()) {
        return 0;
      }
      int followed = 0;
      int full = 0;
      for (int i = 0; i + 1 < rows.size(); i++) {
        if (!rows.get(i + 1).first()) {
          followed++;
          full += full(rows.get(i).text(), rows.get(i + 1).text()) ? 1 : 0;
        }
      }
      return followed == 0 ? 0 : (double) full / followed;
    }

    /** Whether the line goes up to the margin, so that the next one's first word had no place. */
    boolean full(String line, String next) {
      int length = size(line, byWidth);
      if (length > size + RAGGED) {
        return false;
      }
      if (Spacing.between(line, next).isEmpty()) {
        return length >= size - (byWidth ? RAGGED : 1);
      }
      int space = next.indexOf(' ');
      return length + 1 + size(space < 0 ? next : next.substring(0, space), byWidth) > size;
    }
  }

  /** Appends a line to a paragraph whose last line so far is {@code before}. */
  private static void join(StringBuilder paragraph, String before, String after, String dump) {
    int hyphen = before.length() - 1;
    boolean hyphened =
        hyphen > 1
            && (before.charAt(hyphen) == '-' || before.charAt(hyphen) == '\u00AD')
            && Character.isLowerCase(before.charAt(hyphen - 1))
            && Character.isLowerCase(after.charAt(0));
    if (!hyphened) {
      paragraph.append(Spacing.between(before, after)).append(after);
      return;
    }
    String head = before.substring(before.lastIndexOf(' ') + 1, hyphen);
    String tail = SPACES.split(after, 2)[0].replaceAll("\\P{L}+$", "");
    boolean compound = dump.contains(head + "-" + tail);
    if (!compound) {
      paragraph.setLength(paragraph.length() - 1);
    }
    paragraph.append(after);
  }
}
