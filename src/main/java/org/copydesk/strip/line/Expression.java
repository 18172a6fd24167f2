package org.copydesk.strip.line;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads regular expressions as they are written, as far as it takes to know what they look for. */
final class Expression {
  private Expression() {}

  /** The alternatives at the top of an expression. */
  static List<String> alternatives(String expression) {
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

  /**
   * Words one of which stands in whatever an expression fits; none where that cannot be told. The
   * longer they are, the more they tell.
   */
  static Set<String> clues(String expression) {
    Set<String> clues = new HashSet<>();
    for (String alternative : alternatives(expression)) {
      Set<String> own = cluesOfOne(alternative);
      if (own.isEmpty()) {
        return Set.of();
      }
      clues.addAll(own);
    }
    return clues;
  }

  private static Set<String> cluesOfOne(String alternative) {
    List<Set<String>> choices = new ArrayList<>();
    StringBuilder run = new StringBuilder();
    int i = 0;
    while (i < alternative.length()) {
      char c = alternative.charAt(i);
      int end = elementEnd(alternative, i);
      boolean letter = "[(.^$".indexOf(c) < 0 && (c != '\\' || !letterOrDigit(alternative, i + 1));
      char after = end + 1 < alternative.length() ? alternative.charAt(end + 1) : ' ';
      boolean needed = "?*{".indexOf(after) < 0;
      if (letter && needed) {
        run.append(alternative.charAt(end));
      }
      if (!letter || !needed || after == '+') {
        choices.add(run.isEmpty() ? Set.of() : Set.of(run.toString()));
        run.setLength(0);
      }
      if (c == '(' && needed) {
        choices.add(cluesOfGroup(alternative.substring(i + 1, end)));
      }
      i = quantifierEnd(alternative, end + 1);
    }
    choices.add(run.isEmpty() ? Set.of() : Set.of(run.toString()));
    return choices.stream().max(Comparator.comparingInt(Expression::shortest)).orElse(Set.of());
  }

  /** A group that looks ahead or behind fits nothing itself. */
  private static Set<String> cluesOfGroup(String inside) {
    if (!inside.startsWith("?")) {
      return clues(inside);
    }
    if (inside.startsWith("?:")) {
      return clues(inside.substring(2));
    }
    boolean named =
        inside.startsWith("?<") && !inside.startsWith("?<=") && !inside.startsWith("?<!");
    return named ? clues(inside.substring(inside.indexOf('>') + 1)) : Set.of();
  }

  private static int shortest(Set<String> words) {
    return words.stream().mapToInt(String::length).min().orElse(0);
  }

  private static boolean letterOrDigit(String expression, int at) {
    return at < expression.length() && Character.isLetterOrDigit(expression.charAt(at));
  }

  /** The last character of the element that begins at a place. */
  private static int elementEnd(String expression, int at) {
    return switch (expression.charAt(at)) {
      case '[' -> classEnd(expression, at);
      case '(' -> groupEnd(expression, at);
      case '\\' ->
          expression.startsWith("{", at + 2) && "pPx".indexOf(expression.charAt(at + 1)) >= 0
              ? expression.indexOf('}', at)
              : at + 1;
      default -> at;
    };
  }

  /** The place behind a quantifier, where one stands. */
  private static int quantifierEnd(String expression, int at) {
    int end = at;
    if (expression.startsWith("{", end)) {
      end = expression.indexOf('}', end) + 1;
    }
    while (end < expression.length() && "?*+".indexOf(expression.charAt(end)) >= 0) {
      end++;
    }
    return end;
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
