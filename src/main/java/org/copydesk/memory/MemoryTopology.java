package org.copydesk.memory;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.StreamPartitioner;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.Stores;
import org.copydesk.config.MemorySettings;
import org.copydesk.config.Settings;
import org.copydesk.event.ArticleEvent;

/**
 * The memory's topology: homes of articles, and the shards of the index.
 *
 * <pre>
 * cleaned ──► reception ─┬─► questions ──► index ──► letters
 * letters ──► mailroom ──┘                           (to the homes)
 *                        ├─► letters     (to other homes)
 *                        ├─► articles    (what consumers subscribe to)
 *                        └─► decisions, status
 * </pre>
 */
public final class MemoryTopology {
  private static final String RECEPTION = "reception";
  private static final String MAILROOM = "mailroom";
  private static final String INDEX = "index";

  private MemoryTopology() {}

  /**
   * The topology.
   *
   * @param all what to remember, and the names of the topics
   * @param shards how many partitions the topic of questions has
   * @param counts counts what this process decides
   * @param kept where what is remembered is kept, by the name of a store
   */
  public static Topology of(
      Settings all, int shards, Counts counts, Function<String, KeyValueBytesStoreSupplier> kept) {
    MemorySettings settings = all.memory();
    Rules rules = Rules.of(settings);
    StringDeserializer id = new StringDeserializer();
    Serde<Letter> letters = Forms.inside(Letter.class);
    Serde<Question> questions = Forms.inside(Question.class);
    Topology topology = new Topology();
    topology
        .addSource("cleaned", id, Forms.cleaned(all.maxEventBytes()), all.cleaned())
        .addSource("letters-in", id, letters.deserializer(), settings.letters())
        .addSource("questions-in", id, questions.deserializer(), settings.questions())
        .addProcessor(RECEPTION, () -> new Reception(rules, shards, counts), "cleaned")
        .addProcessor(MAILROOM, () -> new Mailroom(rules, shards, counts), "letters-in")
        .addProcessor(INDEX, () -> new Index(rules), "questions-in");
    addStores(topology, letters, kept);
    StreamPartitioner<String, Question> byShard =
        (topic, key, question, partitions) -> Optional.of(Set.of(question.shard()));
    StringSerializer key = new StringSerializer();
    return topology
        .addSink(
            Names.QUESTIONS,
            settings.questions(),
            key,
            questions.serializer(),
            byShard,
            RECEPTION,
            MAILROOM)
        .addSink(Names.LETTERS, settings.letters(), key, letters.serializer(), RECEPTION, MAILROOM)
        .addSink(
            Names.ARTICLES,
            all.articles(),
            key,
            Forms.outside(ArticleEvent.class).serializer(),
            RECEPTION,
            MAILROOM)
        .addSink(
            Names.DECISIONS,
            settings.decisions(),
            key,
            Forms.outside(Reasons.class).serializer(),
            RECEPTION,
            MAILROOM)
        .addSink(
            Names.HOME_STATUS,
            settings.status(),
            key,
            Forms.outside(Status.class).serializer(),
            RECEPTION)
        .addSink(Names.ANSWERS, settings.letters(), key, letters.serializer(), INDEX)
        .addSink(
            Names.INDEX_STATUS,
            settings.status(),
            key,
            Forms.outside(Status.class).serializer(),
            INDEX);
  }

  private static void addStores(
      Topology topology, Serde<Letter> letters, Function<String, KeyValueBytesStoreSupplier> kept) {
    String[] home = {RECEPTION, MAILROOM};
    topology
        .addStateStore(
            Stores.keyValueStoreBuilder(
                kept.apply(Names.DOSSIERS), Serdes.String(), Forms.inside(Dossier.class)),
            home)
        .addStateStore(
            Stores.keyValueStoreBuilder(
                kept.apply(Names.ROUNDS), Serdes.String(), Forms.inside(Round.class)),
            home)
        .addStateStore(
            Stores.keyValueStoreBuilder(kept.apply(Names.MAIL), Serdes.String(), letters), home)
        .addStateStore(
            Stores.keyValueStoreBuilder(
                    Stores.inMemoryKeyValueStore(Names.TALLY), Serdes.String(), Serdes.Long())
                .withCachingEnabled(),
            home)
        .addStateStore(
            Stores.keyValueStoreBuilder(
                kept.apply(Names.POSTINGS), Serdes.Bytes(), Serdes.ByteArray()),
            INDEX);
  }
}
