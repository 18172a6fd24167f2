package org.copydesk.daemon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class TroubleTest {
  private Instant now = Instant.parse("2030-01-01T00:00:00Z");

  @Test
  void whatAThousandArticlesWaitForIsToldOnceAndThenOnceInAWhile() {
    Logger logger = (Logger) LoggerFactory.getLogger("copydesk");
    ListAppender<ILoggingEvent> lines = new ListAppender<>();
    lines.start();
    logger.addAppender(lines);
    try {
      Trouble trouble = new Trouble(() -> now);
      for (int i = 0; i < 1000; i++) {
        trouble.waitedOut(new IllegalStateException("Kafka is\naway"));
      }
      assertEquals(1, lines.list.size());
      assertTrue(lines.list.get(0).getFormattedMessage().contains("Kafka is\\u000aaway"));
      trouble.waitedOut(new IOException("another kind"));
      assertEquals(2, lines.list.size());
      now = now.plusSeconds(31);
      trouble.waitedOut(new IllegalStateException("still away"));
      assertEquals(3, lines.list.size());
    } finally {
      logger.detachAppender(lines);
    }
  }
}
