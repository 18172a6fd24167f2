package org.copydesk.strip.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.copydesk.strip.field.DateCustoms;
import org.copydesk.strip.field.DateReader;
import org.copydesk.strip.field.Edges;
import org.copydesk.strip.field.NameReader;
import org.copydesk.strip.field.NameReader.Ground;
import org.copydesk.strip.field.StatedDate;
import org.copydesk.strip.line.ChineseByline;
import org.jsoup.nodes.Element;

/**
 * The authors that a page shows its readers: in elements marked as bylines, in lines that begin
 * with words such as "By", under labels, beside the date.
 */
final class ShownAuthors {
  private static final int LONGEST = 140;
  private static final int LONGEST_FACTS = 80;
  private static final int LINES_ABOVE = 5;
  private static final int LINES_BELOW = 14;

  /** What stands this near to the headline, in lines, belongs to it. */
  private static final int BESIDE = 6;

  /** What weighs less has to have the shape of a person's name. */
  private static final double SURE = 4;

  /** What stands between a byline and its date: by Jane Roe on Sat, 06/14/2025. */
  private static final Pattern WEEKDAY =
      Pattern.compile("\\s(?:on|el|le|il|am|em|op|den)\\s+\\p{L}{2,10}\\.?,$");

  private static final String EDGES = " |｜·•⋅-–—/,:";

  private final NameReader reader;
  private final DateReader dates;

  ShownAuthors(NameReader reader, DateReader dates) {
    this.reader = reader;
    this.dates = dates;
  }

  void read(
      PageSurvey page,
      int headline,
      DateCustoms customs,
      PersonNames persons,
      List<AuthorOffer> offers) {
    elements(page, headline, customs, persons, offers);
    lines(page, headline, customs, persons, offers);
    new TitledBylines(reader).read(page, headline, offers);
  }

  private void offer(
      List<AuthorOffer> offers,
      String text,
      Ground ground,
      String origin,
      double weight,
      boolean shown,
      PersonNames persons) {
    boolean han = !text.isEmpty() && Character.isIdeographic(text.codePointAt(0));
    List<String> found = new ArrayList<>();
    if (han && ground == Ground.MARKED) {
      found.addAll(ChineseByline.authors(text));
    }
    for (String name : found.isEmpty() ? reader.names(text, ground) : List.<String>of()) {
      if (persons.believed(name, false)) {
        found.add(persons.withoutSite(name));
      }
    }
    boolean marked = ground == Ground.MARKED && reader.led(text);
    boolean weak = weight < SURE && ground != Ground.NAMED && !marked;
    if (!found.isEmpty() && !(weak && !PersonNames.personal(found.get(0)))) {
      offers.add(new AuthorOffer(found, text, origin, weight, shown));
    }
  }

  private static boolean near(int line, int headline) {
    return headline >= 0 && line >= headline - LINES_ABOVE && line <= headline + LINES_BELOW;
  }

  private static boolean beside(int line, int headline) {
    return headline >= 0 && Math.abs(line - headline) <= BESIDE;
  }

  private void elements(
      PageSurvey page,
      int headline,
      DateCustoms customs,
      PersonNames persons,
      List<AuthorOffer> offers) {
    for (MarkedElement marked : page.marked()) {
      boolean foreign = page.foreign(marked);
      if (!Mark.AUTHOR.in(marked.own()) || (foreign && other(marked.own() | marked.around()))) {
        continue;
      }
      Element element = marked.element();
      String shownText = undated(ElementText.parted(element, LONGEST), customs);
      String bare = withoutPlace(SourceLabels.withoutAuthorLabel(shownText));
      String text = beforePost(element, bare);
      // the name of a recipe is an h1.fn
      boolean label = text.endsWith(":") || text.endsWith("：");
      if (text.isEmpty() || label || text.length() > LONGEST || element.nameIs("h1")) {
        continue;
      }
      boolean near = near(marked.line(), headline);
      boolean stated =
          element.attr("rel").contains("author")
              || element.attr("itemprop").contains("author")
              || element.hasClass("fn");
      boolean telling = element.nameIs("address") || Mark.BIO.in(marked.own());
      if (telling && !stated && !reader.led(text)) {
        continue;
      }
      double weight =
          (foreign ? 0.5 : near ? 6 : 2)
              + (stated ? 1 : 0)
              - (holdsAnother(page, marked) ? 0.05 : 0)
              - Math.abs(marked.line() - headline) / 50.0;
      String origin = element.normalName() + "." + element.className();
      Ground ground = stated ? Ground.NAMED : Ground.MARKED;
      boolean shown = !foreign && reader.led(text) && beside(marked.line(), headline);
      offer(offers, text, ground, origin, weight, shown, persons);
    }
  }

