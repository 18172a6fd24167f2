package org.copydesk.strip.html;

import java.util.List;
import org.copydesk.strip.field.SiteNames;
import org.copydesk.strip.field.TitleKey;
import org.copydesk.strip.field.TitleParts;

/** The parts of a page's title as headlines, those first that the page shows as a line. */
final class TitleHeadlines {
  private static final int MOST_PARTS = 6;

  private TitleHeadlines() {}

  /**
   * Adds the parts.
   *
   * @param headed whether a heading of the first level tells of an article
   */
  static void add(PageSurvey page, SiteNames sites, boolean headed, HeadlineOffers offers) {
    String title = sites.cutFrom(page.title());
    boolean alone = offers.witnesses().size() < 2;
    List<TitleParts.Part> parts = TitleParts.of(title);
    int count = Math.min(parts.size(), MOST_PARTS);
    for (int from = 0; from < count; from++) {
      for (int to = from; to < count; to++) {
        String text = title.substring(parts.get(from).start(), parts.get(to).end());
        String key = TitleKey.of(text);
        if (key.length() < 4) {
          continue;
        }
        int line = headed ? -1 : shown(page, text, key);
        if (line >= 0) {
          boolean heading = page.lines().get(line).heading() > 0;
          boolean first = from == 0 && barred(title, parts.get(to).end());
          double bonus = heading ? 0.75 : first ? 0.95 : 0.4;
          offers.add(text, "title, shown", bonus, line, null);
        } else if (count > 1) {
          boolean head = from == 0 && to < count - 1 && TitleKey.telling(key);
          double bonus =
              !head ? -0.1 : alone && to == 0 && barred(title, parts.get(to).end()) ? 0.4 : 0.15;
          offers.add(text, "title, a part", bonus, -1, null);
        }
      }
    }
    if (!headed && count > 0) {
      blankParted(page, parts.get(0).text(), offers);
      colonParted(page, offers);
    }
  }

  /** 河畔镇召开春耕会议 河畔镇政府: in Chinese a blank parts the headline from an office. */
  private static void blankParted(PageSurvey page, String title, HeadlineOffers offers) {
    int blank = title.indexOf(' ');
    String text = blank < 0 ? "" : title.substring(0, blank);
    String key = TitleKey.of(text);
    if (TitleKey.telling(key) && Character.isIdeographic(key.charAt(0))) {
      int line = shown(page, text, key);
      if (line >= 0) {
        offers.add(text, "title, shown", 0.75, line, null);
      }
    }
  }

  /** "The Post: Channel reopens" where a line that is set large says the rest alone. */
  private static void colonParted(PageSurvey page, HeadlineOffers offers) {
    int colon = page.title().indexOf(": ");
    String text = colon < 0 ? "" : page.title().substring(colon + 2).strip();
    String key = TitleKey.of(text);
    int line = TitleKey.telling(key) ? shown(page, text, key) : -1;
    if (line >= 0 && page.lines().get(line).heading() > 0) {
      offers.add(text, "title, shown", 0.75, line, null);
    }
  }

  /** The key of the title's first part, where a bar ends it; empty where none does. */
  static String beforeBar(String title) {
    List<TitleParts.Part> parts = TitleParts.of(title);
    return parts.size() > 1 && barred(title, parts.get(0).end())
        ? TitleKey.of(parts.get(0).text())
        : "";
  }

  /** Whether the separator behind a part is one that headlines do not have. */
  private static boolean barred(String title, int place) {
    int i = place;
    while (i < title.length() && title.charAt(i) == ' ') {
      i++;
    }
    return i < title.length() && "_|｜丨".indexOf(title.charAt(i)) >= 0;
  }

  /** The first line that is this text, -1 where there is none. */
  static int shown(PageSurvey page, String text, String key) {
    for (TextLine line : page.lines()) {
      int more = line.text().length() - text.length();
      if (more >= -3 && more <= 8 && !page.foreign(line) && TitleKey.of(line.text()).equals(key)) {
        return line.index();
      }
    }
    return -1;
  }
}
