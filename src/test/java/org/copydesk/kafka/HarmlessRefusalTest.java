package org.copydesk.kafka;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.joran.spi.JoranException;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.apache.kafka.common.errors.OutOfOrderSequenceException;
import org.apache.kafka.common.errors.UnknownServerException;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;

/** What the broker logs, by the configuration that a daemon runs with. */
class HarmlessRefusalTest {
  private static final String APPEND =
      "[ReplicaManager broker=1] Error processing append operation on partition q-4";
  private static final String FIRST_BATCH =
      "Invalid sequence number for producer 1 at offset 396 in partition q-4: 6 (incoming seq."
          + " number). Expected sequence 0 for transactions v2 idempotent producer with no existing"
          + " state.";

  @Test
  void aBatchThatIsSentAgainIsNotTold() throws JoranException {
    assertEquals(
        "", logged(log -> log.error(APPEND, new OutOfOrderSequenceException(FIRST_BATCH))));
  }

  @Test
  void anyOtherErrorOfTheBrokerIsTold() throws JoranException {
    String gap = "Out of order sequence number for producer 1: 9 (incoming), 7 (current end)";
    String other =
        logged(
            log -> {
              log.error(APPEND, new OutOfOrderSequenceException(gap));
              log.error(APPEND, new UnknownServerException(FIRST_BATCH));
              log.error(FIRST_BATCH);
              log.warn("a warning of the broker's is below its level");
            });
    assertTrue(other.contains(gap), other);
    assertTrue(other.contains("UnknownServerException"), other);
    assertEquals(3, other.lines().filter(line -> line.contains(" ERROR ReplicaManager ")).count());
    assertTrue(!other.contains(" WARN "), other);
  }

  private interface Broker {
    void says(Logger log);
  }

  private static String logged(Broker broker) throws JoranException {
    PrintStream realErr = System.err;
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    try (PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8)) {
      System.setErr(stream);
      LoggerContext context = new LoggerContext();
      context.setMDCAdapter(new LogbackMDCAdapter());
      JoranConfigurator configurator = new JoranConfigurator();
      configurator.setContext(context);
      configurator.doConfigure(
          Objects.requireNonNull(HarmlessRefusal.class.getResource("/logback.xml")));
      broker.says(context.getLogger("kafka.server.ReplicaManager"));
      context.stop();
      return err.toString(StandardCharsets.UTF_8);
    } finally {
      System.setErr(realErr);
    }
  }
}
