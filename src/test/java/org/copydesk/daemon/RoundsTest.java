package org.copydesk.daemon;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class RoundsTest {
  private final List<String> ran = new CopyOnWriteArrayList<>();
  private final InstantSource clock = InstantSource.system();

  @Test
  void aSourceHasOneTurnTheOneThatWasSaidLast() throws InterruptedException {
    try (Rounds rounds = new Rounds(clock)) {
      rounds.join("a", () -> ran.add("a"));
      rounds.join("b", () -> ran.add("b"));
      Instant now = clock.instant();
      rounds.due("a", now.plusSeconds(60));
      rounds.due("b", now.plusMillis(10));
      rounds.due("b", now.plusMillis(300));
      rounds.due("a", now.plusMillis(100));
      rounds.due("nobody", now);
      Workplace.await("both had their turn", Duration.ofSeconds(60), () -> ran.size() == 2);
      Thread.sleep(300);
      assertEquals(List.of("a", "b"), ran);
    }
  }

  @Test
  void aSourceThatIsAnothersHasNone() throws InterruptedException {
    try (Rounds rounds = new Rounds(clock)) {
      List<String> told = new CopyOnWriteArrayList<>();
      rounds.join("a", () -> ran.add("a"));
      rounds.begin(
          new Rounds.Staff() {
            @Override
            public void begin(String source) {
              told.add("begin " + source);
            }

            @Override
            public void end(String source) {
              told.add("end " + source);
            }

            @Override
            public CompletionStage<Void> turn(String source) {
              return CompletableFuture.completedFuture(null);
            }
          });
      rounds.due("a", clock.instant().plusMillis(200));
      rounds.leave("a");
      rounds.due("a", clock.instant());
      Thread.sleep(500);
      assertEquals(List.of(), ran);
      assertEquals(List.of("begin a", "end a"), told);
      assertEquals(0, rounds.size());
    }
  }

  @Test
  void aTurnThatFailsCostsNoOther() throws InterruptedException {
    try (Rounds rounds = new Rounds(clock)) {
      rounds.join(
          "bad",
          () -> {
            throw new IllegalStateException("broken");
          });
      rounds.join("good", () -> ran.add("good"));
      for (int i = 0; i < 5; i++) {
        rounds.due("bad", clock.instant());
      }
      Thread.sleep(100);
      rounds.due("good", clock.instant());
      Workplace.await("the good one runs", Duration.ofSeconds(60), () -> ran.contains("good"));
    }
  }
}
