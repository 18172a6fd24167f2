package org.copydesk.memory;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.copydesk.memory.match.House;
import org.copydesk.memory.match.Story;
import org.copydesk.memory.match.Wording;
import org.jspecify.annotations.Nullable;

/** One shard of the index: who had a body, a paragraph, a block of furniture. */
final class Postings {
  /** So many articles are remembered for a key, the earliest; a wire story has more. */
  static final int MOST_HOLDERS = 8;

  static final byte BODY = 'b';
  static final byte PASSAGE = 'p';
  static final byte FURNITURE = 'f';

  static final byte HOUSE = 'h';

  private final KeyValueStore<Bytes, byte[]> store;
  private final Rules rules;

  Postings(KeyValueStore<Bytes, byte[]> store, Rules rules) {
    this.store = store;
    this.rules = rules;
  }

  static Bytes key(byte kind, long key) {
    return Bytes.wrap(ByteBuffer.allocate(1 + Long.BYTES).put(kind).putLong(key).array());
  }

  /** The article of an agreeing source that has the body already; else the body is the asker's. */
  @Nullable String claim(long body, String asker, SourceKey source, long now) {
    Bytes key = key(BODY, body);
    List<PostingCodec.Claim> claims = new ArrayList<>(PostingCodec.claims(store.get(key)));
    claims.removeIf(claim -> rules.forgotten(claim.time(), now));
    for (PostingCodec.Claim claim : claims) {
      if (claim.article().equals(asker)) {
        return null;
      }
      if (claim.source().agrees(source)) {
        return claim.article();
      }
    }
    if (claims.size() < MOST_HOLDERS) {
      claims.add(new PostingCodec.Claim(asker, now, source));
      store.put(key, PostingCodec.ofClaims(claims));
    }
    return null;
  }

  /** The other articles that were seen with a paragraph's key, the earliest first. */
  List<Letter.Holder> holders(long passage, String asker, long now) {
    Bytes key = key(PASSAGE, passage);
    List<Letter.Holder> holders = new ArrayList<>(PostingCodec.holders(store.get(key)));
    holders.removeIf(holder -> rules.forgotten(holder.time(), now));
    List<Letter.Holder> others =
        holders.stream().filter(holder -> !holder.article().equals(asker)).toList();
    if (others.size() == holders.size() && holders.size() < MOST_HOLDERS) {
      holders.add(new Letter.Holder(asker, now));
      store.put(key, PostingCodec.ofHolders(holders));
    }
    return others;
  }

  /** How a source writes, this article among others. */
  House house(long source, String article, Wording middle, long now) {
    Bytes key = key(HOUSE, source);
    PostingCodec.Dwelling known = PostingCodec.dwelling(store.get(key));
    House before =
        known == null || rules.forgotten(known.time(), now) ? House.UNKNOWN : known.house();
    House house = before.with(article, middle);
    if (!house.equals(before) || (known != null && rules.stale(known.time(), now))) {
      store.put(key, PostingCodec.ofDwelling(new PostingCodec.Dwelling(now, house)));
    }
    return house;
  }

  /** How many stories carried a block, this one among them, where it is furniture; else 0. */
  int stories(long furniture, Story story, long now) {
    Bytes key = key(FURNITURE, furniture);
    List<PostingCodec.Telling> before = PostingCodec.tellings(store.get(key));
    List<PostingCodec.Telling> tellings = new ArrayList<>(before);
    tellings.removeIf(telling -> rules.forgotten(telling.time(), now));
    List<Story> stories = tellings.stream().map(PostingCodec.Telling::story).toList();
    List<Story> known = rules.recurrence().with(stories, story);
    if (known.size() > stories.size()) {
      tellings.add(new PostingCodec.Telling(story, now));
      store.put(key, PostingCodec.ofTellings(tellings));
    } else if (tellings.isEmpty()) {
      store.delete(key);
    }
    return rules.recurrence().furniture(known) ? known.size() : 0;
  }
}
