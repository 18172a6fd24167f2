package org.copydesk.command;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.copydesk.event.EventSchema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CleanCommandTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String PARAGRAPH =
      "The council of the little town voted on Monday to mend the bridge, number %d on its list, before the winter rains begin.";

  @TempDir private Path folder;

  @Test
  void eventsComeInTheOrderOfTheInputWithTheirRefs() throws IOException {
    StringBuilder manifest = new StringBuilder();
    for (int i = 0; i < 40; i++) {
      Files.writeString(folder.resolve(i + ".html"), page(i, i % 7 == 0 ? 400 : 3));
      manifest
          .append("{\"id\":\"p")
          .append(i)
          .append("\",\"url\":\"https://news.example/")
          .append(i);
      manifest.append("\",\"path\":\"").append(i).append(".html\",\"charset\":\"utf-8\"}\n");
    }
    Path file = Files.writeString(folder.resolve("m.jsonl"), manifest);

    Typed result = clean("--manifest", file.toString(), "--threads", "4");

    assertEquals(0, result.code(), result.err());
    assertEquals(40, result.out().size());
    for (int i = 0; i < 40; i++) {
      EventSchema.assertValid(result.out().get(i));
      JsonNode event = JSON.readTree(result.out().get(i));
      assertEquals("p" + i, event.get("ref").asText());
      assertEquals("https://news.example/" + i, event.get("url").asText());
      assertTrue(event.get("text").asText().contains("number " + i + " on"), event.toString());
    }
  }

  @Test
  void aRejectedInputIsNamedWithItsReasonAndTheOthersAreDone() throws IOException {
    Path good = Files.writeString(folder.resolve("good.html"), page(1, 3));
    Path empty = Files.writeString(folder.resolve("empty.html"), "");
    Path absent = folder.resolve("absent.html");

    Typed result = clean(empty.toString(), good.toString(), absent.toString(), folder.toString());

    assertEquals(1, result.code());
    assertEquals(1, result.out().size());
    assertTrue(result.err().contains("empty.html: empty: "), result.err());
    assertTrue(result.err().contains("absent.html: unreadable: There is no such file."));
    assertTrue(result.err().contains(": unreadable: It is a folder. "), result.err());
    assertEquals(3, result.err().lines().count(), result.err());
  }

  @Test
  void standardInputIsReadWithTheUrlAndTheCharsetGiven() throws JsonProcessingException {
    byte[] bytes = page(7, 3).replace("bridge", "brücke").getBytes(Charset.forName("windows-1252"));

    Typed result =
        withInput(bytes, "--url", "https://news.example/7", "--charset", "iso-8859-1", "-");

    assertEquals(0, result.code(), result.err());
    JsonNode event = JSON.readTree(result.out().get(0));
    assertEquals("https://news.example/7", event.get("url").asText());
    assertEquals("iso-8859-1", event.at("/intake/charset/declared").asText());
    assertTrue(event.get("text").asText().contains("brücke"));
    assertFalse(event.has("ref"));
  }

  @Test
  void timingsAreOneLineOfJsonAndEventsArePrintedOnce() throws IOException {
    Path page = Files.writeString(folder.resolve("a.html"), page(1, 30));

    Typed result = clean("--time", "--repeat", "3", page.toString());

    assertEquals(1, result.out().size());
    JsonNode timings = JSON.readTree(result.err());
    Set<String> names = new TreeSet<>();
    timings.fieldNames().forEachRemaining(names::add);
    assertEquals(
        Set.of("pages", "wall_ms", "cpu_ms", "mean_ms", "p50_ms", "p95_ms", "parse_mean_ms"),
        names);
    assertEquals(1, timings.get("pages").asInt());
    assertTrue(timings.get("mean_ms").asDouble() > 0);
    assertTrue(timings.get("parse_mean_ms").asDouble() > 0);
  }

  @Test
  void explainTellsOfEachBlock() throws IOException {
    Path page = Files.writeString(folder.resolve("a.html"), page(1, 2));
    Typed result = clean("--format", "explain", page.toString());
    assertTrue(result.out().get(0).endsWith("a.html"), result.out().get(0));
    assertEquals(2, result.out().stream().filter(line -> line.startsWith("+ body")).count());
  }

  @Test
  void explainTellsWhatWasCountedAndWhereEachFieldWasRead() throws IOException {
    Path page = folder.resolve("fields.html");
    Files.writeString(
        page,
        "<meta property=og:image content=https://news.example/a.jpg>"
            + "<meta name=twitter:image content=https://news.example/b.jpg>"
            + "<meta name=keywords content='river, ferry'><meta name=description content=Ferry.>"
            + "<meta property=og:description content='The ferry.'><article><h1>A ferry</h1><p>"
            + "The ferry crosses the river every half hour, whatever the weather is like. "
            + "It has done so for forty years, and nobody remembers a day without it.");
    String told = String.join("\n", clean("--format", "explain", page.toString()).out());
    assertAll(
        () -> assertTrue(told.contains("% linked, 2 stops"), told),
        () -> assertTrue(told.contains("= images [meta og:image, the lead]"), told),
        () -> assertTrue(told.contains("= keywords [meta keywords] river, ferry"), told),
        () -> assertTrue(told.contains("x description"), told));
  }

  @Test
  void explainTellsOfAValueThatIsReadTwiceOnce() throws IOException {
    String meta =
        "<meta name='article:published_time' property='article:published_time' content='2025-03-05T08:00:00Z'>"
            + "<meta name='pubdate' content='2025-03-04T09:00:00Z'><meta name='pubdate' content='2025-03-04T09:00:00Z'>";
    Path page =
        Files.writeString(
            folder.resolve("a.html"), page(1, 2).replace("<title>", meta + "<title>"));
    List<String> candidates =
        clean("--format", "explain", page.toString()).out().stream()
            .filter(line -> line.startsWith("= ") || line.startsWith("x "))
            .toList();
    assertTrue(
        candidates.contains("= datePublished [meta article:published_time] 2025-03-05T08:00:00Z"),
        candidates.toString());
    assertEquals(candidates.stream().distinct().toList(), candidates);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "--threads 0 a.html",
        "--repeat 0 a.html",
        "--format xml a.html",
        "--charset klingon a.html",
        "--url https://a.example/ a.html b.html",
        "--manifest no-such-file.jsonl",
        "--no-such-option"
      })
  void wrongUsageSaysWhatIsWrongAndIsTwo(String arguments) {
    Typed result = clean(arguments.isEmpty() ? new String[0] : arguments.split(" ", -1));
    assertEquals(2, result.code());
    assertTrue(result.err().startsWith("copydesk: "), result.err());
    assertEquals(List.of(), result.out());
  }

  @Test
  void aBrokenManifestIsNamedByLine() throws IOException {
    Path file = Files.writeString(folder.resolve("m.jsonl"), "\n{\"id\":\"a\",\n");
    Typed result = clean("--manifest", file.toString());
    assertEquals(2, result.code());
    assertTrue(result.err().contains("m.jsonl line 2: not a JSON object such as"), result.err());
    Files.write(file, new byte[] {'{', (byte) 0xE9, '}'});
    assertTrue(clean("--manifest", file.toString()).err().contains("save it as UTF-8"));
  }

  private static String page(int number, int paragraphs) {
    return "<html><head><title>Bridge</title></head><body><article>"
        + ("<p>"
                + PARAGRAPH.formatted(number)
                + "</p>\n"
                + "<p>It was the third vote of the year, and the mayor said that the other two had cost more than the stones, by %s.</p>")
            .formatted("count " + number)
        + "<p>Another word on it, and one that no other paragraph has, came from the mill: so much is known.</p>"
            .repeat(paragraphs > 2 ? 1 : 0)
        + "</article>"
        + "<!-- filler -->".repeat(paragraphs)
        + "</body></html>";
  }

  private static Typed clean(String... arguments) {
    return withInput(new byte[0], arguments);
  }

  private static Typed withInput(byte[] input, String... arguments) {
    return Typed.copydesk(
        input, Stream.concat(Stream.of("clean"), Stream.of(arguments)).toArray(String[]::new));
  }
}
