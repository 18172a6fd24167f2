package org.copydesk.strip.html;

import java.util.List;
import org.copydesk.article.Block;
import org.copydesk.strip.field.TitleKey;
import org.copydesk.strip.field.TitleParts;

/**
 * The title that a browser puts above the page when it saves it as text: the first line, where a
 * line below says the same again or most of it. That line is the headline as the page shows it.
 *
 * @param text the title; empty where the dump has none
 * @param line the index of the line that says the same; -1 where none does
 */
record DumpTitle(String text, int line) {
  static final DumpTitle NONE = new DumpTitle("", -1);

  private static final int SHORTEST = 4;
  private static final int LONGEST = 300;
  private static final int MOST_PARTS = 6;

  /** A line that is no part of the title agrees with it this far. */
  private static final double LEAST_AGREEMENT = 0.6;

  /** The least of the title that a line says again, for it to be the headline. */
  private static final double LEAST_SHARE = 0.35;

  /**
   * The title of a dump.
   *
   * @param end the index of the line where the text begins; what stands above goes before
   */
  static DumpTitle of(List<Block> lines, int end, SiteNames sites) {
    String first = lines.get(0).text();
    if (first.length() > LONGEST) {
      return NONE;
    }
    String title = sites.cutFrom(first);
    int line = best(lines, 1, end, title, sites);
    line = line < 0 ? best(lines, end, lines.size(), title, sites) : line;
    return line < 0 ? NONE : new DumpTitle(first, line);
  }

  /** Of several as good the last one: crumbs stand above the headline. */
  private static int best(List<Block> lines, int from, int to, String title, SiteNames sites) {
    String key = TitleKey.of(title);
    int best = -1;
    double most = LEAST_SHARE;
    for (int i = from; i < to; i++) {
      String text = lines.get(i).text();
      if (text.length() <= LONGEST && !sites.named(text)) {
        double share = share(title, key, TitleKey.of(text));
        if (share >= most) {
          best = i;
          most = share;
        }
      }
    }
    return best;
  }

  /** How much of the title a line says again, from 0 to 1. */
  private static double share(String title, String key, String line) {
    if (line.length() < SHORTEST || line.length() > 2 * key.length()) {
      return 0;
    }
    double share = Math.min(1, line.length() / (double) key.length());
    List<TitleParts.Part> parts = TitleParts.of(title);
    int count = Math.min(parts.size(), MOST_PARTS);
    double agreement = 0;
    for (int from = 0; from < count; from++) {
      for (int to = from; to < count; to++) {
        String range = title.substring(parts.get(from).start(), parts.get(to).end());
        agreement = Math.max(agreement, TitleKey.agreement(TitleKey.of(range), line));
      }
    }
    return agreement < LEAST_AGREEMENT
        ? 0
        : agreement * (0.5 + 0.5 * share) * Math.min(1, 2 * share);
  }
}
