package org.copydesk.strip.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.copydesk.article.Fields;
import org.copydesk.article.Stamp;
import org.copydesk.strip.field.DateCustoms;
import org.copydesk.strip.field.DateLabels;
import org.copydesk.strip.field.DateReader;
import org.copydesk.strip.field.StatedDate;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the dates of publication and of the last change: from what the page tells machines, from
 * the lines about the headline, from the page's address as the last resort. A date in running text,
 * in comments or beside other articles is never taken.
 */
final class DateChooser {
  private static final List<String> PUBLISHED_NAMES = List.of("publish", "issued", "pubdate");
  private static final List<String> DATE_NAMES = List.of("date", "time", "issued");
  private static final int LONGEST_ELEMENT = 160;
  private static final int LONGEST_LINE = 160;

  /** What stands around a date in a line of facts is hardly longer. */
  private static final int LONGEST_LABEL = 30;

  private static final int LONGEST_DATELINE = 90;

  /** In the frame, a label has to be a word as clear as this is long. */
  private static final int SHORTEST_LABEL = 7;

  private static final int LINES_ABOVE = 6;
  private static final int LINES_BELOW = 12;

  private final DateReader reader = new DateReader();
  private final DateLabels labels = new DateLabels();
  private final MetaNames names;

  DateChooser(MetaNames names) {
    this.names = names;
  }

  /** A date that the page offers; the better it is, the higher its weight. */
  private record Offer(Stamp stamp, String text, String origin, double weight) {}

  /** Chooses, and notes what was considered. */
  void choose(
      PageSurvey page,
      StructuredData data,
      @Nullable LinkedArticle main,
      @Nullable String founder,
      int headline,
      String url,
      DateCustoms customs,
      Fields.Builder fields) {
    List<Offer> published = new ArrayList<>();
    List<Offer> modified = new ArrayList<>();
    if (founder != null) {
      String day = founder.replace(" 00:00:00.0", "").replace(" 00:00:00", "");
      offer(published, day, "enpproperty date", 12, customs);
    }
    if (main != null) {
      offer(published, main.published(), "JSON-LD datePublished", 10, customs);
      offer(modified, main.modified(), "JSON-LD dateModified", 10, customs);
    }
    double weight = 9;
    for (MetaTags.Tag tag : page.meta().of(names.of("published"))) {
      offer(published, tag.value(), "meta " + tag.name(), weight, customs);
      weight -= 0.01;
    }
    for (MetaTags.Tag tag : page.meta().of(names.of("modified"))) {
      offer(modified, tag.value(), "meta " + tag.name(), 9, customs);
    }
    for (MetaTags.Tag tag : page.meta().naming(PUBLISHED_NAMES, DATE_NAMES)) {
      offer(published, tag.value(), "meta " + tag.name(), 8.5, customs);
    }
    for (LinkedArticle other : data.pages()) {
      offer(published, other.published(), "JSON-LD " + other.type() + " datePublished", 8, customs);
      offer(modified, other.modified(), "JSON-LD " + other.type() + " dateModified", 8, customs);
    }
    elements(page, headline, customs, published, modified);
    lines(page, headline, customs, published, modified);
    address(url, published);
    onlyChange(published, modified);
    Offer best = best(published);
    if (best != null) {
      fields.published(refined(best, published));
    }
    note("datePublished", published, best, fields);
    Offer change = best(modified);
    if (change != null && (best == null || !change.stamp().day().isBefore(best.stamp().day()))) {
      fields.modified(change.stamp());
    }
    note("dateModified", modified, change, fields);
  }

  /**
   * Where a page states no date of publication but that of a change, that is its only date and
   * better than none or the day in its address; its origin says so.
   */
  private static void onlyChange(List<Offer> published, List<Offer> modified) {
    if (published.stream().noneMatch(o -> o.weight() > 1)) {
      Offer change = best(modified);
      if (change != null && published.isEmpty()) {
        published.add(
            new Offer(change.stamp(), change.text(), change.origin() + ", the only date", 0.6));
      }
    }
  }

