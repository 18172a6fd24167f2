package org.copydesk.memory.match;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How much of a paragraph's wording the rest of its article has too. Background on the story's
 * topic names what the story names; furniture speaks of the newspaper.
 */
final class Kinship {
  /**
   * What paragraphs commonly share with the rest of their own article: the median of the last three
   * paragraphs of some two thousand news pages in a dozen languages. Paragraphs of another article
   * share a quarter of that, or nothing.
   */
  private static final double COMMON_OF_WORDS = 0.2;

  private static final double COMMON_OF_CHARACTERS = 0.09;

  private final List<Tokens> body;
  private final List<Set<Long>> wording;
  private final Set<Long> headline;
  private final Map<Long, Integer> holders = new HashMap<>();

  private Kinship(List<Tokens> body, Set<Long> headline) {
    this.body = body;
    this.wording = body.stream().map(Kinship::wording).toList();
    this.headline = headline;
    wording.forEach(words -> words.forEach(word -> holders.merge(word, 1, Integer::sum)));
  }

  static Kinship of(String headline, List<Tokens> body) {
    return new Kinship(body, wording(Tokens.of(headline)));
  }

  /** Pairs of words, or runs of three characters. */
  private static Set<Long> wording(Tokens text) {
    Set<Long> words = new HashSet<>();
    for (long run : text.runs(text.unspaced() ? 3 : 2)) {
      words.add(run);
    }
    return words;
  }

  /**
   * How much of this block's wording another block or the headline has, from 0 for nothing to 1 for
   * what is common within an article, or more.
   */
  double of(int block) {
    Set<Long> own = wording.get(block);
    long shared =
        own.stream().filter(w -> headline.contains(w) || holders.getOrDefault(w, 0) > 1).count();
    double common = body.get(block).unspaced() ? COMMON_OF_CHARACTERS : COMMON_OF_WORDS;
    return own.isEmpty() ? 0 : Math.min(1, shared / (common * own.size()));
  }
}