  /** Whether an element holds another that is marked as an author: the name beside a place. */
  private static boolean holdsAnother(PageSurvey page, MarkedElement marked) {
    return page.marked().stream()
        .anyMatch(
            inner ->
                inner.line() >= marked.line()
                    && inner.line() <= marked.line() + 1
                    && Mark.AUTHOR.in(inner.own())
                    && marked.element().equals(inner.element().parent()));
  }

  /** The name that has an element of its own in front of its bearer's post. */
  private String beforePost(Element byline, String text) {
    Element first = byline.firstElementChild();
    String name = first == null ? "" : ElementText.of(first, LONGEST);
    boolean named = text.length() > name.length() && text.startsWith(name);
    return named && PersonNames.personal(name) && reader.endsInPost(text) ? name : text;
  }

  /** A name without the town in front of it, as Arabic papers sign: بيروت: سوسن الأبطح. */
  private String withoutPlace(String text) {
    int colon = text.indexOf(':');
    String name = colon > 0 ? text.substring(colon + 1).strip() : "";
    boolean town = colon > 0 && text.indexOf(' ') > colon && !reader.led(text);
    return town && PersonNames.caseless(name) && reader.onlyNames(name) ? name : text;
  }

  /** What follows a date at the head of a byline: March 5, 2025 · Jane Roe. */
  private String undated(String text, DateCustoms customs) {
    if (text.isEmpty() || text.length() > LONGEST || !Character.isLetterOrDigit(text.charAt(0))) {
      return text;
    }
    Optional<StatedDate> date = dates.first(text, customs);
    if (date.isEmpty() || date.get().start() > 0) {
      return text;
    }
    String rest = Edges.without(EDGES, text.substring(date.get().end()));
    List<String> names = reader.names(rest, Ground.MARKED);
    return !names.isEmpty() && names.stream().allMatch(PersonNames::personal) ? rest : text;
  }

  /** What stands in front of a date without a label in a byline: By Jane Roe March 5, 2025. */
  private String beforeDate(String text, DateCustoms customs) {
    return dates
        .first(text, customs)
        .filter(date -> date.start() > 0)
        .map(date -> WEEKDAY.matcher(text.substring(0, date.start()).strip()).replaceFirst(""))
        .filter(before -> !before.endsWith(":"))
        .orElse(text);
  }

  /** Comments, other articles and what is hidden name other authors; a column beside need not. */
  private static boolean other(int marks) {
    return Mark.COMMENT.in(marks) || Mark.RELATED.in(marks) || Mark.HIDDEN.in(marks);
  }

  private void lines(
      PageSurvey page,
      int headline,
      DateCustoms customs,
      PersonNames persons,
      List<AuthorOffer> offers) {
    for (TextLine line : page.lines()) {
      boolean foreign = page.foreign(line);
      boolean close = beside(line.index(), headline);
      if (line.text().length() > LONGEST || (foreign && (!close || other(line.marks())))) {
        continue;
      }
      boolean near = near(line.index(), headline);
      boolean led = reader.led(line.text());
      if (led) {
        underLabel(page, line, near, headline, persons, offers);
      }
      String labelled = near ? SourceLabels.authorInside(line.text()) : "";
      if (!labelled.isEmpty()) {
        String origin = "line " + line.index() + ", labelled";
        offer(offers, labelled, Ground.FIELD, origin, 8.5, true, persons);
      }
      if (close && !foreign && reader.desk(line.text())) {
        String origin = "line " + line.index() + ", a desk";
        offers.add(new AuthorOffer(List.of(line.text()), line.text(), origin, 0.5, false));
      }
      if (near && !foreign) {
        inside(line, customs, persons, offers);
      }
      if (close && !foreign) {
        besideDate(line, customs, persons, offers);
      }
      if (led) {
        boolean label = !foreign && line.index() > headline && reader.labelled(line.text());
        double weight =
            near
                ? 5 - Math.abs(line.index() - headline) / 50.0
                : label ? 3.95 : 1 - Math.abs(line.index() - headline) / 50.0;
        String origin = "line " + line.index();
        String text = near ? beforeDate(line.text(), customs) : line.text();
        offer(offers, text, Ground.LINE, origin, weight, close, persons);
      }
    }
  }

