package org.copydesk.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.copydesk.memory.match.House;
import org.copydesk.memory.match.Story;
import org.copydesk.memory.match.Wording;

/** A shard of the index: answers each question at once, and remembers who asked. */
final class Index implements Processor<String, Question, String, Object> {
  private final Rules rules;

  @SuppressWarnings("NullAway.Init") // Kafka Streams calls init first
  private ProcessorContext<String, Object> context;

  @SuppressWarnings("NullAway.Init")
  private Postings postings;

  Index(Rules rules) {
    this.rules = rules;
  }

  @Override
  public void init(ProcessorContext<String, Object> given) {
    context = given;
    KeyValueStore<Bytes, byte[]> store = given.getStateStore(Names.POSTINGS);
    postings = new Postings(store, rules);
    Retention.postings(store, rules).schedule(given);
    new Bulletin(given, Names.POSTINGS, Map::of).schedule(Names.INDEX_STATUS);
  }

  @Override
  public void process(Record<String, Question> asked) {
    context.forward(
        new Record<>(
            asked.value().asker(),
            (Object) answer(asked.value(), asked.timestamp()),
            asked.timestamp()),
        Names.ANSWERS);
  }

  private Letter.Answer answer(Question question, long now) {
    String sameBody = null;
    for (long body : question.bodies()) {
      sameBody = postings.claim(body, question.asker(), question.source(), now);
    }
    List<Letter.Sighting> sightings = new ArrayList<>();
    for (Question.Passage passage : question.passages()) {
      List<Letter.Holder> holders = postings.holders(passage.key(), question.asker(), now);
      if (!holders.isEmpty()) {
        sightings.add(new Letter.Sighting(passage.paragraph(), holders));
      }
    }
    List<Letter.Furniture> furniture = new ArrayList<>();
    Question.Outer outer = question.outer();
    if (outer != null) {
      Wording middle = PostingCodec.wording(outer.middle());
      House house = postings.house(outer.house(), question.asker(), middle, now);
      for (Question.Block block : outer.blocks()) {
        double kinship = house.kinship(PostingCodec.wording(block.wording()), middle);
        Story story = new Story(question.asker(), outer.sketch(), kinship);
        int stories = postings.stories(block.key(), story, now);
        if (stories > 0) {
          furniture.add(new Letter.Furniture(block.paragraph(), stories));
        }
      }
    }
    return new Letter.Answer(question.shard(), sameBody, sightings, furniture);
  }
}
