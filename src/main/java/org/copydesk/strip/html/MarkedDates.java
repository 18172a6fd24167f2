package org.copydesk.strip.html;

import java.util.List;
import java.util.Optional;
import org.copydesk.article.Stamp;
import org.copydesk.strip.field.DateCustoms;
import org.copydesk.strip.field.DateLabels;
import org.copydesk.strip.field.DateReader;
import org.copydesk.strip.field.StatedDate;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/** The dates of a page in elements that are marked as dates. */
final class MarkedDates {
  private static final int LONGEST_ELEMENT = 160;

  /** What stands this near to the headline, in lines, belongs to it. */
  private static final int BESIDE = 5;

  /** What stands in a place of its own has to be nearer. */
  private static final int ADJACENT = 2;

  private final DateReader reader;

  MarkedDates(DateReader reader) {
    this.reader = reader;
  }

  void read(
      Vicinity vicinity, DateCustoms customs, List<DateOffer> published, List<DateOffer> modified) {
    for (MarkedElement marked : vicinity.page().marked()) {
      if (Mark.DATE.in(marked.own()) || Mark.MODIFIED.in(marked.own())) {
        read(marked, vicinity, customs, published, modified);
      }
    }
  }

  private void read(
      MarkedElement marked,
      Vicinity vicinity,
      DateCustoms customs,
      List<DateOffer> published,
      List<DateOffer> modified) {
    boolean foreign = vicinity.page().foreign(marked);
    boolean beside = !foreign || beside(marked, vicinity);
    boolean mayBeLabelled = !marked.linked() && Vicinity.framed(marked.own() | marked.around());
    if (!beside && !mayBeLabelled) {
      return;
    }
    Element element = marked.element();
    String shown = ElementText.of(element, LONGEST_ELEMENT);
    if (shown.length() > LONGEST_ELEMENT) {
      return;
    }
    Optional<StatedDate> inside = reader.first(shown, customs);
    String text = stated(element);
    Optional<StatedDate> read = text.isEmpty() ? Optional.empty() : reader.first(text, customs);
    if (read.isEmpty()) {
      text = shown;
      read = inside;
    }
    if (read.isEmpty()) {
      text = ElementText.parted(element, LONGEST_ELEMENT).replace('|', ' ');
      read = reader.first(text, customs);
    }
    if (read.isEmpty()) {
      return;
    }
    boolean change = Mark.MODIFIED.in(marked.own());
    Stamp stamp = closer(element, read.get().stamp(), change, customs);
    DateLabels.Kind label = label(vicinity, marked, shown, inside);
    if (!beside && !(label.publishes() && clear(vicinity, marked, shown))) {
      return;
    }
    String itemprop = element.attr("itemprop");
    boolean changed =
        label == DateLabels.Kind.MODIFIED
            || (change && !label.publishes() && !element.className().contains("published"))
            || itemprop.contains("dateModified");
    double weight =
        (beside ? foreign ? 1.5 : 6 : 5.5)
            + vicinity.nearness(marked.line())
            + (itemprop.contains("datePublished") || element.hasAttr("pubdate") ? 1 : 0)
            + (label == DateLabels.Kind.OTHER ? -4 : 0)
            + (label.publishes() ? 0.5 : 0)
            + (label == DateLabels.Kind.ORIGINAL ? 3 : 0);
    int rest = shown.length() - (read.get().end() - read.get().start());
    boolean own =
        !shown.isEmpty()
            && label != DateLabels.Kind.OTHER
            && !Mark.HIDDEN.in(marked.own() | marked.around())
            && !change
            && rest <= Vicinity.LONGEST_LABEL
            && vicinity.tight(marked.line(), foreign ? ADJACENT : BESIDE);
    String origin = element.normalName() + "." + element.className();
    DateOffer offer = new DateOffer(stamp, text, origin, weight, own);
    (changed ? modified : published).add(offer);
  }

  /**
   * The date as the first time element inside tells it to machines, that of a change as the last
   * one does, where it is of the same day.
   */
  private Stamp closer(Element element, Stamp shown, boolean change, DateCustoms customs) {
    if (element.nameIs("time") || element.firstElementChild() == null) {
      return shown;
    }
    Elements times = element.getElementsByTag("time");
    if (times.isEmpty()) {
      return shown;
    }
    Element told = change ? times.get(times.size() - 1) : times.get(0);
    return reader
        .first(told.attr("datetime"), customs)
        .map(StatedDate::stamp)
        .filter(stamp -> stamp.day().equals(shown.day()))
        .orElse(shown);
  }

  /**
   * What an element tells machines: its datetime or content attribute, or a title in ISO 8601, as
   * the hAtom microformat has it.
   */
  private static String stated(Element element) {
    for (String attribute : new String[] {"datetime", "content"}) {
      String value = element.attr(attribute).strip();
      if (!value.isEmpty()) {
        return value;
      }
    }
    String title = element.attr("title").strip();
    boolean iso = title.length() >= 10 && title.charAt(4) == '-' && title.charAt(7) == '-';
    return iso ? title : "";
  }

  /** A column beside the headline may hold its facts; comments and what is hidden never do. */
  private static boolean beside(MarkedElement marked, Vicinity vicinity) {
    return Vicinity.framed(marked.own() | marked.around())
        && !marked.linked()
        && vicinity.near(marked.line());
  }

  private DateLabels.Kind label(
      Vicinity vicinity, MarkedElement marked, String shown, Optional<StatedDate> inside) {
    if (inside.isPresent()) {
      DateLabels.Kind own = vicinity.labels().before(shown, inside.get().start());
      if (own != DateLabels.Kind.NONE) {
        return own;
      }
    }
    List<TextLine> lines = vicinity.page().lines();
    if (marked.line() < lines.size() && !shown.isEmpty()) {
      String line = lines.get(marked.line()).text();
      int place = line.indexOf(shown);
      if (place > 0) {
        return vicinity.labels().before(line, place);
      }
      if (place == 0) {
        return vicinity.above(marked.line());
      }
    }
    return DateLabels.Kind.NONE;
  }

  /** Whether the label of a date is so clear that it counts anywhere on the page. */
  private static boolean clear(Vicinity vicinity, MarkedElement marked, String shown) {
    List<TextLine> lines = vicinity.page().lines();
    if (marked.line() >= lines.size() || shown.isEmpty()) {
      return false;
    }
    int place = lines.get(marked.line()).text().indexOf(shown);
    return place >= Vicinity.SHORTEST_LABEL
        || (place == 0 && vicinity.underClearLabel(marked.line()));
  }
}
