package org.copydesk.strip.html;

import java.net.MalformedURLException;
import java.net.URL;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.copydesk.article.Image;
import org.copydesk.script.Folding;
import org.copydesk.strip.field.WordFile;
import org.jsoup.internal.StringUtil;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The pictures of an article: the lead image that the page names, and those in its text. */
final class PageImages {
  private static final int LONGEST_CAPTION = 400;
  private static final int SHORTEST_ALTERNATIVE = 8;
  private static final int SMALLEST = 120;
  private static final int MOST = 60;

  /** A shorter line, in characters, is no paragraph; the same in a script of dense characters. */
  private static final int LEAST_TEXT = 60;

  private static final int LEAST_DENSE = 24;
  private static final int LINES_ABOVE = 6;

  private static final Set<String> SOURCES = WordFile.read("images.txt").words("source");
  private static final Set<String> ORNAMENTS = WordFile.read("images.txt").words("ornament");

  private PageImages() {}

  /**
   * The pictures in order, none twice.
   *
   * @param authors the authors, whose portraits are no pictures of the article
   * @param lead the lead image's address as the page tells machines; absent where it tells none
   */
  static List<Image> of(
      PageSurvey page, int headline, List<String> authors, @Nullable String lead, String base) {
    Map<String, Image> images = new LinkedHashMap<>();
    String first = absolute(lead, base);
    if (first != null) {
      images.put(first, new Image(first, null));
    }
    int last = lastParagraph(page);
    for (MarkedElement marked : page.images()) {
      boolean inside =
          headline >= 0 && marked.line() >= headline - LINES_ABOVE && marked.line() <= last + 1;
      if (!inside
          || page.foreign(marked)
          || images.size() >= MOST
          || authors.contains(marked.element().attr("alt").strip())) {
        continue;
      }
      String url = address(marked.element(), base);
      if (url != null && !ornament(marked.element(), url)) {
        String caption = caption(marked, page);
        if (images.get(url) == null || caption != null) {
          images.put(url, new Image(url, caption));
        }
      }
    }
    return List.copyOf(images.values());
  }

  /** The last line that reads as a paragraph. */
  private static int lastParagraph(PageSurvey page) {
    for (int i = page.lines().size() - 1; i >= 0; i--) {
      TextLine line = page.lines().get(i);
      int least = Character.isIdeographic(line.text().codePointAt(0)) ? LEAST_DENSE : LEAST_TEXT;
      if (line.text().length() > least && !line.mostlyLinked() && !page.foreign(line)) {
        return line.index();
      }
    }
    return -1;
  }

  private static @Nullable String address(Element image, String base) {
    for (String attribute : SOURCES) {
      String url = absolute(image.attr(attribute), base);
      if (url != null) {
        return url;
      }
    }
    return null;
  }

  private static @Nullable String absolute(@Nullable String url, String base) {
    if (url == null || url.isBlank() || url.startsWith("data:")) {
      return null;
    }
    String written = url.strip();
    boolean absolute = base.isEmpty() || written.startsWith("http");
    String whole = absolute ? written : resolved(base, written);
    if (whole.startsWith("//")) {
      whole = "https:" + whole;
    }
    return whole.startsWith("http://") || whole.startsWith("https://") ? whole : null;
  }

  /** A link made absolute; jsoup takes the control characters of both out first, dearly. */
  private static String resolved(String base, String link) {
    if (!controls(base) && !controls(link)) {
      try {
        return StringUtil.resolve(new URL(base), link).toExternalForm();
      } catch (MalformedURLException e) {
        return StringUtil.resolve(base, link);
      }
    }
    return StringUtil.resolve(base, link);
  }

  private static boolean controls(String url) {
    for (int i = 0; i < url.length(); i++) {
      if (url.charAt(i) < ' ') {
        return true;
      }
    }
    return false;
  }

  private static boolean ornament(Element image, String url) {
    if (small(image.attr("width")) || small(image.attr("height"))) {
      return true;
    }
    String low = (url + " " + image.className()).toLowerCase(Locale.ROOT);
    for (String ornament : ORNAMENTS) {
      if (low.contains(ornament)) {
        return true;
      }
    }
    return false;
  }

  private static boolean small(String pixels) {
    int value = 0;
    for (int i = 0; i < pixels.length() && Character.isDigit(pixels.charAt(i)) && i < 5; i++) {
      value = value * 10 + Character.digit(pixels.charAt(i), 10);
    }
    return value > 0 && value < SMALLEST && !pixels.endsWith("%");
  }

  /**
   * The caption of the figure that a picture stands in, or the line right below it that is its
   * alternative text.
   */
  private static @Nullable String caption(MarkedElement marked, PageSurvey page) {
    String figure = caption(marked.element());
    if (figure != null) {
      return figure;
    }
    String alternative = Folding.key(marked.element().attr("alt"));
    if (alternative.length() < SHORTEST_ALTERNATIVE) {
      return null;
    }
    for (int i = marked.line(); i <= marked.line() + 1 && i < page.lines().size(); i++) {
      String line = page.lines().get(i).text();
      if (line.length() <= LONGEST_CAPTION && Folding.key(line).equals(alternative)) {
        return line;
      }
    }
    return null;
  }

  private static @Nullable String caption(Element image) {
    Element up = image.parent();
    for (int steps = 0; up != null && steps < 6; steps++, up = up.parent()) {
      if (up.nameIs("figure")) {
        List<Element> captions = new ArrayList<>(up.getElementsByTag("figcaption"));
        if (captions.isEmpty()) {
          return null;
        }
        String text = ElementText.of(captions.get(0), LONGEST_CAPTION);
        return text.isEmpty() ? null : text;
      }
    }
    return null;
  }
}
