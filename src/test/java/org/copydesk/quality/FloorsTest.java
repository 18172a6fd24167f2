package org.copydesk.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FloorsTest {
  @TempDir private Path folder;

  @Test
  void aWorseFigureIsNamedWithItsBound() throws IOException {
    Floors floors = floors("{\"web\": {\"f1\": 0.9, \"kept_chrome\": 0.02, \"title\": 0.5}}");
    assertEquals(
        List.of(),
        floors.broken("web", json("{\"f1\": 0.9, \"kept_chrome\": 0.02, \"title\": 0.6}")));
    assertEquals(
        List.of(
            "web f1 is 0.8999, at least 0.9",
            "web kept_chrome is 0.0201, at most 0.02",
            "web title is , at least 0.5"),
        floors.broken("web", json("{\"f1\": 0.8999, \"kept_chrome\": 0.0201}")));
  }

  @Test
  void boundsTightenAndNeverLoosen() throws IOException {
    Floors floors =
        floors("{\"web\": {\"f1\": 0.9, \"title\": 0.7, \"kept_chrome\": 0.02, \"empty\": 3}}");
    floors.tighten(
        "web",
        json(
            "{\"suite\": \"web\", \"f1\": 0.9519, \"title\": 0.65, \"kept_chrome\": 0.5, \"empty\": 1, \"date\": 1.0, \"p\": 0.9}"));
    floors.write();
    assertEquals(
        json(
            "{\"web\": {\"date\": 1.0, \"empty\": 1.0, \"f1\": 0.948, \"kept_chrome\": 0.02, \"title\": 0.7}}"),
        json(Files.readString(folder.resolve("floors.json"))));
  }

  private Floors floors(String json) throws IOException {
    return Floors.read(Files.writeString(folder.resolve("floors.json"), json));
  }

  private static JsonNode json(String text) throws JsonProcessingException {
    return new ObjectMapper().readTree(text);
  }
}
