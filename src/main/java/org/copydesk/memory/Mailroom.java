package org.copydesk.memory;

import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Takes in the letters to articles. */
final class Mailroom implements Processor<String, Letter, String, Object> {
  private final Rules rules;
  private final int shards;
  private final Counts counts;

  @SuppressWarnings("NullAway.Init") // Kafka Streams calls init first
  private Home home;

  Mailroom(Rules rules, int shards, Counts counts) {
    this.rules = rules;
    this.shards = shards;
    this.counts = counts;
  }

  @Override
  public void init(ProcessorContext<String, Object> context) {
    home = new Home(context, rules, shards, counts);
  }

  @Override
  public void process(Record<String, Letter> letter) {
    home.open(letter.key(), letter.value(), letter.timestamp());
  }
}
