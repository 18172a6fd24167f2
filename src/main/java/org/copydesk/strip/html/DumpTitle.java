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

  /** The reason of buttons and links for moving about the page. */
  private static final String CONTROLS = "controls";

  private static final int SHORTEST = 4;
  private static final int LONGEST = 300;
  private static final int MOST_PARTS = 6;

  /** The least share of a part of the title that a line inside it says. */
  private static final double LEAST_CONTAINED = 0.6;

  /** The same where the line begins as the title does. */
  private static final double LEAST_BEGUN = 0.4;

  /** The least agreement of two texts of which neither holds the other. */
  private static final double LEAST_COMMON = 0.3;

  /** What a later part of the title is worth of the first: there the site's name stands. */
  private static final double LATER = 0.6;

  /** What a line with a full stop is worth of one without: it is a sentence of the text. */
  private static final double STOPPED = 0.5;

  /** What a line below the beginning of the text is worth of one above. */
  private static final double BELOW = 0.8;

  /** The least of the title that a line says again, for it to be the headline. */
  private static final double LEAST_SHARE = 0.35;

  /**
   * The title of a dump.
   *
   * @param end the index of the line where the text begins; what stands above goes before
   */
  static DumpTitle of(List<Block> lines, int end, SiteNames sites) {
    String first = lines.get(0).text();
    boolean menu = !HeadlineOffers.telling(TitleKey.of(first));
    if (first.length() > LONGEST || menu || CONTROLS.equals(lines.get(0).verdict().reason())) {
      return NONE;
    }
    String title = sites.cutFrom(first);
    String key = TitleKey.of(title);
    int best = -1;
    double most = LEAST_SHARE;
    for (int i = 1; i < lines.size(); i++) {
      String text = lines.get(i).text();
      if (text.length() <= LONGEST && !sites.named(text)) {
        boolean stopped = text.endsWith(".") && !first.endsWith(".");
        double share =
            share(title, key, TitleKey.of(text)) * (i < end ? 1 : BELOW) * (stopped ? STOPPED : 1);
        // of several as good above the text the last one: crumbs stand above the headline
        if (share > most || (share == most && i < end)) {
          best = i;
          most = share;
        }
      }
    }
    return best < 0 ? NONE : new DumpTitle(first, best);
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
        double place = from == 0 ? 1 : LATER;
        agreement = Math.max(agreement, place * agreement(TitleKey.of(range), line));
      }
    }
    return agreement * (0.5 + 0.5 * share) * Math.min(1, 2 * share);
  }

  private static double agreement(String range, String line) {
    double agreement = TitleKey.agreement(range, line);
    if (range.contains(line) || line.contains(range)) {
      boolean begun = range.startsWith(line) || line.startsWith(range);
      return agreement >= (begun ? LEAST_BEGUN : LEAST_CONTAINED) ? agreement : 0;
    }
    // of pairs in common TitleKey counts half
    return agreement >= LEAST_COMMON ? agreement * 1.5 : 0;
  }

  /**
   * The headline in its line: without a kicker in front or a date behind that the title does not
   * have.
   *
   * @param shown the line
   * @param date where a date begins in the line; its length where none does
   */
  String headline(String shown, int date) {
    String before = shown.substring(0, date).strip();
    String key = TitleKey.of(before);
    if (!before.equals(shown) && key.length() >= SHORTEST && TitleKey.of(text).startsWith(key)) {
      return before;
    }
    for (TitleParts.Part part : TitleParts.of(text)) {
      boolean ends = shown.length() > part.text().length() && shown.endsWith(part.text());
      if (ends && HeadlineOffers.telling(TitleKey.of(part.text()))) {
        String front = shown.substring(0, shown.length() - part.text().length()).strip();
        if (!TitleKey.of(text).contains(TitleKey.of(front))) {
          return part.text();
        }
      }
    }
    return shown;
  }
}
