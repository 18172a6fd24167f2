package org.copydesk.memory;

import java.util.List;

/**
 * An article's work under way: readings that wait in order, the first of which is being decided.
 *
 * @param first the number of the reading that is being decided
 * @param next the number of the next reading that arrives
 * @param last the digest of the last one's content
 * @param shards the shards that were asked; all answers are in when there are inquiries
 * @param parked how many inquiries wait for the answers
 * @param furniture what is furniture of the source; known when the answers are
 * @param compared the ids of those that were asked for a comparison; none while answers are awaited
 */
record Round(
    int first,
    int next,
    String last,
    List<Integer> shards,
    int parked,
    List<Letter.Furniture> furniture,
    List<String> compared) {
  /** Whether answers of the index are awaited. */
  boolean asking() {
    return compared.isEmpty();
  }

  static Round of(int first, int next, String last, List<Integer> shards) {
    return new Round(first, next, last, shards, 0, List.of(), List.of());
  }

  Round joinedBy(Arrival arrival) {
    return new Round(first, next + 1, arrival.content(), shards, parked, furniture, compared);
  }

  Round parking() {
    return new Round(first, next, last, shards, parked + 1, furniture, compared);
  }

  Round comparing(List<Letter.Furniture> found, List<String> candidates) {
    return new Round(first, next, last, shards, 0, found, candidates);
  }
}
