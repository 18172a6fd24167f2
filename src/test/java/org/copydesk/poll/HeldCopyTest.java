package org.copydesk.poll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class HeldCopyTest {
  private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
  private final Throwable away =
      new IllegalStateException("not published", new TimeoutException("no broker\nanswers"));

  private final Logger logger = (Logger) LoggerFactory.getLogger(HeldCopy.class);
  private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
  private final HeldCopy held = new HeldCopy(Duration.ofMinutes(2));

  @BeforeEach
  void listen() {
    lines.start();
    logger.addAppender(lines);
  }

  @AfterEach
  void leave() {
    logger.detachAppender(lines);
  }

  private static Item item(String source, int number) {
    String url = "https://" + source + ".example/" + number;
    return Item.name(source, "key-" + number, "key", url, NOW);
  }

  private List<String> told(Level level) {
    return lines.list.stream()
        .filter(line -> line.getLevel().equals(level))
        .map(ILoggingEvent::getFormattedMessage)
        .toList();
  }

  @Test
  void thatAThousandArticlesWaitIsToldOnceAndThenOnceInAWhile() {
    for (int i = 0; i < 1000; i++) {
      held.holds(item(i % 2 == 0 ? "post" : "gazette", i), away, NOW.plusMillis(i));
    }
    assertEquals(1, lines.list.size());
    held.holds(item("post", 0), away, NOW.plusSeconds(3600));
    assertEquals(2, told(Level.WARN).size());
    String line = told(Level.WARN).get(1);
    assertTrue(line.contains("1000 articles of 2 sources, the last"), line);
    assertTrue(line.contains("fetched again every 2 min"), line);
  }

  @Test
  void whatIsToldNamesTheReasonBehindAllOthersInOneLine() {
    held.holds(item("post", 7), away, NOW);
    String line = told(Level.WARN).get(0);
    assertTrue(line.contains("TimeoutException: no broker answers."), line);
    assertTrue(line.contains("1 article of 1 source, the last https://post.example/7"), line);
  }

  @Test
  void thatTheDeskTakesArticlesAgainIsToldWithTheLastThatWaited() {
    held.holds(item("post", 1), away, NOW);
    held.holds(item("post", 2), away, NOW);
    held.lets(item("post", 1));
    held.lets(item("gazette", 1));
    assertEquals(List.of(), told(Level.INFO));
    held.lets(item("post", 2));
    assertEquals(1, told(Level.INFO).size());
    held.holds(item("post", 3), away, NOW.plusSeconds(5));
    assertEquals(2, told(Level.WARN).size(), "the next outage is told of at once");
  }

  @Test
  void aSourceThatIsPolledNoLongerWaitsForNothing() {
    held.holds(item("post", 1), away, NOW);
    held.forget("post");
    held.holds(item("gazette", 1), away, NOW.plusSeconds(5));
    assertTrue(told(Level.WARN).get(1).contains("1 article of 1 source"));
  }
}
