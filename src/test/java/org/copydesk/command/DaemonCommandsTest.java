package org.copydesk.command;

import static org.copydesk.command.Typed.copydesk;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.copydesk.daemon.Daemon;
import org.copydesk.daemon.Workplace;
import org.copydesk.event.EventSchema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code run} and {@code tail}, as typed. */
class DaemonCommandsTest {
  @TempDir Path folder;

  @Test
  void helpTeachesByExamples() {
    for (String command : List.of("run", "tail")) {
      Typed result = copydesk(command, "--help");
      assertEquals(0, result.code());
      String help = String.join("\n", result.out());
      assertTrue(help.contains("Examples:") && help.contains("Exit codes:"), help);
      assertTrue(help.contains("--config") && help.contains("-D"), help);
    }
  }

  @Test
  void aSettingThatIsNotValidStopsTheStart() throws IOException {
    Files.writeString(folder.resolve("application.properties"), "\ncopydesk.broker.port = 70000\n");
    Typed file = copydesk("run", "--config", folder.toString());
    assertEquals(2, file.code());
    assertTrue(file.err().contains("copydesk.broker.port = 70000"), file.err());
    assertTrue(file.err().contains("application.properties:2"), file.err());
    Typed option = copydesk("run", "-Dcopydesk.zone=Moon");
    assertEquals(2, option.code());
    assertTrue(option.err().contains("option -Dcopydesk.zone"), option.err());
    Typed kafka = copydesk("tail", "-Dcopydesk.kafka.acks=0");
    assertEquals(2, kafka.code());
    assertTrue(kafka.err().contains("copydesk.kafka.acks"), kafka.err());
  }

  @Test
  void aFolderWithoutSettingsIsWrongUsage() {
    Typed result = copydesk("run", "--config", folder.toString());
    assertEquals(2, result.code());
    assertTrue(result.err().contains("application.properties"), result.err());
  }

  @Test
  void tailSaysWhatToDoWhereNoBrokerAnswers() {
    Typed result = copydesk("tail", "-Dcopydesk.broker.port=" + Workplace.freePort());
    assertEquals(1, result.code());
    assertTrue(result.err().contains("does not answer"), result.err());
    assertTrue(result.err().contains("copydesk run"), result.err());
  }

  @Test
  void tailPrintsEventsAsLines() throws Exception {
    Workplace place = Workplace.in(folder);
    String port = "-Dcopydesk.broker.port=" + place.port();
    try (Daemon daemon =
        new Daemon(place.settings(Map.of()), Path.of("routes"), "test", InstantSource.system())) {
      daemon.start();
      for (int number = 1; number <= 3; number++) {
        place.drop(number + ".html", Workplace.page(number));
      }
      Workplace.await("done", Duration.ofSeconds(60), () -> place.files(".done").size() == 3);

      Typed two = copydesk("tail", port, "--from-beginning", "--max", "2");
      assertEquals(0, two.code(), two.err());
      assertEquals(2, two.out().size());
      two.out().forEach(EventSchema::assertValid);

      Typed absent = copydesk("tail", port, "--topic", "nowhere");
      assertEquals(1, absent.code());
      assertTrue(absent.err().contains("newsroom.articles, newsroom.cleaned"), absent.err());
      assertEquals(2, copydesk("tail", port, "--max", "0").code());

      theMemoryTells(port, new ObjectMapper().readTree(two.out().get(0)).get("id").asText());
    }
  }

  private static void theMemoryTells(String port, String id) {
    Typed why = copydesk("memory", "explain", port, id + "@1");
    assertEquals(0, why.code(), why.err());
    assertTrue(why.out().get(0).startsWith(id + " Harbour notes"), why.out().toString());
    assertTrue(
        why.out().get(2).contains("published as version 1, read from"), why.out().toString());
    Typed unknown = copydesk("memory", "explain", port, "https://news.example/none.html");
    assertEquals(1, unknown.code());
    assertTrue(unknown.err().contains("knows of no article"), unknown.err());
    assertEquals(2, copydesk("memory", "explain", port, "page 1").code());
    Typed status = copydesk("memory", "status", port);
    assertEquals(0, status.code(), status.err());
    assertTrue(status.out().get(0).startsWith("left to do: "), status.out().toString());
    Typed reset = copydesk("memory", "reset", port);
    assertEquals(1, reset.code());
    assertTrue(reset.err().contains("at work"), reset.err());
  }

  @Test
  void anEmptiedMemoryPublishesAnewWhatComesAgain() throws Exception {
    Workplace place = Workplace.in(folder);
    String port = "-Dcopydesk.broker.port=" + place.port();
    try (Daemon daemon = daemon(place, "inbox,memory")) {
      daemon.start();
      place.drop("1.html", Workplace.page(1));
      assertEquals(0, copydesk("tail", port, "--from-beginning", "--max", "1").code());
    }
    try (Daemon daemon = daemon(place, "inbox")) {
      daemon.start();
      assertEquals(0, copydesk("memory", "status", port).code());
      Typed reset = copydesk("memory", "reset", port, "--replay");
      assertEquals(0, reset.code(), reset.err());
      assertTrue(reset.out().get(0).contains("newsroom.memory-dossiers-changelog"));
    }
    try (Daemon daemon = daemon(place, "memory")) {
      daemon.start();
      Typed again = copydesk("tail", port, "--from-beginning", "--max", "2");
      assertEquals(0, again.code(), again.err());
      assertEquals(again.out().get(0), again.out().get(1));
    }
  }

  private static Daemon daemon(Workplace place, String roles) {
    return new Daemon(
        place.settings(Map.of("copydesk.roles", roles)),
        Path.of("routes"),
        "test",
        InstantSource.system());
  }
}
