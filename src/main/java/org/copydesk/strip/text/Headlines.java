package org.copydesk.strip.text;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.copydesk.article.Fields;
import org.copydesk.script.Columns;
import org.copydesk.script.Folding;
import org.copydesk.script.Sentence;
import org.copydesk.script.Wording;
import org.copydesk.strip.field.LeadingDash;
import org.copydesk.strip.field.TitleKey;

/**
 * Finds the headline of a dump: the line that says its title again, else the best of those that are
 * left above the body or below it, else the title itself.
 */
final class Headlines {
  /** What no headline ends with. */
  private static final String ENDS = "。;；:：,，>»|";

  /** A headline is no wider than this, in columns. */
  private static final int WIDEST = 160;

  /** Nor narrower. */
  private static final int NARROWEST = 8;

  /** So many lines above a headline are a menu. */
  private static final int MENU = 5;

  /** The least share of the title's words that the text has, for it to be the headline. */
  private static final double LEAST_TOLD = 0.6;

  /** Fewer words tell nothing. */
  private static final int LEAST_WORDS = 3;

  /** A longer line states more than a date. */
  private static final int LONGEST_DATED = 140;

  /** So many lines below a headline a date may stand. */
  private static final int DATED_REACH = 3;

  private final DumpPage page;
  private final Fields.Builder fields;
  private final DumpTitle title;
  private final ToIntFunction<String> dates;
  private final int first;
  private final int last;
  private final Wording body = new Wording();

  /**
   * @param page the page; its furniture is struck
   * @param dates where a date begins in a line; its length where none does
   */
  Headlines(DumpPage page, Fields.Builder fields, DumpTitle title, ToIntFunction<String> dates) {
    this.page = page;
    this.fields = fields;
    this.title = title;
    this.dates = dates;
    this.first = page.first();
    this.last = page.last();
    page.kept(first, last + 1).forEach(line -> body.add(page.text(line)));
  }

  /** Strikes the headline's lines and notes it in the fields, unless it is known. */
  void take() {
    int known = page.headline();
    if (known < 0) {
      found();
    } else {
      String headline = String.valueOf(fields.headline());
      fields.considered("headline", headline, page.line(known).place(), true);
      around(page.kept(0, first), known, true);
    }
    strikeAgain();
  }

  private void found() {
    List<Integer> above = page.kept(0, first);
    List<Integer> headline = new HeadlineAbove(page, body, title, first).of(above);
    if (headline.isEmpty() || LeadingDash.leads(page.text(headline.get(0)))) {
      List<Integer> below = new HeadlineBelow(page, body).of(page.kept(last + 1, page.size()));
      if (!below.isEmpty()) {
        if (!headline.isEmpty()) {
          takeSubheadline(headline.get(0));
        }
        headline = below;
      }
    }
    if (!headline.isEmpty()) {
      StringBuilder text = new StringBuilder();
      for (int line : headline) {
        text.append(text.isEmpty() ? "" : " ").append(LeadingDash.without(page.text(line)));
      }
      boolean first = headline.equals(List.of(0)) && !title.text().isEmpty();
      take(first || titleTells(headline.get(0)) ? title.text() : text.toString(), headline);
      around(above, headline.get(0), false);
    }
  }

  /** Whether the first line is the headline rather than one that no date stands below. */
  private boolean titleTells(int line) {
    Wording words = Wording.of(title.text());
    return !title.text().isEmpty()
        && !page.line(0).verdict().reason().equals("section")
        && !DumpTitle.running(title.text())
        && TitleKey.telling(TitleKey.of(title.text()))
        && words.size() >= LEAST_WORDS
        && words.in(body) >= LEAST_TOLD
        && !datedBelow(line);
  }

  private boolean datedBelow(int line) {
    for (int i = line + 1; i <= line + DATED_REACH && i < page.size(); i++) {
      String text = page.text(i);
      if (text.length() <= LONGEST_DATED && dates.applyAsInt(text) < text.length()) {
        return true;
      }
    }
    return false;
  }

  private void take(String shown, List<Integer> lines) {
    String headline = LeadingDash.without(shown);
    fields.headline(headline);
    fields.considered("headline", headline, page.line(lines.get(0)).place(), true);
    lines.forEach(line -> page.judge(line, "headline", TextStripper.HEADLINE));
  }

  private void takeSubheadline(int line) {
    fields.subheadline(LeadingDash.without(page.text(line)));
    page.judge(line, "subheadline", "subheadline");
  }

  /**
   * What stands above the headline is none of the article, and neither are the short lines between
   * it and the body of a page that has its menus, or its title, in the dump.
   */
  private void around(List<Integer> above, int headline, boolean titled) {
    boolean menus = titled || above.stream().filter(line -> line < headline).count() >= MENU;
    for (int line : above) {
      String text = page.text(line);
      if (line < headline) {
        page.strike(line, "navigation", "above-the-headline");
      } else if (line > headline && LeadingDash.leads(text)) {
        takeSubheadline(line);
      } else if (line > headline && menus && !Sentence.ends(text)) {
        page.strike(line, "navigation", "below-the-headline");
      }
    }
  }

  /** Strikes the headline where it is printed again: a second copy. */
  private void strikeAgain() {
    String headline = fields.headline();
    if (headline == null || Folding.key(headline).isEmpty()) {
      return;
    }
    Set<String> keys = new HashSet<>(Set.of(Folding.key(headline)));
    for (int i = 0; i < page.size(); i++) {
      if (page.line(i).verdict().reason().endsWith("headline")) {
        keys.add(Folding.key(page.text(i)));
      }
    }
    for (int i : page.kept(0, page.size())) {
      if (keys.contains(Folding.key(page.text(i)))) {
        page.strike(i, "headline", "headline-again");
      }
    }
  }

  /** Whether a line may be a headline, by its width and its end. */
  static boolean possible(String text) {
    int columns = Columns.of(text);
    return columns >= NARROWEST
        && columns <= WIDEST
        && ENDS.indexOf(text.charAt(text.length() - 1)) < 0;
  }
}
