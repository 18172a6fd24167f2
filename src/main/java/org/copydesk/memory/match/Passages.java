package org.copydesk.memory.match;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The text of one article, made ready for finding passages of others in it. */
final class Passages {
  /** Tokens that are looked at on both sides of where a passage is expected. */
  private static final int SLACK = 10;

  /** A run that stands in more places than these tells none. */
  private static final int MOST_PLACES = 8;

  /** So many runs must agree on a place. */
  private static final int LEAST_VOTES = 2;

  private final Tokens text;
  private final BitSet outer = new BitSet();
  private final int run;
  private final Map<Long, int[]> places = new HashMap<>();

  Passages(List<Tokens> blocks) {
    text = Tokens.joined(blocks);
    Place place = new Place(blocks.size());
    int at = 0;
    for (int i = 0; i < blocks.size(); i++) {
      outer.set(at, at + blocks.get(i).size(), place.outer(i));
      at += blocks.get(i).size();
    }
    run = text.unspaced() ? 3 : 2;
    long[] runs = text.runs(run);
    for (int i = 0; i < runs.length; i++) {
      int[] before = places.getOrDefault(runs[i], new int[0]);
      if (before.length <= MOST_PLACES) {
        int[] after = Arrays.copyOf(before, before.length + 1);
        after[before.length] = i;
        places.put(runs[i], after);
      }
    }
  }

  /** How the paragraph is found again in this text. */
  Found find(Tokens paragraph) {
    long[] runs = paragraph.size() < run ? new long[0] : paragraph.runs(run);
    int width = Math.max(SLACK, paragraph.size() / 4);
    int place = likeliest(runs, width);
    if (place == Integer.MIN_VALUE) {
      return Found.nothing(paragraph);
    }
    int from = Math.max(0, place * width - width - SLACK);
    int to = Math.min(text.size(), place * width + 2 * width + paragraph.size() + SLACK);
    int common = new Alignment(paragraph).common(text, from, to);
    return new Found(
        paragraph.size(),
        common,
        figuresOf(paragraph),
        commonFigures(paragraph, from, to),
        outer.get((from + to) / 2));
  }

  /** The place, in units of the width, where most runs would have the paragraph begin. */
  private int likeliest(long[] runs, int width) {
    Map<Integer, Integer> votes = new HashMap<>();
    for (int i = 0; i < runs.length; i++) {
      int[] at = places.getOrDefault(runs[i], new int[0]);
      if (at.length <= MOST_PLACES) {
        for (int place : at) {
          int bucket = Math.floorDiv(place - i, width);
          votes.merge(bucket, 1, Integer::sum);
          votes.merge(bucket - 1, 1, Integer::sum);
        }
      }
    }
    int best = Integer.MIN_VALUE;
    int most = LEAST_VOTES - 1;
    for (Map.Entry<Integer, Integer> vote : votes.entrySet()) {
      boolean more = vote.getValue() > most;
      if (more || (vote.getValue() == most && vote.getKey() < best)) {
        best = vote.getKey();
        most = vote.getValue();
      }
    }
    return best;
  }

  private static int figuresOf(Tokens paragraph) {
    int figures = 0;
    for (int i = 0; i < paragraph.size(); i++) {
      figures += paragraph.numberAt(i) ? 1 : 0;
    }
    return figures;
  }

  private int commonFigures(Tokens paragraph, int from, int to) {
    Map<Integer, Integer> here = new HashMap<>();
    for (int i = from; i < to; i++) {
      if (text.numberAt(i)) {
        here.merge(text.at(i), 1, Integer::sum);
      }
    }
    int shared = 0;
    for (int i = 0; i < paragraph.size(); i++) {
      if (paragraph.numberAt(i) && here.getOrDefault(paragraph.at(i), 0) > 0) {
        here.merge(paragraph.at(i), -1, Integer::sum);
        shared++;
      }
    }
    return shared;
  }

  /**
   * What of a paragraph was found.
   *
   * @param tokens its length
   * @param common so many of them stand there, in the same order
   * @param figures its figures
   * @param commonFigures so many of them stand there
   * @param outer whether it was found in the head or in the tail
   */
  record Found(int tokens, int common, int figures, int commonFigures, boolean outer) {
    static Found nothing(Tokens paragraph) {
      return new Found(paragraph.size(), 0, Passages.figuresOf(paragraph), 0, false);
    }

    /** Whether the words stand there with other figures. */
    boolean otherFigures() {
      return Figures.differ(figures, commonFigures, tokens - figures, common - commonFigures);
    }

    /** From 0 to 1; unrelated texts of one language have about a quarter in common. */
    double share() {
      return tokens == 0 ? 0 : (double) common / tokens;
    }
  }
}
