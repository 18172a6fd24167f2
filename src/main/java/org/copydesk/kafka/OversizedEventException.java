package org.copydesk.kafka;

import org.copydesk.page.RejectedPageException;

/** An article whose event is larger than what is published. */
public final class OversizedEventException extends RejectedPageException {
  private static final long serialVersionUID = 1L;

  public OversizedEventException(String detail) {
    super(
        "publish",
        "event-too-large",
        detail,
        "See with `clean --format explain FILE` whether the article is really that long; if it is, raise copydesk.event.max.bytes and the topic's max.message.bytes.");
  }
}
