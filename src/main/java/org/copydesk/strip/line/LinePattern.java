package org.copydesk.strip.line;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The regular expressions of a rule, any of which may fit a line. Their alternatives are sorted by
 * where and in what they can fit, so that those that begin with {@code ^} are tried at a line's
 * beginning alone, and Chinese words on Chinese lines alone.
 */
final class LinePattern {
  private final Pattern starts;
  private final Pattern finds;
  private final Pattern hanStarts;
  private final Pattern hanFinds;

  private LinePattern(List<String> alternatives) {
    starts = any(alternatives, true, false);
    finds = any(alternatives, false, false);
    hanStarts = any(alternatives, true, true);
    hanFinds = any(alternatives, false, true);
  }

  /** The pattern of these expressions; none fits no line. */
  static LinePattern of(List<String> expressions) {
    List<String> alternatives = new ArrayList<>();
    expressions.forEach(expression -> alternatives.addAll(alternatives(expression)));
    return new LinePattern(alternatives);
  }

  private static Pattern any(List<String> alternatives, boolean anchored, boolean han) {
    List<String> fitting =
        alternatives.stream()
            .filter(a -> a.startsWith("^") == anchored && needsHan(a) == han)
            .toList();
    return LineData.pattern(fitting.isEmpty() ? "(?!)" : String.join("|", fitting));
  }

  /** Whether something in the folded line fits. */
  boolean fits(Line line) {
    String folded = line.folded();
    return starts.matcher(folded).lookingAt()
        || finds.matcher(folded).find()
        || (line.han()
            && (hanStarts.matcher(folded).lookingAt() || hanFinds.matcher(folded).find()));
  }

  /**
   * Whether an alternative fits only lines with Chinese characters: its letters are all Chinese,
   * and it has some outside brackets or in every branch of them.
   */
  private static boolean needsHan(String alternative) {
    return alternatives(alternative).stream().allMatch(LinePattern::saysHan);
  }

  private static boolean saysHan(String branch) {
    for (int i = 0; i < branch.length(); i++) {
      char c = branch.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '[') {
        i = classEnd(branch, i);
      } else if (c == '(') {
        int end = groupEnd(branch, i);
        String inside = branch.substring(i + 1, end).replaceFirst("^\\?:", "");
        if (needed(branch, end) && !inside.startsWith("?") && needsHan(inside)) {
          return true;
        }
        i = end;
      } else if (Character.isIdeographic(c) && needed(branch, i)) {
        return true;
      }
    }
    return false;
  }

  /** Whether what ends at a place of an expression may not be left out. */
  private static boolean needed(String expression, int end) {
    return end + 1 >= expression.length() || "?*{".indexOf(expression.charAt(end + 1)) < 0;
  }

  /** The alternatives at the top of an expression. */
  private static List<String> alternatives(String expression) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < expression.length(); i++) {
      switch (expression.charAt(i)) {
        case '\\' -> i++;
        case '[' -> i = classEnd(expression, i);
        case '(' -> i = groupEnd(expression, i);
        case '|' -> {
          parts.add(expression.substring(start, i));
          start = i + 1;
        }
        default -> {}
      }
    }
    parts.add(expression.substring(start));
    return parts;
  }

  private static int classEnd(String expression, int open) {
    int i = open + 1;
    if (expression.charAt(i) == '^') {
      i++;
    }
    while (expression.charAt(i) != ']') {
      i += expression.charAt(i) == '\\' ? 2 : 1;
    }
    return i;
  }

  private static int groupEnd(String expression, int open) {
    int depth = 0;
    for (int i = open; i < expression.length(); i++) {
      switch (expression.charAt(i)) {
        case '\\' -> i++;
        case '[' -> i = classEnd(expression, i);
        case '(' -> depth++;
        case ')' -> {
          if (--depth == 0) {
            return i;
          }
        }
        default -> {}
      }
    }
    throw new IllegalArgumentException("a bracket stays open: " + expression);
  }
}
