package org.copydesk.memory;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.copydesk.memory.match.Imprint;
import org.copydesk.memory.match.ParagraphKeys;
import org.copydesk.page.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * What an article asks one shard of the index, and leaves there: those of its keys that belong to
 * the shard.
 *
 * @param asker the article's id
 * @param shard the shard, from 0
 * @param source whose article it is
 * @param bodies the key of its whole body, or none
 * @param passages the keys of its paragraphs
 * @param outer what its source may say under every article; absent where none belongs here
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Question(
    String asker,
    int shard,
    SourceKey source,
    List<Long> bodies,
    List<Passage> passages,
    @Nullable Outer outer) {

  /** A key of a paragraph, by the paragraph's place in the body. */
  record Passage(int paragraph, long key) {}

  /**
   * The head and the tail of the body; all of one source are asked of one shard.
   *
   * @param house the key of the source
   * @param middle the wording of the body's middle
   * @param sketch a few values of the body's middle
   * @param blocks the blocks
   */
  record Outer(long house, String middle, List<Long> sketch, List<Block> blocks) {}

  /** A block of the head or the tail: its place, its key within the source, and its wording. */
  record Block(int paragraph, long key, String wording) {}

  /** The questions of an article, one for each shard that has a key of it. */
  static List<Question> of(String asker, SourceKey source, Imprint imprint, int shards) {
    long house = house(source);
    List<Block> blocks = new ArrayList<>();
    Map<Integer, List<Passage>> passages = new TreeMap<>();
    for (ParagraphKeys keys : imprint.paragraphs()) {
      keys.sample().forEach(key -> add(passages, shards, new Passage(keys.paragraph(), key)));
      if (keys.furniture() != 0) {
        blocks.add(
            new Block(
                keys.paragraph(), keys.furniture() ^ house, PostingCodec.text(keys.wording())));
      }
    }
    List<Question> questions = new ArrayList<>();
    for (int shard = 0; shard < shards; shard++) {
      boolean hasBody = shard == shard(imprint.body(), shards);
      boolean hasOuter = shard == shard(house, shards) && !blocks.isEmpty();
      List<Passage> own = passages.getOrDefault(shard, List.of());
      if (hasBody || hasOuter || !own.isEmpty()) {
        questions.add(
            new Question(
                asker,
                shard,
                source,
                hasBody ? List.of(imprint.body()) : List.of(),
                own,
                hasOuter
                    ? new Outer(
                        house, PostingCodec.text(imprint.middle()), imprint.sketch(), blocks)
                    : null));
      }
    }
    return questions;
  }

  /** The key of a source: 64 bits of a digest of its name. */
  private static long house(SourceKey source) {
    return Long.parseUnsignedLong(Sha256.id(source.text()).substring(0, 16), 16);
  }

  private static void add(Map<Integer, List<Passage>> passages, int shards, Passage passage) {
    passages.computeIfAbsent(shard(passage.key(), shards), s -> new ArrayList<>()).add(passage);
  }

  private static int shard(long key, int shards) {
    return (int) Long.remainderUnsigned(key, shards);
  }
}
