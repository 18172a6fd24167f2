package org.copydesk.strip.text;

import java.util.List;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * Dumps in Markdown (CommonMark 0.31.2 with the tables of GitHub), as converters of pages write
 * them. Lines that are set in are no code there: converters set in what stands in lists.
 */
final class Markdown {
  /** So many links in its form make a dump Markdown. */
  private static final int LEAST_LINKS = 3;

  /** The same beside a heading: so many lines that begin with another mark. */
  private static final int LEAST_MARKS = 3;

  private static final int MOST_HEADING = 6;

  /** Deeper lists and quotes are read as text. */
  private static final int DEEPEST = 50;

  private static final Parser PARSER =
      Parser.builder()
          .extensions(List.of(TablesExtension.create()))
          .enabledBlockTypes(
              Set.of(
                  Heading.class,
                  HtmlBlock.class,
                  ThematicBreak.class,
                  FencedCodeBlock.class,
                  BlockQuote.class,
                  ListBlock.class))
          .includeSourceSpans(IncludeSourceSpans.BLOCKS)
          .maxOpenBlockParsers(DEEPEST)
          .maxInlineNesting(DEEPEST)
          .build();

  private Markdown() {}

  /** Whether a dump has the marks of Markdown: links, or headings and other marks. */
  static boolean is(String dump) {
    int links = 0;
    for (int i = dump.indexOf("]("); i >= 0; i = dump.indexOf("](", i + 2)) {
      if (++links == LEAST_LINKS) {
        return true;
      }
    }
    int line = text(dump, 0);
    boolean heading = heads(dump, line);
    if (heading) {
      return true;
    }
    int marks = 0;
    while (line < dump.length()) {
      heading |= heads(dump, line);
      marks += begins(dump, line) ? 1 : 0;
      if (heading && marks >= LEAST_MARKS) {
        return true;
      }
      int end = dump.indexOf('\n', line);
      line = end < 0 ? dump.length() : text(dump, end);
    }
    return false;
  }

  /** Where the text begins that stands there or below. */
  private static int text(String dump, int from) {
    int at = from;
    while (at < dump.length() && dump.charAt(at) <= ' ') {
      at++;
    }
    return at;
  }

  /** Whether a heading begins there. */
  private static boolean heads(String dump, int start) {
    int end = start;
    while (end < dump.length() && dump.charAt(end) == '#') {
      end++;
    }
    return end > start
        && end - start <= MOST_HEADING
        && end < dump.length()
        && dump.charAt(end) == ' ';
  }

  /** Whether the mark of a list, of a quote or of strong text stands there. */
  private static boolean begins(String dump, int at) {
    return dump.startsWith("* ", at)
        || dump.startsWith("- ", at)
        || dump.startsWith("> ", at)
        || dump.startsWith("**", at);
  }

  /** The lines of a dump in Markdown. */
  static List<DumpLine> lines(String dump) {
    MarkdownLines lines = new MarkdownLines();
    PARSER.parse(PandocMarks.without(dump)).accept(lines);
    return LinkMarks.closed(lines.lines());
  }
}
