package org.copydesk.strip.field;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import java.util.stream.Stream;
import org.copydesk.strip.field.NameReader.Ground;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NameReaderTest {
  private final NameReader reader = new NameReader();

  static Stream<String> rows() {
    return Rows.of("bylines.txt");
  }

  @ParameterizedTest
  @MethodSource("rows")
  void aBylineHoldsTheNamesOfTheTable(String row) {
    int bar = row.indexOf(" | ");
    int arrow = row.indexOf(" => ");
    Ground ground = Ground.valueOf(row.substring(0, bar).toUpperCase(Locale.ROOT));
    String names = String.join("; ", reader.names(row.substring(bar + 3, arrow), ground));
    assertEquals(row.substring(arrow + 4), names.isEmpty() ? "none" : names);
  }
}
