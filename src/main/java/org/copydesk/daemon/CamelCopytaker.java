package org.copydesk.daemon;

import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionStage;
import org.apache.camel.AsyncProducer;
import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.copydesk.event.RejectedEvent;
import org.copydesk.page.RawPage;
import org.copydesk.poll.Copytaker;
import org.copydesk.poll.Reading;

/** Hands articles to the route {@code article}, which takes its time without a thread of ours. */
final class CamelCopytaker implements Copytaker {
  private final Endpoint endpoint;
  private final AsyncProducer producer;
  private final Workload workload;

  /**
   * @throws Exception when the route is not there
   */
  CamelCopytaker(CamelContext context, Workload workload) throws Exception {
    this.endpoint = context.getEndpoint("direct:article");
    this.producer = endpoint.createAsyncProducer();
    this.workload = workload;
    producer.start();
  }

  @Override
  public CompletionStage<Reading> take(RawPage page) {
    long size = size(page);
    workload.add(size);
    Exchange exchange = endpoint.createExchange();
    exchange.getMessage().setBody(page);
    return producer
        .processAsync(exchange)
        .thenApply(CamelCopytaker::reading)
        .whenComplete((reading, thrown) -> workload.remove(size));
  }

  private static long size(RawPage page) {
    return page.bytes().length + page.further().stream().mapToLong(CamelCopytaker::size).sum();
  }

  private static Reading reading(Exchange exchange) {
    RejectedEvent rejected = exchange.getVariable("rejection", RejectedEvent.class);
    if (exchange.getException() != null) {
      CamelContext context = exchange.getContext();
      if (context.isStopping() || context.isStopped()) {
        throw new CancellationException("the daemon stops");
      }
      throw new IllegalStateException("an article was not published", exchange.getException());
    }
    return rejected == null
        ? Objects.requireNonNull(exchange.getMessage().getBody(Reading.class), "a reading")
        : Reading.rejected(rejected.reason(), rejected.detail());
  }
}
