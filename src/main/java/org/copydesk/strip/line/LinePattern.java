package org.copydesk.strip.line;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The regular expressions of a rule, any of which may fit a line. Each is tried where one of the
 * words stands without which it cannot fit, and those that begin with {@code ^} at the line's
 * beginning alone.
 */
final class LinePattern {
  private final List<Alternative> alternatives;

  /** What can be told of a line that none of these words stands in: nothing. */
  private final BitSet clues;

  private final boolean clueless;

  /** One expression; without clues it may fit any line. */
  private record Alternative(BitSet clues, boolean anchored, Pattern pattern) {
    boolean fits(String folded, BitSet found) {
      return (clues.isEmpty() || clues.intersects(found))
          && (anchored ? pattern.matcher(folded).lookingAt() : pattern.matcher(folded).find());
    }
  }

  private LinePattern(List<Alternative> alternatives) {
    this.alternatives = List.copyOf(alternatives);
    clues = new BitSet();
    alternatives.forEach(alternative -> clues.or(alternative.clues()));
    clueless = alternatives.stream().anyMatch(alternative -> alternative.clues().isEmpty());
  }

  /** The pattern of these expressions; none fits no line. */
  static LinePattern of(List<String> expressions, Clues known) {
    List<Alternative> all = new ArrayList<>();
    for (String expression : expressions) {
      for (String one : Expression.alternatives(expression)) {
        Set<String> words = Expression.clues(one);
        all.add(new Alternative(known.numbers(words), one.startsWith("^"), LineData.pattern(one)));
      }
    }
    return new LinePattern(all);
  }

  /**
   * Whether something in a folded line fits.
   *
   * @param found the clues in the line
   */
  boolean fits(String folded, BitSet found) {
    if (!clueless && !clues.intersects(found)) {
      return false;
    }
    for (Alternative alternative : alternatives) {
      if (alternative.fits(folded, found)) {
        return true;
      }
    }
    return false;
  }
}
