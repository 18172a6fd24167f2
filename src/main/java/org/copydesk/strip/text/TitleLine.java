package org.copydesk.strip.text;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
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

  private final Set<String> keys = new HashSet<>();

  /**
   * @param first the dump's first line
   */
  TitleLine(String first) {
    List<TitleParts.Part> parts = TitleParts.of(first);
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
    return Columns.of(line) >= NARROWEST && keys.contains(Folding.key(line));
  }
}
