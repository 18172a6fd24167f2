package org.copydesk.strip.line;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A rule of {@code furniture.yaml}.
 *
 * @param rule its name, under which it is found in the file
 * @param reason why what it fits is struck
 * @param where where on a page it may strike
 * @param longest the longest line that it is tried on, in columns, 1 or more
 * @param equals whole lines, without spaces and outer punctuation
 * @param matches what must fit the folded line
 */
record LineRule(
    String rule, String reason, Where where, int longest, Set<String> equals, LinePattern matches) {
  /** Where on a page a rule may strike. */
  enum Where {
    ANY,
    HEAD,
    TAIL,
    EDGE;

    boolean covers(Where place) {
      return this == ANY || this == place || (this == EDGE && place != ANY);
    }
  }

  /** As it stands in the file. */
  record Written(
      String rule,
      String reason,
      String where,
      int longest,
      @Nullable List<String> equals,
      @Nullable List<String> matches) {
    LineRule compiled(Clues clues) {
      if (longest < 1 || (equals == null && matches == null)) {
        throw new IllegalArgumentException("rule " + rule + " fits no line");
      }
      return new LineRule(
          rule,
          reason,
          Where.valueOf(where.toUpperCase(java.util.Locale.ROOT)),
          longest,
          equals == null ? Set.of() : Set.copyOf(equals),
          LinePattern.of(matches == null ? List.of() : matches, clues));
    }
  }

  /**
   * Whether the rule strikes a line at a place.
   *
   * @param found the clues in the line
   */
  boolean fits(Line line, Where place, BitSet found) {
    return where.covers(place)
        && line.columns() <= longest
        && (equals.contains(line.bare()) || matches.fits(line.folded(), found));
  }
}
