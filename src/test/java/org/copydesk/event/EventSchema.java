package org.copydesk.event;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The published contract, as tests hold every event against it. */
public final class EventSchema {
  private static final String TEXT = read("article-event.schema.json");
  private static final Schema SCHEMA = schema(TEXT);
  private static final Schema REJECTED = schema(read("rejected-event.schema.json"));

  private EventSchema() {}

  /** Fails, naming each violation, unless the event is valid. */
  public static void assertValid(String json) {
    assertEquals(List.of(), violations(json), json);
  }

  /** Fails, naming each violation, unless the event is valid. */
  public static void assertValid(byte[] json) {
    assertValid(new String(json, StandardCharsets.UTF_8));
  }

  /** Fails, naming each violation, unless the event of a rejected page is valid. */
  public static void assertValidRejection(String json) {
    assertEquals(List.of(), violations(REJECTED, json), json);
  }

  /** What the contract says against an event; empty where it is valid. */
  public static List<String> violations(String json) {
    return violations(SCHEMA, json);
  }

  private static Schema schema(String text) {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(text);
  }

  private static List<String> violations(Schema schema, String json) {
    return schema
        .validate(
            json,
            InputFormat.JSON,
            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
        .stream()
        .map(Error::toString)
        .toList();
  }

  static String text() {
    return TEXT;
  }

  private static String read(String name) {
    try (InputStream file = Objects.requireNonNull(ArticleEvent.class.getResourceAsStream(name))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
