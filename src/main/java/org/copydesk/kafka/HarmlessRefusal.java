package org.copydesk.kafka;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.filter.Filter;
import ch.qos.logback.core.spi.FilterReply;
import org.apache.kafka.common.errors.OutOfOrderSequenceException;
import org.jspecify.annotations.Nullable;

/**
 * Keeps out of the log what the embedded broker says when it turns away the first batches of a
 * transaction, as it still ends the one before: an error to the broker, which has kept none of
 * them, and nothing to its user, since the producer sends them again in their order (see {@link
 * KafkaClients#streams}). Any other sequence out of order is told.
 */
public final class HarmlessRefusal extends Filter<ILoggingEvent> {
  private static final String SENT_AGAIN =
      "Expected sequence 0 for transactions v2 idempotent producer with no existing state.";

  @Override
  public FilterReply decide(ILoggingEvent event) {
    IThrowableProxy thrown = event.getThrowableProxy();
    return thrown != null && isHarmless(thrown.getClassName(), thrown.getMessage())
        ? FilterReply.DENY
        : FilterReply.NEUTRAL;
  }

  private static boolean isHarmless(String name, @Nullable String message) {
    return name.equals(OutOfOrderSequenceException.class.getName())
        && message != null
        && message.endsWith(SENT_AGAIN);
  }
}
