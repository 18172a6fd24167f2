package org.copydesk.memory;

import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A record that cannot be read: what a stranger wrote to the topic of cleaned articles is told and
 * passed over; a letter of the memory itself must not be lost, so there it stops. Named in the
 * settings of Kafka Streams.
 */
public final class Unreadable implements DeserializationExceptionHandler {
  private static final Logger LOG = LoggerFactory.getLogger("copydesk");

  @Override
  public void configure(Map<String, ?> configs) {
    // nothing to set
  }

  @Override
  public Response handleError(
      ErrorHandlerContext context, ConsumerRecord<byte[], byte[]> record, Exception fault) {
    if (!"cleaned".equals(context.processorNodeId())) {
      return Response.fail();
    }
    LOG.warn(
        "passed over what is no cleaned article: {} partition {} offset {}",
        record.topic(),
        record.partition(),
        record.offset());
    return Response.resume();
  }
}
