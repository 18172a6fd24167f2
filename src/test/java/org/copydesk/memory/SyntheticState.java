package org.copydesk.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.Serializer;
import org.copydesk.event.ArticleEvent;
import org.copydesk.page.Sha256;

/**
 * State as many articles leave it, written to the changelogs from which the memory restores itself:
 * for each article its dossier, and a posting for each of its keys, which are chance.
 */
public final class SyntheticState {
  /** An article of ten paragraphs has forty keys of its text, one of its body, six of its edges. */
  private static final int POSTINGS = 47;

  private static final int CHECKED = 1000;

  private SyntheticState() {}

  /**
   * Writes the state of so many articles.
   *
   * @param partitions of each changelog
   * @param now when they were seen, in milliseconds of the epoch
   */
  public static void write(
      KafkaProducer<byte[], byte[]> producer, int articles, int partitions, long now)
      throws InterruptedException, ExecutionException {
    Random chance = new Random(1);
    String[] paragraphs = new String[10];
    Serializer<Dossier> dossiers = Forms.inside(Dossier.class).serializer();
    List<Future<RecordMetadata>> sent = new ArrayList<>();
    for (int i = 0; i < articles; i++) {
      String id = Sha256.id("remembered" + i);
      for (int p = 0; p < paragraphs.length; p++) {
        paragraphs[p] = Readings.paragraph(chance.nextInt());
      }
      byte[] holders = PostingCodec.ofHolders(List.of(new Letter.Holder(id, now)));
      for (int posting = 0; posting < POSTINGS; posting++) {
        long key = chance.nextLong();
        int shard = (int) Long.remainderUnsigned(key, partitions);
        byte[] bytes = Postings.key(Postings.PASSAGE, key).get();
        sent.add(
            producer.send(
                new ProducerRecord<>("newsroom.memory-postings-changelog", shard, bytes, holders)));
      }
      ArticleEvent article = Readings.page("paper.example", "remembered" + i, paragraphs);
      Arrival arrival = new Arrival(article, id, now, 0);
      Note note = Reading.note(arrival, Decision.PUBLISHED, article, List.of(), List.of());
      ArticleEvent kept = article.version(id, 1, article.firstSeen(), article.body(), "");
      Dossier dossier = Dossier.of(kept, arrival, null, List.of(), note);
      sent.add(
          producer.send(
              new ProducerRecord<>(
                  "newsroom.memory-dossiers-changelog",
                  id.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                  dossiers.serialize("", dossier))));
      if (i % CHECKED == 0) {
        for (Future<RecordMetadata> one : sent) {
          one.get();
        }
        sent.clear();
      }
    }
    for (Future<RecordMetadata> one : sent) {
      one.get();
    }
  }
}
