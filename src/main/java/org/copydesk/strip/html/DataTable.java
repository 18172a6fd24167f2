package org.copydesk.strip.html;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells tables of data from tables of layout, and makes each row of the former one block. */
final class DataTable {
  /** A wider cell, in Latin characters, holds text and no datum. */
  private static final int LONGEST_CELL = 600;

  /** Cells of data are this short on the average. */
  private static final int LONGEST_MEAN_CELL = 150;

  /** A table with fewer cells in a row, on the average, is a list. */
  private static final double LEAST_COLUMNS = 1.5;

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
    List<Long> cells = cells(inside);
    if (cells.size() < 4 || !holdsData(table, regions) || !areShort(cells)) {
      return;
    }
    List<TextBlock> rows = rows(inside);
    if (rows.size() >= 2 && cells.size() >= LEAST_COLUMNS * rows.size()) {
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
  private static List<Long> cells(List<TextBlock> blocks) {
    List<Long> cells = new ArrayList<>();
    Region before = null;
    for (TextBlock block : blocks) {
      Region cell = around(block.region(), TagKind.CELL);
      int last = cells.size() - 1;
      if (cell != null && cell.equals(before)) {
        cells.set(last, cells.get(last) + block.mass());
      } else {
        cells.add((long) block.mass());
      }
      before = cell;
    }
    return cells;
  }

  private static boolean areShort(List<Long> cells) {
    long mass = cells.stream().mapToLong(Long::longValue).sum();
    return cells.stream().allMatch(cell -> cell <= LONGEST_CELL)
        && mass <= (long) LONGEST_MEAN_CELL * cells.size();
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
