package org.copydesk.memory;

import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.copydesk.event.ArticleEvent;

/** Takes in what was cleaned. */
final class Reception implements Processor<String, ArticleEvent, String, Object> {
  private final Rules rules;
  private final int shards;
  private final Counts counts;

  @SuppressWarnings("NullAway.Init") // Kafka Streams calls init first
  private Home home;

  Reception(Rules rules, int shards, Counts counts) {
    this.rules = rules;
    this.shards = shards;
    this.counts = counts;
  }

  @Override
  public void init(ProcessorContext<String, Object> context) {
    home = new Home(context, rules, shards, counts);
    KeyValueStore<String, Dossier> dossiers = context.getStateStore(Names.DOSSIERS);
    KeyValueStore<String, Round> rounds = context.getStateStore(Names.ROUNDS);
    new Bulletin(context, Names.DOSSIERS, home::counts).schedule(Names.HOME_STATUS);
    Retention.dossiers(dossiers, rounds, rules).schedule(context);
  }

  @Override
  public void process(Record<String, ArticleEvent> cleaned) {
    home.cleaned(cleaned.value(), cleaned.timestamp());
  }
}
