package org.copydesk.strip.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrontMatterTest {
  @Test
  void valuesStandUnderTheirNames() {
    String dump =
        """
        ---
        Title: "Weir opens: the first boat"
        date: 2025-03-05T07:22:00+01:00
        authors:
          - Wilma Weir
          - name: Otto Oar
            mail: oar@weir.example
        tags: [weir, boats]
        draft:
        ---
        The weir was opened on Monday.
        """;
    FrontMatter front = FrontMatter.of(dump);
    assertEquals(
        Map.of(
            "title", List.of("Weir opens: the first boat"),
            "date", List.of("2025-03-05T07:22:00+01:00"),
            "authors", List.of("Wilma Weir", "Otto Oar"),
            "tags", List.of("weir", "boats"),
            "draft", List.of()),
        front.values());
    assertEquals("The weir was opened on Monday.\n", dump.substring(front.length()));
  }

  @Test
  void theLinesBelowKeepTheirNumbers() {
    Dump dump = Dump.of("---\ntitle: Weir opens\n---\n\nThe weir was opened on Monday.");
    assertEquals("Weir opens", dump.title());
    assertEquals(5, dump.lines().get(0).number());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The weir\n---\ntitle: a\n---\n",
        "---\nThe weir was opened on Monday.\n---\nA duck followed.",
        "---\n- weir\n- boats\n---\nA duck followed.",
        "---\ntitle: \"Weir\n---\nA duck followed.",
        "---\na: &a [1]\nb: [*a, *b]\n---\nA duck followed.",
        "---\n---\nA duck followed.",
        "---\ntitle: Weir\n\nA duck followed.",
      })
  void allElseIsText(String dump) {
    FrontMatter front = FrontMatter.of(dump);
    assertEquals(0, front.length());
    assertEquals(Map.of(), front.values());
  }
}
