package org.copydesk.strip.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.copydesk.script.Mass;
import org.copydesk.strip.line.TableCells;

/** The rows of a table in Markdown, and whether they hold data or only lay the page out. */
final class MarkdownTable extends AbstractVisitor {
  private final List<Row> rows = new ArrayList<>();

  /** A row: the lines of each cell that has any. */
  record Row(TableRow node, List<List<MarkdownText.Line>> cells) {
    /** Its cells as one line. */
    String text() {
      return cells.stream()
          .map(cell -> cell.stream().map(MarkdownText.Line::text).collect(Collectors.joining(" ")))
          .collect(Collectors.joining(" | "));
    }

    /** Whether it is nothing but links. */
    boolean link() {
      return cells.stream().flatMap(List::stream).allMatch(MarkdownText.Line::link);
    }
  }

  MarkdownTable(TableBlock table) {
    visitChildren(table);
  }

  @Override
  public void visit(CustomNode node) {
    if (node instanceof TableRow row) {
      rows.add(new Row(row, new ArrayList<>()));
    } else if (node instanceof TableCell cell) {
      List<MarkdownText.Line> lines = MarkdownText.of(cell);
      if (!lines.isEmpty()) {
        rows.get(rows.size() - 1).cells().add(lines);
      }
      return;
    }
    visitChildren(node);
  }

  /** Its rows that say something. */
  List<Row> rows() {
    return rows.stream().filter(row -> !row.cells().isEmpty()).toList();
  }

  /** Whether its rows are data: several short cells in each. */
  boolean data() {
    List<Row> said = rows();
    List<Integer> cells =
        said.stream().flatMap(row -> row.cells().stream()).map(MarkdownTable::mass).toList();
    return TableCells.areShort(cells) && TableCells.inColumns(cells.size(), said.size());
  }

  private static int mass(List<MarkdownText.Line> cell) {
    return cell.stream().mapToInt(line -> Mass.of(line.text())).sum();
  }
}
