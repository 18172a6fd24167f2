package org.copydesk.strip.html;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.strip.field.FoldedText;
import org.copydesk.strip.field.TitleKey;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Parts a heading that holds a kicker, a count or a link beside the headline. */
final class Kickers {
  private static final int LONGEST = 400;
  private static final int MOST_PARTS = 6;

  private Kickers() {}

  /**
   * A heading's parts.
   *
   * @param segments the texts of its elements and between them, in order
   * @param kicked whether the first of two is a kicker, in an element of its own
   */
  record Parted(List<String> segments, boolean kicked) {}

  /** The parts of a heading; absent where it has none. */
  static @Nullable Parted part(Element heading) {
    Element element = heading;
    Element only = only(element);
    while (only != null && element.ownText().isBlank()) {
      element = only;
      only = only(element);
    }
    if (element.firstElementChild() == null || element.childrenSize() > MOST_PARTS) {
      return null;
    }
    List<String> segments = segments(element);
    return new Parted(segments, kicked(element, segments));
  }

  /** The one element inside another; absent where there is none or several. */
  static @Nullable Element only(Element element) {
    Element first = element.firstElementChild();
    return first != null && first.nextElementSibling() == null ? first : null;
  }

  /**
   * What follows an element that is marked as a kicker at the head of a heading: Harbour: The
   * channel reopens; empty where none does.
   */
  static String behindMarked(PageSurvey page, MarkedElement heading, String full) {
    for (MarkedElement marked : page.marked()) {
      if (marked.line() != heading.line()
          || !Mark.KICKER.in(marked.own())
          || marked.element().equals(heading.element())
          || !inside(marked.element(), heading.element())) {
        continue;
      }
      String kicker = ElementText.of(marked.element(), LONGEST);
      if (!kicker.isEmpty() && full.startsWith(kicker) && kicker.length() < full.length()) {
        return trimmed(full.substring(kicker.length()));
      }
    }
    return "";
  }

  private static boolean inside(Element element, Element heading) {
    for (Element parent = element.parent(); parent != null; parent = parent.parent()) {
      if (parent.equals(heading)) {
        return true;
      }
    }
    return false;
  }

  private static String trimmed(String text) {
    int start = 0;
    while (start < text.length() && " :：|–—-/".indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    return text.substring(start);
  }

  /** The texts of a heading's elements and between them, in order; marks alone are left out. */
  private static List<String> segments(Element element) {
    List<String> segments = new ArrayList<>();
    FoldedText own = new FoldedText(64);
    for (Node node : element.childNodes()) {
      if (node instanceof TextNode text) {
        own.add(text.getWholeText());
      } else if (node instanceof Element child && !child.nameIs("br")) {
        add(segments, own.toString());
        own.clear();
        add(segments, ElementText.of(child, LONGEST));
      }
    }
    add(segments, own.toString());
    return segments;
  }

  private static void add(List<String> segments, String text) {
    if (!TitleKey.of(text).isEmpty()) {
      segments.add(text);
    }
  }

  /** Whether a heading is a kicker, in an element of its own, and a longer headline. */
  private static boolean kicked(Element element, List<String> segments) {
    Element first = element.firstElementChild();
    if (segments.size() != 2
        || first == null
        || !ElementText.of(first, LONGEST).equals(segments.get(0))
        || Character.isLowerCase(segments.get(1).charAt(0))) {
      return false;
    }
    boolean emphasis =
        switch (first.normalName()) {
          case "em", "i", "b", "strong", "a", "mark", "sup", "sub", "q", "abbr" -> true;
          default -> false;
        };
    return !emphasis && segments.get(0).length() < segments.get(1).length();
  }
}
