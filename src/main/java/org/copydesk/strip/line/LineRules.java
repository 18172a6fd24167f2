package org.copydesk.strip.line;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.copydesk.strip.line.LineRule.Where;

/** The rules of {@code furniture.yaml}. Safe across threads. */
final class LineRules {
  /** The reasons of furniture that stands below bodies. */
  private static final Set<String> BELOW =
      Set.of("related", "comments", "copyright", "licence", "disclaimer");

  private static final Clues CLUES = new Clues();
  private static final List<LineRule> RULES =
      LineData.list("furniture.yaml", LineRule.Written.class).stream()
          .map(rule -> rule.compiled(CLUES))
          .toList();

  private LineRules() {}

  /** The clues in a line, by which rules are tried on it. */
  static BitSet clues(Line line) {
    return CLUES.in(line.folded());
  }

  /** The first rule that strikes a line at a place; empty where none does. */
  static Optional<LineRule> fitting(Line line, Where where, BitSet clues) {
    for (LineRule rule : RULES) {
      if (rule.fits(line, where, clues)) {
        return Optional.of(rule);
      }
    }
    return Optional.empty();
  }

  /** Whether a line is furniture that stands below bodies. */
  static boolean below(Line line) {
    BitSet clues = clues(line);
    return RULES.stream()
        .anyMatch(rule -> BELOW.contains(rule.reason()) && rule.fits(line, Where.TAIL, clues));
  }
}
