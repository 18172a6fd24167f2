package org.copydesk.strip.html;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.strip.line.TableCells;
import org.jspecify.annotations.Nullable;

/** Tells tables of data from tables of layout, and makes each row of the former one block. */
final class DataTable {
  /** A longer row is cut into blocks. */
  private static final int LONGEST_ROW = 5000;

  private static final String BETWEEN_CELLS = " | ";

  private DataTable() {}

  /**
   * Makes each row of a table of data one block. Leaves a table of layout alone.
   *
   * @param table the table, whose blocks are the last ones
   * @param regions the regions read so far, those inside the table last
   * @param blocks the blocks read so far
   */
  static void mergeRows(Region table, List<Region> regions, List<TextBlock> blocks) {
    List<TextBlock> inside = blocks.subList(table.first(), blocks.size());
    List<Integer> cells = cells(inside);
    if (!holdsData(table, regions) || !TableCells.areShort(cells)) {
      return;
    }
    List<TextBlock> rows = rows(inside);
    if (TableCells.inColumns(cells.size(), rows.size())) {
      inside.clear();
      blocks.addAll(rows);
      for (Region region : regions.subList(table.index() + 1, regions.size())) {
        region.collapse(table.first());
      }
    }
  }

  /** Whether nothing inside the table speaks against data: another table, headings, its role. */
  private static boolean holdsData(Region table, List<Region> regions) {
    if (table.element().attr("role").equals("presentation")) {
      return false;
    }
    for (int i = table.index() + 1; i < regions.size(); i++) {
      TagKind kind = regions.get(i).kind();
      if (kind == TagKind.TABLE || kind == TagKind.HEADING) {
        return false;
      }
    }
    return true;
  }

  /** How much text each cell has, in Latin characters; a cell may have several blocks. */
  private static List<Integer> cells(List<TextBlock> blocks) {
    List<Integer> cells = new ArrayList<>();
    Region before = null;
    for (TextBlock block : blocks) {
      Region cell = around(block.region(), TagKind.CELL);
      int last = cells.size() - 1;
      if (cell != null && cell.equals(before)) {
        cells.set(last, cells.get(last) + block.mass());
      } else {
        cells.add(block.mass());
      }
      before = cell;
    }
    return cells;
  }

  private static List<TextBlock> rows(List<TextBlock> blocks) {
    List<TextBlock> rows = new ArrayList<>();
    Region rowBefore = null;
    Region cellBefore = null;
    for (TextBlock block : blocks) {
      Region cell = around(block.region(), TagKind.CELL);
      Region row = around(block.region(), TagKind.ROW);
      int last = rows.size() - 1;
      if (row == null) {
        rows.add(block);
      } else if (row.equals(rowBefore) && rows.get(last).text().length() < LONGEST_ROW) {
        boolean same = cell != null && cell.equals(cellBefore);
        rows.set(last, rows.get(last).with(block, same ? " " : BETWEEN_CELLS));
      } else {
        rows.add(block.in(row));
      }
      rowBefore = row;
      cellBefore = cell;
    }
    return rows;
  }

  private static @Nullable Region around(Region region, TagKind kind) {
    Region walk = region;
    while (walk != null && walk.kind() != kind && walk.kind() != TagKind.TABLE) {
      walk = walk.parent();
    }
    return walk != null && walk.kind() == kind ? walk : null;
  }
}
