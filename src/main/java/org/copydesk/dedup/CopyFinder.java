package org.copydesk.dedup;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds which passages of a page are copies of one another.
 *
 * <p>Copies for themselves are: equal keys from {@link #ALONE} columns on; keys of {@link
 * #NEAR_ALONE} columns that are at least {@link #LIKE_ALONE} alike and have the same figures; a
 * passage that stops in mid-sentence and is the beginning of another; neighbours that together are
 * another. Beside copies, where the page repeats a whole block, equal keys of any length count, and
 * keys that are {@link #LIKE_BESIDE} alike. So a short line that is said twice is no copy, and
 * neither are paragraphs that share a clause.
 */
final class CopyFinder {
  /** From this width on, in columns, equal keys are copies for themselves. */
  private static final int ALONE = 60;

  /** From this width on, in columns, near keys are copies for themselves. */
  private static final int NEAR_ALONE = 100;

  private static final double LIKE_ALONE = 0.95;

  private static final double LIKE_BESIDE = 0.85;

  /** So many passages of about one length, with the same figures, are compared with each. */
  private static final int MOST_COMPARED = 50;

  /** A passage that is cut is at least this wide, in columns, to be known in another. */
  private static final int CUT = 40;

  /** So many letters open a passage that others may begin with. */
  private static final int OPENING = 8;

  /** So many passages with one opening are looked at. */
  private static final int MOST_OPENINGS = 8;

  /** So many neighbours are put together to find them in one passage. */
  private static final int MOST_PIECES = 400;

  private final List<Passage> passages;
  private final Groups groups;
  private final Deque<int[]> pairs = new ArrayDeque<>();

  /** The stretches of neighbours that are one passage elsewhere: first and last, inclusive. */
  private final Map<Integer, Integer> pieces = new HashMap<>();

  CopyFinder(List<Passage> passages) {
    this.passages = passages;
    groups = new Groups(passages.size());
  }

  /** The copies. */
  Groups groups() {
    equalOnes();
    nearOnes();
    partedOnes();
    wholePages();
    while (!pairs.isEmpty()) {
      int[] pair = pairs.pop();
      beside(pair[0], pair[1]);
    }
    return groups;
  }

  /** Where a passage is printed in pieces: the first piece's number, and the last's. */
  Map<Integer, Integer> pieces() {
    return pieces;
  }

  private void match(int a, int b) {
    if (groups.join(a, b)) {
      pairs.push(new int[] {Math.min(a, b), Math.max(a, b)});
    }
  }

  private void equalOnes() {
    BitSet shared = sharedLengths();
    Map<String, Integer> latest = new HashMap<>();
    for (int i = 0; i < passages.size(); i++) {
      if (shared.get(key(i).length()) && passages.get(i).columns() >= ALONE) {
        Integer before = latest.put(key(i), i);
        if (before != null) {
          match(before, i);
        }
      }
    }
  }

  /** The lengths that several keys have: a key of another length has no equal. */
  private BitSet sharedLengths() {
    BitSet lengths = new BitSet();
    BitSet shared = new BitSet();
    for (Passage passage : passages) {
      int length = passage.key().length();
      if (lengths.get(length)) {
        shared.set(length);
      }
      lengths.set(length);
    }
    return shared;
  }

  private void nearOnes() {
    for (Tally[] pair : likelyPairs()) {
      int earlier = pair[0].passage();
      int later = pair[1].passage();
      if (!groups.same(earlier, later) && Likeness.atLeast(LIKE_ALONE, key(earlier), key(later))) {
        match(earlier, later);
      }
    }
  }

  /** The pairs of wide passages that may be near copies, the earlier first, in reading order. */
  private List<Tally[]> likelyPairs() {
    List<Tally> tallies = new ArrayList<>();
    for (int i = 0; i < passages.size(); i++) {
      boolean first = groups.of(i) == i; // of equal ones, which are together by now
      if (first && passages.get(i).columns() >= NEAR_ALONE) {
        tallies.add(new Tally(i, passages.get(i)));
      }
    }
    tallies.sort(Comparator.comparing(Tally::figures).thenComparingInt(Tally::length));
    List<Tally[]> pairs = new ArrayList<>();
    for (int i = 0; i < tallies.size(); i++) {
      Tally one = tallies.get(i);
      for (int j = i + 1; j < Math.min(tallies.size(), i + 1 + MOST_COMPARED); j++) {
        Tally other = tallies.get(j);
        int allowed = Likeness.allowed(LIKE_ALONE, other.length());
        if (other.length() - one.length() > allowed || !one.figures().equals(other.figures())) {
          break;
        }
        if (one.within(allowed, other)) {
          boolean inOrder = one.passage() < other.passage();
          pairs.add(inOrder ? new Tally[] {one, other} : new Tally[] {other, one});
        }
      }
    }
    pairs.sort(
        Comparator.<Tally[]>comparingInt(p -> p[1].passage())
            .thenComparingInt(p -> p[0].passage()));
    return pairs;
  }

  /** Passages that are the beginning of another, or together with their neighbours all of it. */
  private void partedOnes() {
    Map<String, List<Integer>> openings = new HashMap<>();
    for (int i = 0; i < passages.size(); i++) {
      String opening = opening(passages.get(i).key());
      List<Integer> same = openings.computeIfAbsent(opening, o -> new ArrayList<>(2));
      if (same.size() < MOST_OPENINGS && opening.length() == OPENING) {
        same.add(i);
      }
    }
    for (List<Integer> same : openings.values()) {
      for (int whole : same) {
        for (int piece : same) {
          if (key(piece).length() < key(whole).length()) {
            parted(whole, piece);
          }
        }
      }
    }
  }

  private String key(int passage) {
    return passages.get(passage).key();
  }

  private static String opening(String key) {
    return key.substring(0, Math.min(OPENING, key.length()));
  }

  private void parted(int whole, int first) {
    if (passages.get(whole).columns() < ALONE || groups.same(whole, first)) {
      return;
    }
    String key = key(whole);
    int at = 0;
    int last = first;
    int end = Math.min(passages.size(), first + MOST_PIECES);
    for (int piece = first; piece < end && piece != whole; piece++) {
      if (!key.startsWith(key(piece), at)) {
        break;
      }
      at += key(piece).length();
      last = piece;
    }
    boolean all = at == key.length() && last > first;
    boolean cut =
        last == first
            && at > 0
            && passages.get(first).cut()
            && (passages.get(first).columns() >= CUT || Math.abs(whole - first) <= 2);
    boolean rest = last > first && at < key.length() && passages.get(last).cut();
    if (all || cut || rest) {
      if (last > first) {
        pieces.put(first, last);
        for (int piece = first + 1; piece <= last; piece++) {
          groups.join(first, piece);
        }
      }
      match(whole, first);
      if (!all) {
        suffix(whole, last + 1 == whole ? whole + 1 : last + 1);
      }
    }
  }

  /** A line may be printed twice before its second half is: a a b b, of which a b is a sentence. */
  private void suffix(int whole, int next) {
    String key = next < passages.size() ? key(next) : "";
    boolean end = key.length() >= OPENING && !groups.same(whole, next) && key(whole).endsWith(key);
    if (end) {
      groups.join(whole, next);
    }
  }

  /** A page of short lines alone that is printed twice from its first line to its last. */
  private void wholePages() {
    int size = passages.size();
    for (int copies = 2; copies <= 4; copies++) {
      int lines = size / copies;
      if (size % copies == 0 && lines >= 3 && repeated(lines)) {
        for (int i = lines; i < size; i++) {
          match(i - lines, i);
        }
        return;
      }
    }
  }

  private boolean repeated(int lines) {
    for (int i = lines; i < passages.size(); i++) {
      if (!key(i).equals(key(i - lines))) {
        return false;
      }
    }
    return true;
  }

  /** Looks around two copies for more. */
  private void beside(int a, int b) {
    neighbours(a + 1, b + 1, a, b);
    neighbours(a - 1, b - 1, a, b);
    if (b == a + 1) {
      doubled(a - 2, a - 1);
      doubled(b + 1, b + 2);
    }
  }

  /** A short line doubled beside a doubled paragraph: p p s s q q. */
  private void doubled(int a, int b) {
    if (a >= 0 && b < passages.size() && key(a).equals(key(b))) {
      match(a, b);
    }
  }

  private void neighbours(int a, int b, int fromA, int fromB) {
    boolean there = a >= 0 && b < passages.size() && a != fromB && b != fromA && a != b;
    if (!there || groups.same(a, b)) {
      return;
    }
    Passage first = passages.get(a);
    Passage second = passages.get(b);
    if (Likeness.atLeast(LIKE_BESIDE, first.key(), second.key()) || cutBeside(first, second)) {
      match(a, b);
    }
  }

  private static boolean cutBeside(Passage a, Passage b) {
    boolean inOrder = a.key().length() <= b.key().length();
    Passage shorter = inOrder ? a : b;
    Passage longer = inOrder ? b : a;
    return shorter.cut()
        && shorter.key().length() >= OPENING
        && Likeness.atLeast(
            LIKE_BESIDE, shorter.key(), longer.key().substring(0, shorter.key().length()));
  }
}
