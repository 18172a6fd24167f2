package org.copydesk.poll.state;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.copydesk.fetch.HostTimes;
import org.copydesk.fetch.RobotsFile;
import org.copydesk.fetch.Validators;
import org.copydesk.poll.Item;
import org.copydesk.poll.Ledger;
import org.copydesk.poll.listing.Listed;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PollStateTest {
  private static final Instant NOW = Instant.parse("2026-03-02T08:00:00.123Z");

  @TempDir private Path folder;

  @Test
  void hostsAreRememberedAsTheyWere() {
    HostTimes times = new HostTimes(NOW, NOW.plusSeconds(60), 2);
    byte[] rules = "User-agent: *".getBytes(StandardCharsets.UTF_8);
    try (PollState state = new PollState(folder)) {
      DiskHosts hosts = new DiskHosts(state);
      assertEquals(HostTimes.none(), hosts.times("news.example"));
      assertEquals(Optional.empty(), hosts.robots("https://news.example:443"));
      hosts.keep("news.example", times);
      hosts.keep(
          "https://news.example:443",
          new RobotsFile(RobotsFile.Standing.STATED, rules, "text/plain", NOW));
    }
    try (PollState state = new PollState(folder)) {
      DiskHosts hosts = new DiskHosts(state);
      assertEquals(times, hosts.times("news.example"));
      RobotsFile robots = hosts.robots("https://news.example:443").orElseThrow();
      assertArrayEquals(rules, robots.body());
      assertEquals(NOW, robots.at());
    }
  }

  @Test
  void articlesAreDueInTheOrderOfTheirTimeAndOfTheirSourceAlone() {
    try (PollState state = new PollState(folder)) {
      DiskNotebook notebook = new DiskNotebook(state);
      Item late = item("news", "late", NOW.plusSeconds(60));
      Item early = item("news", "early", NOW);
      Item never = item("news", "never", null);
      Item other = item("news2", "other", NOW.minusSeconds(9));
      notebook.keep(Ledger.of("news"), List.of(late, early, never), List.of());
      notebook.keep(Ledger.of("news2"), List.of(other), List.of());
      assertEquals(List.of(early), notebook.due("news", NOW, 9));
      assertEquals(List.of(early, late), notebook.due("news", Instant.MAX, 9));
      assertEquals(List.of(early), notebook.due("news", Instant.MAX, 1));
      Item done = item("news", "early", null);
      notebook.keep(Ledger.of("news"), List.of(done), List.of(late));
      assertEquals(List.of(), notebook.due("news", Instant.MAX, 9));
      assertEquals(Optional.of(done), notebook.item("news", "early"));
      assertEquals(Optional.empty(), notebook.item("news", "late"));
      assertEquals(2, notebook.lastListedBefore("news", NOW.plusSeconds(1)).size());
      assertEquals(List.of(), notebook.lastListedBefore("news", NOW));
    }
  }

  /** What the files hold while they are open is what a killed process leaves. */
  @Test
  void whatWasWrittenOutlivesAKilledProcess(@TempDir Path copies) throws IOException {
    Path copy = copies.resolve("poll");
    Item item = item("news", "pending", NOW);
    try (PollState state = new PollState(folder)) {
      new DiskNotebook(state).keep(Ledger.of("news"), List.of(item), List.of());
      new DiskHosts(state).keep("news.example", new HostTimes(NOW, Instant.EPOCH, 0));
      Files.createDirectories(copy);
      try (var files = Files.list(folder)) {
        for (Path file : files.toList()) {
          Files.copy(file, copy.resolve(file.getFileName()));
        }
      }
    }
    try (PollState state = new PollState(copy)) {
      assertEquals(List.of(item), new DiskNotebook(state).due("news", NOW, 9));
      assertEquals(NOW, new DiskHosts(state).times("news.example").lastEnd());
    }
  }

  @Test
  void oneProcessHasItOpenAtATime() {
    try (PollState state = new PollState(folder)) {
      assertThrows(StateException.class, () -> new PollState(folder));
      assertEquals(Optional.empty(), new DiskNotebook(state).item("news", "key"));
    }
  }

  @Test
  void whatIsClosedSaysSo() {
    PollState state = new PollState(folder);
    DiskNotebook notebook = new DiskNotebook(state);
    state.close();
    state.close();
    StateException closed = assertThrows(StateException.class, () -> notebook.ledger("news"));
    assertTrue(String.valueOf(closed.getMessage()).contains("closed"));
  }

  @Test
  void aFormOfALaterVersionIsAsGoodAsForgotten() {
    assertEquals(Optional.empty(), Forms.read(new byte[] {99, 1, 2}, Ledger.class));
    assertEquals(Optional.empty(), Forms.read(new byte[] {1, 1, 2}, Ledger.class));
  }

  private static Item item(String source, String key, @Nullable Instant due) {
    return new Item(
        source,
        key,
        null,
        "https://news.example/" + key,
        Listed.of("https://news.example/" + key, "Headline"),
        NOW,
        NOW,
        NOW.atOffset(ZoneOffset.ofHours(8)),
        false,
        due == null ? "new" : null,
        due,
        0,
        0,
        "",
        new Validators("W/\"1\"", null),
        NOW.minus(Duration.ofDays(1)));
  }
}