  /** A day without a time takes the time of another statement of the same day. */
  private static Stamp refined(Offer best, List<Offer> offers) {
    if (best.stamp().time() != null) {
      return best.stamp();
    }
    return offers.stream()
        .filter(o -> o.weight() > 0.6 && o.stamp().time() != null)
        .filter(o -> o.stamp().day().equals(best.stamp().day()))
        .findFirst()
        .map(Offer::stamp)
        .orElse(best.stamp());
  }

  private static @Nullable Offer best(List<Offer> offers) {
    Offer best = null;
    for (Offer offer : offers) {
      if (best == null || offer.weight() > best.weight()) {
        best = offer;
      }
    }
    return best;
  }

  private static void note(
      String field, List<Offer> offers, @Nullable Offer taken, Fields.Builder fields) {
    for (Offer offer : offers) {
      fields.considered(field, offer.text(), offer.origin(), offer.equals(taken));
    }
  }

  private void offer(
      List<Offer> offers, @Nullable String text, String origin, double weight, DateCustoms c) {
    if (text != null && !text.isBlank() && text.length() <= LONGEST_ELEMENT) {
      Optional<Stamp> stamp = reader.value(text, c);
      stamp.ifPresent(s -> offers.add(new Offer(s, text, origin, weight)));
    }
  }

  /** Elements that are marked as dates. */
  private void elements(
      PageSurvey page,
      int headline,
      DateCustoms customs,
      List<Offer> published,
      List<Offer> modified) {
    for (MarkedElement marked : page.marked()) {
      boolean date = Mark.DATE.in(marked.own());
      boolean change = Mark.MODIFIED.in(marked.own());
      if (!date && !change) {
        continue;
      }
      boolean foreign = page.foreign(marked);
      if (foreign && !beside(marked, headline)) {
        continue;
      }
      boolean time = marked.element().nameIs("time");
      String stated = marked.element().attr(time ? "datetime" : "content").strip();
      String shown = ElementText.of(marked.element(), LONGEST_ELEMENT);
      if (shown.length() > LONGEST_ELEMENT) {
        continue;
      }
      String text = stated.isEmpty() ? shown : stated;
      Optional<StatedDate> read = reader.first(text, customs);
      if (read.isEmpty() && !stated.isEmpty()) {
        text = shown;
        read = reader.first(text, customs);
      }
      if (read.isEmpty()) {
        continue;
      }
      DateLabels.Kind label = label(page, marked, shown, customs);
      double weight = (foreign ? 1.5 : 6) + nearness(marked.line(), headline);
      String itemprop = marked.element().attr("itemprop");
      if (itemprop.contains("datePublished") || marked.element().hasAttr("pubdate")) {
        weight += 1;
      }
      String origin = marked.element().normalName() + "." + marked.element().className();
      boolean changed =
          label == DateLabels.Kind.MODIFIED
              || (change
                  && label != DateLabels.Kind.PUBLISHED
                  && !marked.element().className().contains("published"))
              || itemprop.contains("dateModified");
      if (label == DateLabels.Kind.OTHER) {
        weight -= 4;
      }
      Offer offer = new Offer(read.get().stamp(), text, origin, weight);
      (changed ? modified : published).add(offer);
    }
  }

  /** A column beside the headline may hold its facts; comments and what is hidden never do. */
  private static boolean beside(MarkedElement marked, int headline) {
    int marks = marked.own() | marked.around();
    return headline >= 0
        && !Mark.COMMENT.in(marks)
        && !Mark.RELATED.in(marks)
        && !Mark.HIDDEN.in(marks)
        && !marked.linked()
        && marked.line() >= headline - LINES_ABOVE
        && marked.line() <= headline + LINES_BELOW;
  }

  private DateLabels.Kind label(
      PageSurvey page, MarkedElement marked, String shown, DateCustoms customs) {
    Optional<StatedDate> inside = reader.first(shown, customs);
    if (inside.isPresent()) {
      DateLabels.Kind own = labels.before(shown, inside.get().start());
      if (own != DateLabels.Kind.NONE) {
        return own;
      }
    }
    if (marked.line() < page.lines().size() && !shown.isEmpty()) {
      String line = page.lines().get(marked.line()).text();
      int place = line.indexOf(shown);
      if (place > 0) {
        return labels.before(line, place);
      }
    }
    return DateLabels.Kind.NONE;
  }

