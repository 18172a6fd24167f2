package org.copydesk.strip.text;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.script.Sentence;
import org.copydesk.strip.field.SiteNames;
import org.copydesk.strip.field.TitleKey;
import org.copydesk.strip.field.TitleParts;

/**
 * The title that a browser or a reader puts above the page when it saves it as text: the dump's
 * first line, the site's name behind it or in front. A line further down that says the same, or
 * most of it, is the headline as the page shows it.
 */
final class DumpTitle {
  private static final int SHORTEST = 4;
  private static final int LONGEST = 300;

  /** More parts than these are a menu's. */
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

  private final String text;
  private final String key;
  private final SiteNames sites;
  private final List<Range> ranges = new ArrayList<>();

  /** One part of the title, or several in a row. */
  private record Range(String key, double worth) {}

  /**
   * @param first the dump's first line
   * @param sites what the page's site is called
   */
  DumpTitle(String first, SiteNames sites) {
    this.text = first.length() <= LONGEST ? sites.cutFrom(first) : "";
    this.key = TitleKey.of(text);
    this.sites = sites;
    if (text.isEmpty() || path(first) || !TitleKey.telling(TitleKey.of(first))) {
      return;
    }
    List<TitleParts.Part> parts = TitleParts.of(text);
    int count = Math.min(parts.size(), MOST_PARTS);
    for (int from = 0; from < count; from++) {
      for (int to = from; to < count; to++) {
        String range = text.substring(parts.get(from).start(), parts.get(to).end());
        ranges.add(new Range(TitleKey.of(range), from == 0 ? 1 : LATER));
      }
    }
  }

  /** Whether a line is the path to a page, as where the dump is that of several pages. */
  private static boolean path(String line) {
    return line.chars().filter(c -> c == '>' || c == '＞').count() > 1;
  }

  /** The title without the site's name; empty where the first line is too long to be a title. */
  String text() {
    return text;
  }

  /** How much of the title a line further down says again, from 0 to 1. */
  double share(String line) {
    if (ranges.isEmpty() || line.length() > LONGEST || (running(line) && !has(line))) {
      return 0;
    }
    String said = TitleKey.of(line);
    if (said.length() < SHORTEST || said.length() > 2 * key.length() || sites.named(line)) {
      return 0;
    }
    double agreement = 0;
    for (Range range : ranges) {
      agreement = Math.max(agreement, range.worth() * agreement(range.key(), said));
    }
    double share = Math.min(1, said.length() / (double) key.length());
    boolean stopped = Sentence.stops(line) && !DumpPage.asks(line) && !Sentence.stops(text);
    return agreement * (0.5 + 0.5 * share) * Math.min(1, 2 * share) * (stopped ? STOPPED : 1);
  }

  /** A line of text; one of Han characters with a comma may be the upper half of one. */
  static boolean running(String line) {
    return DumpPage.paragraph(line)
        || (Character.isIdeographic(line.codePointAt(0))
            && (line.indexOf(',') >= 0 || line.indexOf('，') >= 0));
  }

  /** Whether a line is the title or a part of it, word for word, and tells something. */
  boolean has(String line) {
    String said = TitleKey.of(line);
    return TitleKey.telling(said) && ranges.stream().anyMatch(range -> range.key().equals(said));
  }

  private static double agreement(String range, String said) {
    double agreement = TitleKey.agreement(range, said);
    if (range.contains(said) || said.contains(range)) {
      boolean begun = range.startsWith(said) || said.startsWith(range);
      return agreement >= (begun ? LEAST_BEGUN : LEAST_CONTAINED) ? agreement : 0;
    }
    // of pairs in common TitleKey counts half
    return agreement >= LEAST_COMMON ? agreement * 1.5 : 0;
  }

  /**
   * The headline in its line: without a kicker in front or a date behind that the title does not
   * have.
   *
   * @param line the line that says the title again
   * @param date where a date begins in the line; its length where none does
   */
  String headline(String line, int date) {
    String before = line.substring(0, date).strip();
    String begun = TitleKey.of(before);
    if (date < line.length() && begun.length() >= SHORTEST && key.startsWith(begun)) {
      return before;
    }
    for (TitleParts.Part part : TitleParts.of(text)) {
      String said = part.text();
      if (line.length() > said.length()
          && line.endsWith(said)
          && TitleKey.telling(TitleKey.of(said))) {
        String front = line.substring(0, line.length() - said.length());
        if (!key.contains(TitleKey.of(front))) {
          return said;
        }
      }
    }
    return line;
  }
}
