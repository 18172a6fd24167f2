package org.copydesk.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.copydesk.event.EventJson;
import org.copydesk.event.EventSchema;
import org.copydesk.event.RejectedEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilingTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2030-05-01T20:00:00Z"));

  @TempDir Path folder;

  @Test
  void theDayIsTheZonesOwn() throws IOException {
    filing("Asia/Shanghai").done(drop("a.html", "x"));
    filing("Europe/Berlin").done(drop("a.html", "x"));
    assertTrue(Files.exists(folder.resolve(".done/2030-05-02/a.html")));
    assertTrue(Files.exists(folder.resolve(".done/2030-05-01/a.html")));
  }

  @Test
  void theSubFolderIsKept() throws IOException {
    filing().done(drop("harbour/2030/a.html", "x"));
    assertTrue(Files.exists(folder.resolve(".done/2030-05-01/harbour/2030/a.html")));
    assertTrue(Files.isDirectory(folder.resolve("harbour/2030")), "others may drop there");
  }

  @Test
  void theSameNameGetsANumberAndKeepsItsEnding() throws IOException {
    for (String content : List.of("one", "two", "three")) {
      filing().done(drop("a.b.html", content));
    }
    assertEquals("one", Files.readString(folder.resolve(".done/2030-05-01/a.b.html")));
    assertEquals("two", Files.readString(folder.resolve(".done/2030-05-01/a.b-1.html")));
    assertEquals("three", Files.readString(folder.resolve(".done/2030-05-01/a.b-2.html")));
  }

  @Test
  void theLongestNameStillFindsItsPlace() throws IOException {
    String name = "头".repeat(83) + ".html"; // 254 bytes
    for (int i = 0; i < 3; i++) {
      Drop drop = drop(name, "x");
      filing().rejected(drop, rejection(drop, 1_000_000));
    }
    assertEquals(6, names(".failed").size(), "three files and their notes: " + names(".failed"));
  }

  @Test
  void aFileWrittenOverWhileItsForerunnerWasUnderWayStays() throws IOException {
    Drop first = drop("a.html", "first");
    Files.writeString(first.path(), "second, longer");
    filing().done(first);
    assertEquals("second, longer", Files.readString(first.path()));
    assertFalse(Files.exists(folder.resolve(".done/2030-05-01/a.html")));
  }

  @Test
  void aFileTakenBackIsNoTrouble() throws IOException {
    Drop drop = drop("a.html", "x");
    Files.delete(drop.path());
    filing().done(drop);
    assertFalse(Files.exists(folder.resolve(".done/2030-05-01/a.html")));
  }

  @Test
  void aFolderThatCannotBeWrittenIsToldAndTheFileStays() throws IOException {
    Drop drop = drop("a.html", "x");
    Files.writeString(folder.resolve(".done"), "in the way");
    Files.writeString(folder.resolve(".failed"), "in the way");
    FilingException done = assertThrows(FilingException.class, () -> filing().done(drop));
    assertTrue(String.valueOf(done.getMessage()).contains(".done"), done.getMessage());
    RejectedEvent event = rejection(drop, 1_000_000);
    assertThrows(FilingException.class, () -> filing().rejected(drop, event));
    assertThrows(FilingException.class, () -> filing().prepare());
    assertEquals("x", Files.readString(drop.path()));
  }

  @Test
  void theNoteSaysWhatWasWrongAndWhatToDo() throws IOException {
    Drop drop = drop("harbour/a.html", "x");
    filing().rejected(drop, rejection(drop, 1_000_000));
    JsonNode note =
        new ObjectMapper().readTree(folder.resolve(".failed/harbour/a.html.error.json").toFile());
    assertEquals("harbour/a.html", note.get("file").asText());
    assertEquals("harbour", note.get("source").asText());
    assertEquals("unknown-kind", note.get("reason").asText());
    assertEquals("inbox", note.get("stage").asText());
    assertEquals("2030-05-01T20:00:00Z", note.get("time").asText());
    assertFalse(note.get("detail").asText().isEmpty());
    assertFalse(note.get("advice").asText().isEmpty());
    assertEquals("x", Files.readString(folder.resolve(".failed/harbour/a.html")));
  }

  @Test
  void aNoteWhoseFileNeverCameIsWrittenOver() throws IOException {
    Drop drop = drop("a.html", "x");
    Files.createDirectories(folder.resolve(".failed"));
    Files.writeString(folder.resolve(".failed/a.html.error.json"), "of a daemon that was killed");
    filing().rejected(drop, rejection(drop, 1_000_000));
    assertEquals(List.of("a.html", "a.html.error.json"), names(".failed"));
  }

  @Test
  void theEventCarriesTheOriginalWhereItFitsAndElseAPointer() throws IOException {
    Drop drop = drop("a.html", "y".repeat(3000));
    RejectedEvent whole = rejection(drop, 20_000);
    RejectedEvent pointer = rejection(drop, 10_000);
    assertEquals(
        "y".repeat(3000),
        new String(
            Base64.getDecoder().decode(String.valueOf(whole.original())), StandardCharsets.UTF_8));
    assertEquals(null, pointer.original());
    assertEquals(".failed/a.html", pointer.originalAt());
    assertEquals(pointer, whole.withoutOriginal());
    for (RejectedEvent event : List.of(whole, pointer)) {
      String json = EventJson.mapper().writeValueAsString(event);
      EventSchema.assertValidRejection(json);
      assertTrue(json.length() < 20_000, "an event that fits");
    }
  }

  @Test
  void aRejectionIsTheSameForTheSameFileAndNoOther() throws IOException {
    Drop drop = drop("a.html", "x");
    assertEquals(rejection(drop, 9000).id(), rejection(drop, 20_000).id());
    assertFalse(rejection(drop, 9000).id().equals(rejection(drop("b.html", "x"), 9000).id()));
  }

  @Test
  void aFaultNobodyForesawIsToldInShort() throws IOException {
    Drop drop = drop("a.html", "x");
    RejectedEvent event =
        rejections(100_000).unforeseen(new IllegalStateException("long ".repeat(5000)), drop);
    assertEquals("internal-error", event.reason());
    assertTrue(event.detail().length() < 1100);
    EventSchema.assertValidRejection(EventJson.mapper().writeValueAsString(event));
  }

  private RejectedEvent rejection(Drop drop, int maxEventBytes) {
    return rejections(maxEventBytes).of(new UnknownKindException(drop.printable()), drop);
  }

  private Rejections rejections(int maxEventBytes) {
    return new Rejections(folder, filing(), maxEventBytes, CLOCK);
  }

  private Filing filing() {
    return filing("UTC");
  }

  private Filing filing(String zone) {
    return new Filing(folder, ZoneId.of(zone), CLOCK);
  }

  private Drop drop(String name, String content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
    return new Inbox(folder, Duration.ZERO, 1000, CLOCK).takeUp(file.toFile());
  }

  private List<String> names(String below) throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve(below))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
