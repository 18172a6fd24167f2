package org.copydesk.strip.html;

import java.util.List;
import java.util.Optional;
import org.copydesk.strip.field.DateCustoms;
import org.copydesk.strip.field.DateLabels;
import org.copydesk.strip.field.DateReader;
import org.copydesk.strip.field.StatedDate;

/**
 * The dates that a page shows its readers: in elements that are marked as dates, in lines about the
 * headline that hardly hold more, at the head of the story. A date in running text, in comments or
 * beside other articles is none.
 */
final class ShownDates {
  private static final int LONGEST_ELEMENT = 160;
  private static final int LONGEST_LINE = 160;

  /** What stands around a date in a line of facts is hardly longer. */
  private static final int LONGEST_LABEL = 30;

  private static final int LONGEST_FACTS = 60;
  private static final int LONGEST_DATELINE = 90;

  /** In the frame, a label has to be a word as clear as this is long. */
  private static final int SHORTEST_LABEL = 7;

  private static final int LINES_ABOVE = 6;
  private static final int LINES_BELOW = 12;

  /** What stands this near to the headline, in lines, belongs to it. */
  private static final int BESIDE = 5;

  /** What stands in a place of its own has to be nearer. */
  private static final int ADJACENT = 2;

  private final DateReader reader;
  private final DateLabels labels = new DateLabels();

  ShownDates(DateReader reader) {
    this.reader = reader;
  }

  void read(
      PageSurvey page,
      int headline,
      String headlineText,
      DateCustoms customs,
      List<DateOffer> published,
      List<DateOffer> modified) {
    elements(page, headline, customs, published, modified);
    lines(page, headline, headlineText, customs, published, modified);
  }

  /** Elements that are marked as dates. */
  private void elements(
      PageSurvey page,
      int headline,
      DateCustoms customs,
      List<DateOffer> published,
      List<DateOffer> modified) {
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
      int rest = shown.length() - (read.get().end() - read.get().start());
      boolean own =
          !shown.isEmpty()
              && label != DateLabels.Kind.OTHER
              && !Mark.HIDDEN.in(marked.own() | marked.around())
              && !change
              && rest <= LONGEST_LABEL
              && tight(marked.line(), headline, foreign ? ADJACENT : BESIDE);
      DateOffer offer = new DateOffer(read.get().stamp(), text, origin, weight, own);
      (changed ? modified : published).add(offer);
    }
  }

  private static boolean tight(int line, int headline, int most) {
    return headline >= 0 && Math.abs(line - headline) <= most;
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
      if (place == 0) {
        return above(page, marked.line());
      }
    }
    return DateLabels.Kind.NONE;
  }

  /** What the line above a date says, where it is a label and nothing else. */
  private DateLabels.Kind above(PageSurvey page, int line) {
    if (line == 0) {
      return DateLabels.Kind.NONE;
    }
    String text = page.lines().get(line - 1).text();
    return text.length() <= LONGEST_LABEL && labels.is(text)
        ? labels.before(text, text.length())
        : DateLabels.Kind.NONE;
  }

  /** Lines near the headline that hardly hold more than dates, names and labels. */
  private void lines(
      PageSurvey page,
      int headline,
      String headlineText,
      DateCustoms customs,
      List<DateOffer> published,
      List<DateOffer> modified) {
    for (TextLine line : page.lines()) {
      boolean foreign = page.foreign(line);
      boolean framed = !foreign || framed(line.marks());
      if (!framed) {
        continue;
      }
      if (line.index() == headline) {
        besideHeadline(line, headlineText, customs, published);
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
        if (label == DateLabels.Kind.NONE && date.start() == 0) {
          label = above(page, line.index());
        }
        boolean labelled = label == DateLabels.Kind.PUBLISHED || label == DateLabels.Kind.MODIFIED;
        int rest = line.text().length() - (date.end() - date.start());
        boolean head = labelled && date.start() <= LONGEST_LABEL;
        boolean facts = labelled && rest <= LONGEST_FACTS && !prose(line.text());
        if (label == DateLabels.Kind.OTHER
            || (rest > LONGEST_FACTS && !head)
            || (rest > LONGEST_LABEL && prose(line.text()))
            || (!near && rest > 25 && !facts)
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
        boolean clear = label == DateLabels.Kind.PUBLISHED && rest <= LONGEST_LABEL;
        boolean own =
            !foreign
                && (labelled || rest <= LONGEST_LABEL)
                && (tight(line.index(), headline, BESIDE) || (clear && line.index() > headline));
        DateOffer offer =
            new DateOffer(
                date.stamp(),
                line.text().substring(date.start(), date.end()),
                "line " + line.index(),
                weight,
                own);
        (label == DateLabels.Kind.MODIFIED ? modified : published).add(offer);
      }
    }
  }

  /** Behind the headline in its own line: The harbour opens 5 March 2025. */
  private void besideHeadline(
      TextLine line, String headline, DateCustoms customs, List<DateOffer> published) {
    int place = line.text().indexOf(headline);
    if (headline.isEmpty() || place < 0) {
      return;
    }
    String rest = line.text().substring(place + headline.length());
    if (rest.isBlank() || rest.length() > LONGEST_FACTS) {
      return;
    }
    for (StatedDate date : reader.all(rest, customs)) {
      if (labels.before(rest, date.start()) != DateLabels.Kind.OTHER) {
        String origin = "line " + line.index() + ", beside the headline";
        published.add(new DateOffer(date.stamp(), rest.strip(), origin, 5, true));
        return;
      }
    }
  }

  /**
   * A story's first words: RIVERSIDE, March 5, 2025 (ABC) - The council …; 5.3.2025 – The council
   * …; (March 5, 2025) The council …; Press release of 5 March 2025 | Riverside – ….
   */
  private void dateline(TextLine line, DateCustoms customs, List<DateOffer> published) {
    String head = line.text().substring(0, Math.min(LONGEST_DATELINE, line.text().length()));
    Optional<StatedDate> first = reader.first(head, customs);
    if (first.isEmpty()) {
      return;
    }
    int start = first.get().start();
    String before = head.substring(0, start);
    String after = head.substring(first.get().end()).strip();
    boolean agency = !after.isEmpty() && "(（/-–—".indexOf(after.charAt(0)) >= 0;
    boolean place = before.strip().endsWith(",") && Character.isUpperCase(before.charAt(0));
    boolean opening =
        before.isBlank()
            || before.equals("(")
            || before.equals("[")
            || (start <= LONGEST_LABEL && labels.before(head, start) == DateLabels.Kind.PUBLISHED);
    boolean parted = !after.isEmpty() && ":|)]•·„\"“".indexOf(after.charAt(0)) >= 0;
    if ((agency && (place || opening)) || (parted && opening)) {
      String origin = "line " + line.index() + ", dateline";
      published.add(new DateOffer(first.get().stamp(), head, origin, 3, false));
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
}
