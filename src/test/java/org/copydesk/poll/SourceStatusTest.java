package org.copydesk.poll;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.copydesk.fetch.FetchException.Weight;
import org.copydesk.source.Kind;
import org.copydesk.source.Source;
import org.junit.jupiter.api.Test;

class SourceStatusTest {
  private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

  @Test
  void itKeepsToItsSchemaAndIsReadAsItWasWritten() throws IOException {
    Source source = Source.of("news", Kind.FEED, URI.create("https://news.example/feed"));
    Ledger.Draft draft = Ledger.of("news").draft();
    assertValid(SourceStatus.of(source, draft.ledger(), NOW), "new");
    draft.lastTurn = NOW;
    draft.lastNew = NOW;
    draft.lastNewUrl = "https://news.example/a.html";
    draft.due = NOW.plusSeconds(600);
    draft.why = List.of(new Term("rhythm", "about 6 articles a day"));
    draft.tally = draft.tally.discovered(3).fate("new").fate("new");
    assertValid(SourceStatus.of(source, draft.ledger(), NOW), "ok");
    draft.trouble = draft.trouble.and(Weight.SOFT, "timed-out", "no answer in 60 s", null, NOW);
    SourceStatus failing = SourceStatus.of(source, draft.ledger(), NOW);
    assertValid(failing, "failing");
    assertEquals(1, failing.pending());
    assertEquals(failing, StatusJson.read(StatusJson.of(failing)));
  }

  private static void assertValid(SourceStatus status, String state) throws IOException {
    assertEquals(state, status.state());
    try (var schema = SourceStatus.class.getResourceAsStream("source-status.schema.json")) {
      String text =
          new String(Objects.requireNonNull(schema).readAllBytes(), StandardCharsets.UTF_8);
      String json = new String(StatusJson.of(status), StandardCharsets.UTF_8);
      assertEquals(
          List.of(),
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
              .getSchema(text)
              .validate(json, InputFormat.JSON));
    }
  }
}
