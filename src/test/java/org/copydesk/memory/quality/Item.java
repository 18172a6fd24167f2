package org.copydesk.memory.quality;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An article of the corpus, and what is true of it.
 *
 * @param id unique in the corpus
 * @param source the host it is published at
 * @param kind what the generator meant it to be
 * @param original the id of the article that it copies
 * @param shared the share of its text that is the original's, from 0 to 1
 * @param furniture the places of its paragraphs that are its source's furniture
 */
record Item(
    String id,
    String source,
    String kind,
    String headline,
    List<String> body,
    @Nullable String original,
    double shared,
    Set<Integer> furniture) {

  Item with(String headline, List<String> body, Set<Integer> furniture) {
    return new Item(id, source, kind, headline, body, original, shared, furniture);
  }
}
