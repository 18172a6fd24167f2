package org.copydesk.strip.line;

import java.util.List;

/** Tells the cells of a table of data from those of a table that lays a page out. */
public final class TableCells {
  /** Fewer cells are laid out. */
  private static final int LEAST = 4;

  /** A cell that says more, in Latin characters, holds text and no datum. */
  private static final int LONGEST = 600;

  /** Cells of data say so little on the average. */
  private static final int LONGEST_MEAN = 150;

  /** A table with fewer cells in a row, on the average, is a list. */
  private static final double LEAST_COLUMNS = 1.5;

  private TableCells() {}

  /**
   * Whether cells are short enough for data, and enough of them.
   *
   * @param masses how much each says, in Latin characters
   */
  public static boolean areShort(List<Integer> masses) {
    long mass = masses.stream().mapToLong(Integer::longValue).sum();
    return masses.size() >= LEAST
        && masses.stream().allMatch(cell -> cell <= LONGEST)
        && mass <= (long) LONGEST_MEAN * masses.size();
  }

  /** Whether so many cells stand beside and below each other. */
  public static boolean inColumns(int cells, int rows) {
    return rows > 1 && cells >= LEAST_COLUMNS * rows;
  }
}
