package org.copydesk.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.copydesk.event.EventJson;
import org.copydesk.event.EventSchema;
import org.copydesk.page.RawPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Invented pages in the shape of real ones, each with what a reader says its article is.
 *
 * <p>A folder has an {@code expected.json}: {@code page} (a file beside it, or a path from the
 * project's root), {@code url} and {@code charset} (what came with the page, may be absent), and
 * {@code event}, the fields of the event that are held against the page: {@code null} is a field
 * that the page does not state. {@code body} has an object {@code {role: text}} a block.
 *
 * <p>{@code mvn test -Dtest=GoldenPagesTest -Dcopydesk.golden=write} writes what comes out in the
 * place of what was expected; the diff is then read line by line, page in hand. {@code
 * -Dcopydesk.golden.folder=F} takes the pages of another folder.
 */
class GoldenPagesTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  static Stream<Path> pages() throws IOException {
    return TestPages.goldenFolders().stream();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void aPageBecomesItsArticle(Path folder) throws IOException {
    Path file = folder.resolve("expected.json");
    ObjectNode golden = (ObjectNode) JSON.readTree(file.toFile());
    ObjectNode expected = (ObjectNode) golden.get("event");

    String event = event(folder, golden);

    EventSchema.assertValid(event);
    ObjectNode actual = alike(expected, JSON.readTree(event));
    if ("write".equals(System.getProperty("copydesk.golden"))) {
      golden.set("event", actual);
      Files.writeString(file, pretty(golden) + "\n", StandardCharsets.UTF_8);
    } else {
      assertEquals(pretty(expected), pretty(actual));
    }
  }

  @Test
  void everyGoldenPageIsHeldToItsBody() throws IOException {
    for (Path folder : TestPages.goldenFolders()) {
      JsonNode event = JSON.readTree(folder.resolve("expected.json").toFile()).path("event");
      for (String field : List.of("headline", "authors", "datePublished", "body", "warnings")) {
        assertTrue(event.has(field), () -> folder + " lacks " + field);
      }
    }
  }

  private static String event(Path folder, JsonNode golden) throws IOException {
    String name = golden.get("page").asText();
    Path page = name.contains("/") ? Path.of(name) : folder.resolve(name);
    RawPage raw =
        TestPages.raw(
            page,
            Files.readAllBytes(page),
            golden.path("url").asText(null),
            golden.path("charset").asText(null));
    byte[] event = EventJson.line(TestPages.DESK.event(TestPages.DESK.clean(raw)));
    return new String(event, StandardCharsets.UTF_8);
  }

  /** The event, cut to the fields that are expected, in their order. */
  private static ObjectNode alike(ObjectNode expected, JsonNode event) {
    ObjectNode alike = JSON.createObjectNode();
    expected
        .fieldNames()
        .forEachRemaining(
            field ->
                alike.set(
                    field,
                    switch (field) {
                      case "body" -> body(event);
                      case "warnings" -> event.at("/cleaning/warnings");
                      default -> event.has(field) ? event.get(field) : NullNode.getInstance();
                    }));
    return alike;
  }

  private static ArrayNode body(JsonNode event) {
    ArrayNode body = JSON.createArrayNode();
    for (JsonNode block : event.path("body")) {
      body.addObject().set(block.path("role").asText(), block.get("text"));
    }
    return body;
  }

  private static String pretty(JsonNode json) throws JsonProcessingException {
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
    printer.indentArraysWith(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE);
    return JSON.writer(printer).writeValueAsString(json);
  }
}
