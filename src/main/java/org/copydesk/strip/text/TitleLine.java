package org.copydesk.strip.text;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.copydesk.script.Columns;
import org.copydesk.script.Folding;
import org.copydesk.strip.field.TitleParts;

/**
 * Where a dump's title stands again above its body. Browsers and readers put a page's title, the
 * site's name behind it, in front of what the page shows; the line further down that has the same
 * words is the headline.
 */
final class TitleLine {
  /** A shorter part of a title, in columns, is a section's or the site's name. */
  private static final int NARROWEST = 14;

  /** A longer line, in columns, is no title. */
  private static final int WIDEST = 600;

  /** More parts than these are a menu's. */
  private static final int MOST_PARTS = 12;

  /** The share of a headline's words that its text has too. */
  private static final double LEAST_COMMON = 0.3;

  private static final int SHORTEST_WORD = 4;

  private static final Pattern WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private final Set<String> keys = new HashSet<>();

  /**
   * @param first the dump's first line
   */
  TitleLine(String first) {
    List<TitleParts.Part> parts = first.length() <= WIDEST ? TitleParts.of(first) : List.of();
    if (parts.size() > MOST_PARTS) {
      return;
    }
    for (int from = 0; from < parts.size(); from++) {
      for (int to = from; to < parts.size(); to++) {
        String part = first.substring(parts.get(from).start(), parts.get(to).end());
        if (Columns.of(part) >= NARROWEST) {
          keys.add(Folding.key(part));
        }
      }
    }
    keys.remove("");
  }

  /** Whether a line further down has the title's words. */
  boolean is(String line) {
    return !keys.isEmpty()
        && line.length() <= WIDEST
        && Columns.of(line) >= NARROWEST
        && keys.contains(Folding.key(line));
  }

  /**
   * Whether a text has the words of a line, or its pairs of Han characters: a menu's first line
   * stands again in the page's foot, and no text has its words.
   */
  static boolean tells(String line, String text) {
    int count = 0;
    int common = 0;
    for (String word : WORDS.split(line.toLowerCase(Locale.ROOT), -1)) {
      boolean wide = Columns.of(word) > word.length();
      int size = wide ? 2 : word.length();
      for (int i = 0; i + size <= word.length() && size >= (wide ? 2 : SHORTEST_WORD); i++) {
        count++;
        common += text.contains(word.substring(i, i + size)) ? 1 : 0;
      }
    }
    return count > 0 && common >= LEAST_COMMON * count;
  }
}
