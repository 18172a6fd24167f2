package org.copydesk.strip.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.copydesk.article.Role;
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

  /** A line of less than this share of the margin, such as a menu's, shows nothing of it. */
  private static final double TELLING_SHARE = 0.6;

  /** Where so many rows begin below a blank one, blank rows part the paragraphs. */
  private static final double PARTED_SHARE = 0.2;

  /** This share of the wide rows is set in as far as all text is. */
  private static final double SET_IN_SHARE = 0.9;

  private static final String BULLETS = "*•◦▪‣·+";

  private DumpLines() {}

  /**
   * A line that is not blank.
   *
   * @param lead how many blanks stand before it
   * @param indent how far it is set in, in columns
   * @param bullet how wide the bullet is that it begins with, 0 for none
   * @param first whether it begins a paragraph: no line stands right above, or it has a bullet
   */
  private record Row(int number, String text, int lead, int indent, int bullet, boolean first) {
    /** Where its text begins, and that of the lines that go on with it. */
    int edge() {
      return indent + bullet;
    }
  }

  /** The paragraphs of a dump, in order. */
  static List<DumpLine> of(String dump) {
    List<Row> rows = rows(dump);
    LinkNumbers links = LinkNumbers.of(rows.stream().map(Row::text).toList());
    List<Row> text = rows.subList(0, links.end());
    Optional<Margin> margin = margin(text);
    int base = base(text);
    boolean indents = text.stream().filter(row -> row.indent() > base).count() > 2;
    boolean parted = text.stream().filter(Row::first).count() > PARTED_SHARE * text.size();
    List<DumpLine> paragraphs = new ArrayList<>();
    StringBuilder open = new StringBuilder();
    int number = 0;
    Row last = null;
    for (Row row : text) {
      boolean deeper =
          last != null && row.indent() > base && !(parted && row.indent() == last.edge());
      if (last != null
          && margin.isPresent()
          && !row.first()
          && !(indents && deeper)
          && margin.get().full(last, row)
          && !(deeper && Sentence.stops(last.text()))) {
        join(open, last.text(), row.text(), dump);
      } else {
        if (last != null) {
          add(paragraphs, number, links.without(open.toString()));
        }
        open.setLength(0);
        open.append(row.text());
        number = row.number();
      }
      last = row;
    }
    if (last != null) {
      add(paragraphs, number, links.without(open.toString()));
    }
    for (Row row : rows.subList(links.end(), rows.size())) {
      paragraphs.add(new DumpLine(row.number(), row.text(), Role.PARAGRAPH, true));
    }
    return paragraphs;
  }

  private static void add(List<DumpLine> paragraphs, int number, String text) {
    if (!text.isEmpty()) {
      paragraphs.add(new DumpLine(number, text, Role.PARAGRAPH, false));
    }
  }

  private static List<Row> rows(String dump) {
    List<Row> rows = new ArrayList<>();
    int number = 0;
    boolean first = true;
    for (String line : LINE_END.split(dump, -1)) {
      number++;
      String text = spaced(line) ? SPACES.matcher(line).replaceAll(" ").strip() : line.strip();
      if (text.isEmpty()) {
        first = true;
      } else {
        String blanks = line.substring(0, line.indexOf(text.charAt(0)));
        boolean bullet =
            text.length() > 2 && text.charAt(1) == ' ' && BULLETS.indexOf(text.charAt(0)) >= 0;
        int indent = Columns.of(blanks);
        rows.add(new Row(number, text, blanks.length(), indent, bullet ? 2 : 0, first || bullet));
        first = false;
      }
    }
    return rows;
  }

  /** Whether a line has other white space than single spaces. */
  private static boolean spaced(String line) {
    char before = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == ' ' ? before == ' ' : c < ' ' || (c > '~' && !Character.isLetterOrDigit(c))) {
        return true;
      }
      before = c;
    }
    return false;
  }

  /** How far the text is set in, in columns, nearly all of it at least. */
  private static int base(List<Row> rows) {
    int[] indents =
        rows.stream()
            .filter(row -> Columns.of(row.text()) >= NARROWEST * 2)
            .mapToInt(Row::indent)
            .sorted()
            .toArray();
    return indents.length == 0 ? 0 : indents[(int) (indents.length * (1 - SET_IN_SHARE))];
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
        int size = Margin.size(rows.get(i), byWidth);
        if (!rows.get(i + 1).first() && size >= NARROWEST / (byWidth ? 1 : 2)) {
          sizes.add(size);
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
    static int size(Row row, boolean byWidth) {
      return (byWidth ? row.indent() : row.lead()) + size(row.text(), byWidth);
    }

    private static int size(String text, boolean byWidth) {
      return byWidth ? Columns.of(text) : text.length();
    }

    boolean plausible() {
      return size <= WIDEST && size >= (byWidth ? NARROWEST : NARROWEST / 2);
    }

    /**
     * The share of full lines among those that another line follows; none where most full lines end
     * a sentence, as paragraphs of much the same length do.
     */
    double share(List<Row> rows) {
      long wider = rows.stream().filter(row -> size(row, byWidth) > size + RAGGED).count();
      if (wider > (1 - WRAPPED_SHARE) * rows.size()) {
        return 0;
      }
      int followed = 0;
      int full = 0;
      int ended = 0;
      for (int i = 0; i + 1 < rows.size(); i++) {
        if (!rows.get(i + 1).first() && telling(rows.get(i), rows.get(i + 1))) {
          followed++;
          if (full(rows.get(i), rows.get(i + 1))) {
            full++;
            ended += Sentence.ends(rows.get(i).text()) ? 1 : 0;
          }
        }
      }
      return followed == 0 || 2 * ended > full ? 0 : (double) full / followed;
    }

    /** Whether a line that another follows shows anything; where words are parted, menus do not. */
    private boolean telling(Row line, Row next) {
      return size(line, byWidth) >= TELLING_SHARE * size
          || Spacing.between(line.text(), next.text()).isEmpty();
    }

    /** Whether the line goes up to the margin, so that the next one's first word had no place. */
    boolean full(Row line, Row next) {
      int length = size(line, byWidth);
      if (length > size + RAGGED) {
        return false;
      }
      if (Spacing.between(line.text(), next.text()).isEmpty()) {
        return length >= size - (byWidth ? RAGGED : 1);
      }
      int space = next.text().indexOf(' ');
      String word = space < 0 ? next.text() : next.text().substring(0, space);
      return length + 1 + size(word, byWidth) > size;
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
