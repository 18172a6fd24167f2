package org.copydesk.strip.text;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.copydesk.article.Role;
import org.copydesk.script.Spacing;
import org.jsoup.Jsoup;

/** The lines of a document in Markdown. For one document. */
final class MarkdownLines extends AbstractVisitor {
  /** Converters that wrap rows do so at 72 to 80 characters. */
  private static final int NARROWEST_MARGIN = 72;

  private static final int WIDEST_ROW = 80;

  private final List<DumpLine> lines = new ArrayList<>();
  private Role role = Role.PARAGRAPH;

  /** The level of the heading that is open; 0 where none is. */
  private int level;

  /** The line below the heading that was read last, and how long its row is. */
  private int below = -1;

  private int length;

  /** The lines, in order. */
  List<DumpLine> lines() {
    return lines;
  }

  /** A heading; where it has no text, it is a mark that was parted from the paragraph below. */
  @Override
  public void visit(Heading heading) {
    int before = lines.size();
    level = heading.getLevel();
    add(heading, Role.HEADING);
    level = lines.size() > before ? 0 : level;
    List<SourceSpan> rows = heading.getSourceSpans();
    boolean one = rows.size() == 1 && lines.size() == before + 1;
    below = one ? rows.get(0).getLineIndex() + 1 : -1;
    length = one ? rows.get(0).getLength() : 0;
  }

  @Override
  public void visit(Paragraph paragraph) {
    int before = lines.size();
    add(paragraph, level > 0 ? Role.HEADING : role);
    level = 0;
    if (lines.size() == before + 1 && goesOn(paragraph, lines.get(before).text())) {
      DumpLine rest = lines.remove(before);
      DumpLine head = lines.remove(before - 1);
      String whole = head.text() + Spacing.between(head.text(), rest.text()) + rest.text();
      lines.add(new DumpLine(head.number(), whole, head.role(), head.level(), head.link()));
    }
    below = -1;
  }

  /** Whether a paragraph is the rest of the heading right above it, for which a row was short. */
  private boolean goesOn(Paragraph paragraph, String text) {
    List<SourceSpan> rows = paragraph.getSourceSpans();
    int space = text.indexOf(' ');
    return rows.size() == 1
        && rows.get(0).getLineIndex() == below
        && length <= WIDEST_ROW
        && space > 0
        && length + 1 + space > NARROWEST_MARGIN;
  }

  @Override
  public void visit(ListItem item) {
    within(item, Role.LIST);
  }

  @Override
  public void visit(BlockQuote quote) {
    within(quote, Role.QUOTE);
  }

  private void within(Block block, Role inside) {
    Role outside = role;
    role = inside;
    visitChildren(block);
    role = outside;
  }

  /** Code; what is in raw markup, pandoc marks so, and is none of the text. */
  @Override
  public void visit(FencedCodeBlock code) {
    if (code.getInfo() != null && code.getInfo().startsWith("{=")) {
      return;
    }
    code.getLiteral().lines().forEach(line -> add(code, line, Role.CODE, false));
  }

  @Override
  public void visit(HtmlBlock html) {
    Jsoup.parseBodyFragment(html.getLiteral())
        .wholeText()
        .lines()
        .forEach(line -> add(html, line, role, false));
  }

  /** Each row of a table of data is a line, and each cell of one that lays the page out. */
  @Override
  public void visit(CustomBlock block) {
    if (block instanceof TableBlock table) {
      MarkdownTable read = new MarkdownTable(table);
      boolean data = read.data();
      for (MarkdownTable.Row row : read.rows()) {
        if (data) {
          add(row.node(), row.text(), Role.TABLE, row.link());
        } else {
          row.cells()
              .forEach(
                  cell -> cell.forEach(line -> add(row.node(), line.text(), role, line.link())));
        }
      }
    }
  }

  private void add(Block block, Role as) {
    for (MarkdownText.Line line : MarkdownText.of(block)) {
      add(block, line.text(), as, line.link());
    }
  }

  private void add(Node node, String text, Role as, boolean link) {
    String folded = text.strip();
    if (!folded.isEmpty()) {
      lines.add(new DumpLine(number(node), folded, as, as == Role.HEADING ? level : 0, link));
    }
  }

  /** The number of the line where a block begins, from 1. */
  private static int number(Node node) {
    List<SourceSpan> spans = node.getSourceSpans();
    return spans.isEmpty() ? 1 : spans.get(0).getLineIndex() + 1;
  }
}
