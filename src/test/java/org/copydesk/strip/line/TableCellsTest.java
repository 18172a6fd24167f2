package org.copydesk.strip.line;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableCellsTest {
  /** Cells that say the same, and one that says more. */
  private static List<Integer> cells(int count, int mass, int longest) {
    List<Integer> cells = new ArrayList<>(Collections.nCopies(count - 1, mass));
    cells.add(longest);
    return cells;
  }

  @ParameterizedTest
  @CsvSource({
    "4, 10, 10, true",
    "4, 10, 550, true",
    "3, 10, 10, false",
    "4, 160, 160, false",
    "40, 10, 700, false",
  })
  void cellsOfDataAreShort(int count, int mass, int longest, boolean are) {
    assertEquals(are, TableCells.areShort(cells(count, mass, longest)));
  }

  @ParameterizedTest
  @CsvSource({"4, 2, true", "6, 4, true", "5, 4, false", "4, 4, false", "4, 1, false"})
  void dataStandsInColumns(int cells, int rows, boolean stands) {
    assertEquals(stands, TableCells.inColumns(cells, rows));
  }
}
