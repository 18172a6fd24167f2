package org.copydesk.strip.html;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.copydesk.strip.field.Blanks;
import org.copydesk.strip.field.FoldedText;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Makes the {@link PageSurvey} as it reads a tree. For one page, one thread. */
final class Surveyor implements TreeReader {
  private static final int LONGEST_COMMENT = 20_000;
  private static final int MOST_MARKED = 2_000;
  private static final int PLACES =
      Mark.COMMENT.bit()
          | Mark.RELATED.bit()
          | Mark.CHROME.bit()
          | Mark.TITLE.bit()
          | Mark.HIDDEN.bit()
          | Mark.ASIDE.bit()
          | Mark.BIO.bit();
  private static final int LONGEST_LINE = 1_000;
  private static final int LONGEST_TITLE = 1_000;
  private static final int MOST_LINES = 20_000;

  /** Of the sizes 1 to 7 that fonts had, 3 is that of the text. */
  private static final int LARGE = 4;

  /** The level of lines that are set large and are no headings by their element. */
  private static final int SET_LARGE = 6;

  /** What is longer is text that is set large. */
  private static final int LONGEST_LARGE = 200;

  /** An element whose marks hold for what is inside. */
  private record Place(Element element, int around, int zone) {}

  private final Deque<Place> places = new ArrayDeque<>();
  private final MetaTags meta = new MetaTags();
  private final List<String> scripts = new ArrayList<>();
  private final List<Element> programs = new ArrayList<>();
  private final List<String> comments = new ArrayList<>();
  private final List<MarkedElement> headings = new ArrayList<>();
  private final List<MarkedElement> marked = new ArrayList<>();
  private final List<MarkedElement> images = new ArrayList<>();
  private final List<TextLine> lines = new ArrayList<>();
  private final FoldedText line = new FoldedText(2 * LONGEST_LINE);
  private @Nullable String title;
  private @Nullable String canonical;
  private final Zones zones = new Zones();
  private int around;
  private int zone;
  private int articles;
  private int lineZone;
  private int lineMarks;
  private int linked;
  private int links;
  private int heading;
  private int lineHeading;

  PageSurvey survey() {
    flush();
    return new PageSurvey(
        title == null ? "" : title,
        meta,
        canonical,
        scripts,
        programs,
        comments,
        headings,
        marked,
        images,
        lines,
        zones);
  }

  @Override
  public void text(String text) {
    int before = line.length();
    if (before > LONGEST_LINE) {
      return;
    }
    line.add(text);
    if (line.length() > before) {
      lineHeading = before == 0 ? heading : lineHeading;
      linked += links > 0 ? line.length() - before : 0;
      lineMarks |= around;
      lineZone = zone;
    }
  }

  @Override
  public void blank(boolean lineEnd) {
    text(" ");
  }

  @Override
  public void comment(String comment) {
    if (comment.length() < LONGEST_COMMENT && comment.contains("enpproperty")) {
      comments.add(comment);
    }
  }

  @Override
  public boolean open(StartTag tag) {
    Element element = tag.element();
    TagTraits traits = tag.traits();
    switch (element.normalName()) {
      case "meta" -> {
        meta.add(element);
        if (element.attr("name").endsWith("ld+json")) {
          scripts.add(element.attr("content"));
        }
      }
      case "link" -> link(element);
      case "script" -> script(element);
      case "title" -> {
        if (title == null) {
          String whole = Blanks.folded(element.wholeText());
          title = whole.substring(0, Math.min(LONGEST_TITLE, whole.length()));
        }
        return false;
      }
      case "img", "amp-img" -> {
        if (images.size() < MOST_MARKED) {
          images.add(new MarkedElement(element, 0, around, lines.size(), zone, links > 0));
        }
      }
      case "br" -> flush();
      default -> {}
    }
    if (traits.silent()) {
      return false;
    }
    if (element.isBlock()) {
      flush();
    }
    int own = traits.marks() | (element.nameIs("html") || element.nameIs("body") ? 0 : tag.marks());
    if (articles == 0 && element.nameIs("footer")) {
      own |= Mark.CHROME.bit();
    }
    boolean link = traits.kind() == TagKind.LINK;
    if (link && links == 0 && AuthorPaths.lead(tag.href())) {
      own |= Mark.AUTHOR.bit();
    }
    int outside = zone;
    int inside = alien(element, own, link) ? zones.within(zone) : zone;
    zone = inside;
    if (traits.article()) {
      articles++;
    }
    if (link) {
      links++;
    }
    if (traits.level() > 0) {
      heading = traits.level();
      headings.add(new MarkedElement(element, own, around, lines.size(), zone, links > 0));
    } else if (element.nameIs("font") && large(element)) {
      heading = SET_LARGE;
    } else if (Mark.TITLE.in(own) && headings.size() < MOST_MARKED) {
      headings.add(new MarkedElement(element, own, around, lines.size(), zone, links > 0));
    }
    if (own != 0) {
      if (marked.size() < MOST_MARKED && !onlyPlace(own)) {
        marked.add(new MarkedElement(element, own, around, lines.size(), zone, links > 0));
      }
      places.push(new Place(element, around, outside));
      around |= own;
      zone = inside;
    }
    if (own == 0) {
      zone = outside;
    }
    return true;
  }

  /**
   * Whether an element is a place that is not the article; neither a line of facts nor a link is
   * one.
   */
  private static boolean alien(Element element, int own, boolean link) {
    boolean facts = Mark.META.in(own) || Mark.DATE.in(own);
    if (Mark.COMMENT.in(own) || Mark.HIDDEN.in(own)) {
      return true;
    }
    if (link) {
      return false;
    }
    return Mark.RELATED.in(own)
        || (Mark.ASIDE.in(own) && !(facts && element.nameIs("aside")))
        || (Mark.CHROME.in(own) && !facts);
  }

  /** Headlines of old pages: font size="5", font size="+2". */
  private static boolean large(Element font) {
    String size = font.attr("size");
    boolean more = size.length() == 2 && size.charAt(0) == '+';
    int step = size.isEmpty() ? 0 : Character.digit(size.charAt(size.length() - 1), 10);
    return (more ? step > 0 : size.length() == 1 && step >= LARGE)
        && ElementText.of(font, LONGEST_LARGE).length() < LONGEST_LARGE;
  }

  private static boolean onlyPlace(int own) {
    return (own & ~PLACES) == 0;
  }

  @Override
  public void close(Element element, TagTraits traits) {
    if (traits.article()) {
      articles--;
    }
    if (traits.kind() == TagKind.LINK) {
      links--;
    }
    if (element.isBlock()) {
      flush();
    }
    if (traits.level() > 0 || (heading == SET_LARGE && element.nameIs("font"))) {
      heading = 0;
    }
    Place place = places.peek();
    if (place != null && place.element().equals(element)) {
      places.pop();
      around = place.around();
      zone = place.zone();
    }
  }

  private void flush() {
    if (line.length() > 0) {
      String text = line.toString();
      if (!text.isEmpty() && lines.size() < MOST_LINES) {
        lines.add(new TextLine(lines.size(), text, lineMarks, linked, lineZone, lineHeading));
      }
      line.clear();
    }
    lineMarks = 0;
    linked = 0;
  }

  private void link(Element element) {
    if (canonical == null && element.attr("rel").equalsIgnoreCase("canonical")) {
      canonical = element.attr("href").strip();
    }
  }

  private void script(Element element) {
    programs.add(element);
    String type = element.attr("type").toLowerCase(Locale.ROOT);
    if (type.contains("ld+json")) {
      scripts.add(element.data());
    }
  }
}
