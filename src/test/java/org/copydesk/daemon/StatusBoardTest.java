package org.copydesk.daemon;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.copydesk.poll.Ledger;
import org.copydesk.poll.SourceStatus;
import org.copydesk.source.Kind;
import org.copydesk.source.Source;
import org.junit.jupiter.api.Test;

class StatusBoardTest {
  private static final Instant NOW = Instant.parse("2026-03-05T08:00:00Z");

  private static SourceStatus status(String id, int second) {
    Source source = Source.of(id, Kind.FEED, URI.create("http://a.example/"));
    return SourceStatus.of(source, Ledger.of(id), NOW.plusSeconds(second));
  }

  @Test
  void theLastWordOfEachSourceIsPassedOn() throws InterruptedException {
    List<String> told = new CopyOnWriteArrayList<>();
    try (StatusBoard board =
        new StatusBoard(s -> told.add(s.id() + " " + s.at().getEpochSecond() % 60))) {
      board.accept(status("a", 1));
      board.accept(status("b", 2));
      board.accept(status("a", 3));
      Workplace.await("both are told", Duration.ofSeconds(60), () -> told.size() == 2);
      assertEquals(List.of("a 3", "b 2"), told);
    }
  }

  @Test
  void whatCannotBePassedOnIsKept() throws InterruptedException {
    AtomicBoolean away = new AtomicBoolean(true);
    List<String> told = new CopyOnWriteArrayList<>();
    StatusBoard board =
        new StatusBoard(
            s -> {
              if (away.getAndSet(false)) {
                throw new IllegalStateException("Kafka is away");
              }
              told.add(s.id());
            });
    board.accept(status("a", 1));
    Workplace.await("it was tried", Duration.ofSeconds(60), () -> !away.get());
    board.accept(status("b", 2));
    Workplace.await("it waits", Duration.ofSeconds(60), () -> told.size() == 2);
    assertEquals(Set.of("a", "b"), Set.copyOf(told));
    board.close();
  }
}