  /** Lines near the headline that hardly hold more than dates, names and labels. */
  private void lines(
      PageSurvey page,
      int headline,
      DateCustoms customs,
      List<Offer> published,
      List<Offer> modified) {
    for (TextLine line : page.lines()) {
      boolean foreign = page.foreign(line);
      boolean framed = !foreign || framed(line.marks());
      if (!framed || line.index() == headline) {
        continue;
      }
      if (!foreign && line.index() > headline && line.index() <= headline + LINES_ABOVE) {
        dateline(line, customs, published);
      }
      if (line.text().length() > LONGEST_LINE) {
        continue;
      }
      boolean near =
          headline >= 0
              && line.index() >= headline - LINES_ABOVE
              && line.index() <= headline + LINES_BELOW;
      for (StatedDate date : reader.all(line.text(), customs)) {
        DateLabels.Kind label = labels.before(line.text(), date.start());
        boolean labelled = label == DateLabels.Kind.PUBLISHED || label == DateLabels.Kind.MODIFIED;
        int rest = line.text().length() - (date.end() - date.start());
        boolean head = labelled && date.start() <= LONGEST_LABEL;
        if (label == DateLabels.Kind.OTHER
            || (rest > 60 && !head)
            || (rest > LONGEST_LABEL && prose(line.text()))
            || (!near && rest > 25)
            || (foreign && (label != DateLabels.Kind.PUBLISHED || date.start() < SHORTEST_LABEL))) {
          continue;
        }
        if (!near && (line.mostlyLinked() || (headline >= 0 && line.index() < headline))) {
          continue;
        }
        double weight =
            (foreign ? 0.5 : near ? 5 : 2) + nearness(line.index(), headline) + (labelled ? 1 : 0);
        if (rest < 12) {
          weight += 0.5;
        }
        Offer offer =
            new Offer(
                date.stamp(),
                line.text().substring(date.start(), date.end()),
                "line " + line.index(),
                weight);
        (label == DateLabels.Kind.MODIFIED ? modified : published).add(offer);
      }
    }
  }

  /**
   * A story's first words: RIVERSIDE, March 5, 2025 (ABC) - The council …; 5.3.2025 – The council
   * …; (March 5, 2025) The council ….
   */
  private void dateline(TextLine line, DateCustoms customs, List<Offer> published) {
    String head = line.text().substring(0, Math.min(LONGEST_DATELINE, line.text().length()));
    Optional<StatedDate> first = reader.first(head, customs);
    if (first.isEmpty()) {
      return;
    }
    String before = head.substring(0, first.get().start());
    String after = head.substring(first.get().end()).strip();
    boolean agency = !after.isEmpty() && "(（/-–—".indexOf(after.charAt(0)) >= 0;
    boolean place = before.strip().endsWith(",") && Character.isUpperCase(before.charAt(0));
    boolean opening = before.isBlank() || before.equals("(") || before.equals("[");
    boolean parted = !after.isEmpty() && ":|)]•·„\"“".indexOf(after.charAt(0)) >= 0;
    if ((agency && (place || opening)) || (parted && opening)) {
      published.add(new Offer(first.get().stamp(), head, "line " + line.index() + ", dateline", 3));
    }
  }

  /** The frame about an article may hold its labelled date; other articles and comments not. */
  private static boolean framed(int marks) {
    return Mark.CHROME.in(marks)
        && !Mark.COMMENT.in(marks)
        && !Mark.RELATED.in(marks)
        && !Mark.HIDDEN.in(marks);
  }

  private static boolean prose(String text) {
    return ".。!?！？।؟".indexOf(text.charAt(text.length() - 1)) >= 0;
  }

  private static double nearness(int line, int headline) {
    if (headline < 0) {
      return 0;
    }
    int distance = line >= headline ? line - headline : 2 * (headline - line);
    return distance > 40 ? -2 : -distance / 20.0;
  }

  /** /2025/03/05/, /2025-03-05-, /20250305/, /2025/0305/ in the address. */
  private void address(String url, List<Offer> published) {
    Stamp stamp = UrlDates.day(url);
    if (stamp != null) {
      published.add(new Offer(stamp, url, "url", 0.5));
    }
  }
}
