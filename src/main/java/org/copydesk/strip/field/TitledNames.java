package org.copydesk.strip.field;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Names in Hangul in front of a post, as Korean bylines have them: 청솔=오태경 기자, [강들일보 권나래 기자], 문지호기자.
 * Data: {@code byline-words.txt}.
 */
final class TitledNames {
  private static final int SHORTEST = 2;
  private static final int LONGEST = 4;

  /** What stands beside a name and its post. */
  private static final String EDGES = " =[]()<>〈〉【】·,/|:@\t";

  private final Set<String> titles;
  private final Set<String> surnames;
  private final Set<String> others;

  TitledNames(BylineWords words) {
    titles = words.of("title");
    surnames = words.of("surname");
    others = words.of("unnamed");
  }

  /** The names of a text, in order; empty where it has none with a post. */
  List<String> in(String text) {
    List<String> names = new ArrayList<>();
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c < '가' || c > '힣' || (at > 0 && hangul(text.charAt(at - 1)))) {
        continue;
      }
      int end = at;
      while (end < text.length() && hangul(text.charAt(end))) {
        end++;
      }
      String name = name(text, at, end);
      if (!name.isEmpty() && !names.contains(name)) {
        names.add(name);
      }
      at = end;
    }
    return names;
  }

  /** The name that a run of Hangul is, its post behind a blank or written onto it. */
  private String name(String text, int start, int end) {
    String run = text.substring(start, end);
    for (String title : titles) {
      int length = run.length() - title.length();
      if (length >= SHORTEST && run.endsWith(title) && edge(text, end)) {
        String name = run.substring(0, length);
        if (person(name)) {
          return name;
        }
      }
    }
    int next = end;
    while (next < text.length() && text.charAt(next) == ' ') {
      next++;
    }
    int close = next;
    while (close < text.length() && hangul(text.charAt(close))) {
      close++;
    }
    return next > end
            && titles.contains(text.substring(next, close))
            && edge(text, close)
            && person(run)
        ? run
        : "";
  }

  /** A name without the post that is written onto it: 김민수기자. */
  String without(String word) {
    for (String title : titles) {
      int length = word.length() - title.length();
      if (length >= SHORTEST && word.endsWith(title)) {
        return word.substring(0, length);
      }
    }
    return word;
  }

  private boolean person(String name) {
    return name.length() >= SHORTEST
        && name.length() <= LONGEST
        && !others.contains(name)
        && (surnames.contains(name.substring(0, 1))
            || (name.length() > SHORTEST && surnames.contains(name.substring(0, 2))));
  }

  private static boolean edge(String text, int at) {
    return at >= text.length() || EDGES.indexOf(text.charAt(at)) >= 0;
  }

  private static boolean hangul(char c) {
    return c >= '가' && c <= '힣';
  }
}
