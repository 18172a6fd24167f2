package org.copydesk.daemon;

import org.apache.camel.CamelExecutionException;
import org.apache.camel.ProducerTemplate;
import org.copydesk.fetch.FetchException;
import org.copydesk.fetch.Hop;
import org.copydesk.fetch.Reply;
import org.copydesk.fetch.Web;

/** The web by way of the route {@code fetch}. */
final class CamelWeb implements Web {
  private final ProducerTemplate template;

  CamelWeb(ProducerTemplate template) {
    this.template = template;
  }

  @Override
  public Reply get(Hop hop) {
    try {
      return template.requestBody("direct:fetch", hop, Reply.class);
    } catch (CamelExecutionException e) {
      if (e.getCause() instanceof FetchException failure) {
        throw failure;
      }
      throw e;
    }
  }
}
