package org.copydesk.strip.field;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LanguageReaderTest {
  private final LanguageReader reader = new LanguageReader();

  static Stream<String> rows() {
    return Rows.of("language-table.txt");
  }

  @ParameterizedTest
  @MethodSource("rows")
  void aTextShowsItsLanguage(String row) {
    int bar = row.indexOf(" | ");
    int arrow = row.indexOf(" => ");
    String declared = row.substring(0, bar).equals("-") ? "" : row.substring(0, bar);
    String language = reader.language(row.substring(bar + 3, arrow), declared);
    assertEquals(row.substring(arrow + 4), language == null ? "none" : language);
  }
}
