package org.copydesk.kafka;

/** Holds back what Kafka would refuse, before it is sent and sent again. */
public final class EventSize {
  private final int limit;

  /**
   * @param limit the largest event, in bytes
   */
  public EventSize(int limit) {
    this.limit = limit;
  }

  /**
   * The event unchanged.
   *
   * @throws OversizedEventException when it is over the limit
   */
  public byte[] checked(byte[] event) {
    if (event.length > limit) {
      throw new OversizedEventException(event.length + " bytes of JSON, and the limit is " + limit);
    }
    return event;
  }
}