  /** A line that is but a label, and the name in the next one. */
  private void underLabel(
      PageSurvey page,
      TextLine line,
      boolean near,
      int headline,
      PersonNames persons,
      List<AuthorOffer> offers) {
    if (line.index() < headline
        || line.index() + 1 >= page.lines().size()
        || !reader.leads(line.text())) {
      return;
    }
    TextLine next = page.lines().get(line.index() + 1);
    boolean barred = page.foreign(next) && (!beside(next.index(), headline) || other(next.marks()));
    if (next.text().length() < LONGEST && !barred) {
      String origin = "line " + next.index() + ", under a label";
      offer(offers, next.text(), Ground.MARKED, origin, near ? 5.5 : 2.2, false, persons);
    }
  }

  /** In a line of facts: Posted in Town by Jane Roe on March 5. */
  private void inside(
      TextLine line, DateCustoms customs, PersonNames persons, List<AuthorOffer> offers) {
    boolean facts = Mark.META.in(line.marks()) || Mark.DATE.in(line.marks());
    boolean barred = line.text().indexOf('|') > 0;
    if (!facts && !barred) {
      return;
    }
    int place = reader.leadInside(line.text());
    if (place > 0) {
      String origin = "line " + line.index() + ", inside";
      String text = line.text().substring(place);
      double weight = behindDate(line.text(), place, customs) ? SURE + 0.05 : SURE - 0.05;
      offer(offers, beforeDate(text, customs), Ground.LINE, origin, weight, false, persons);
    }
  }

  /** Whether a date stands right in front of the place: 5 March 2025 by jroe. */
  private boolean behindDate(String text, int place, DateCustoms customs) {
    return dates.all(text, customs).stream()
        .anyMatch(
            date ->
                date.end() <= place
                    && Edges.without(EDGES, text.substring(date.end(), place)).isEmpty());
  }

  /** 5 March 2025 | Jane Roe, with nothing else in the line. */
  private void besideDate(
      TextLine line, DateCustoms customs, PersonNames persons, List<AuthorOffer> offers) {
    if (line.text().length() > LONGEST_FACTS) {
      return;
    }
    Optional<StatedDate> date = dates.first(line.text(), customs);
    if (date.isEmpty()) {
      return;
    }
    String before = Edges.without(EDGES, line.text().substring(0, date.get().start()));
    String after = Edges.without(EDGES, line.text().substring(date.get().end()));
    for (String text : List.of(before, after)) {
      String first = part(text);
      if (reader.desk(first)) {
        offers.add(new AuthorOffer(List.of(first), line.text(), "line, a desk", 0.5, false));
      }
      List<String> found =
          PersonNames.personal(first) ? reader.names(first, Ground.MARKED) : List.of();
      if (found.size() == 1
          && found.get(0).equals(first)
          && reader.onlyNames(first)
          && !persons.organisation(first)) {
        String origin = "line " + line.index() + ", beside the date";
        offers.add(new AuthorOffer(found, line.text(), origin, 1.2, false));
      }
    }
  }

  /** The part of a line of facts in front of its first bar. */
  private static String part(String text) {
    int end = text.length();
    for (int i = 0; i < text.length(); i++) {
      if ("|｜·•⋅,".indexOf(text.charAt(i)) >= 0) {
        end = i;
        break;
      }
    }
    return text.substring(0, end).strip();
  }
}
