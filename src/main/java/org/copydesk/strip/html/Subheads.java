package org.copydesk.strip.html;

import org.copydesk.article.Fields;
import org.copydesk.strip.field.TitleKey;
import org.jspecify.annotations.Nullable;

/** The line above the headline and the one below it, where the page marks them as such. */
final class Subheads {
  private static final int LONGEST_KICKER = 80;
  private static final int LONGEST_SUBHEAD = 400;
  private static final int SHORTEST_SUBHEAD = 12;
  private static final int LINES = 5;

  private Subheads() {}

  /** Reads both, and notes what was considered. */
  static void read(
      PageSurvey page,
      HeadlineChooser.@Nullable Headline headline,
      FounderProperties founder,
      Fields.Builder fields) {
    String kicker = founder.value("introtitle");
    String subhead = founder.value("subtitle");
    String origin = "enpproperty";
    if (headline != null && headline.kicker() != null && kicker == null) {
      kicker = headline.kicker();
      fields.considered("kicker", kicker, "h1, a part", true);
    }
    if (headline != null && headline.line() >= 0) {
      String key = TitleKey.of(headline.text());
      for (MarkedElement marked : page.marked()) {
        boolean near = Math.abs(marked.line() - headline.line()) <= LINES;
        if (!near || page.foreign(marked) || marked.linked()) {
          continue;
        }
        if (kicker == null && Mark.KICKER.in(marked.own()) && marked.line() <= headline.line()) {
          kicker = text(marked, key, 1, LONGEST_KICKER);
        }
        if (subhead == null && Mark.SUBTITLE.in(marked.own()) && marked.line() > headline.line()) {
          subhead = text(marked, key, SHORTEST_SUBHEAD, LONGEST_SUBHEAD);
          origin = marked.element().normalName() + "." + marked.element().className();
        }
      }
    }
    fields.kicker(kicker);
    fields.subheadline(subhead);
    if (subhead != null) {
      fields.considered("subheadline", subhead, origin, true);
    }
  }

  private static @Nullable String text(MarkedElement marked, String key, int least, int most) {
    String text = ElementText.of(marked.element(), most);
    boolean same = TitleKey.of(text).contains(key) || text.isEmpty();
    return same || text.length() < least || text.length() > most ? null : text;
  }
}
