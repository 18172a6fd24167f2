package org.copydesk.strip.html;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.copydesk.script.Folding;

/**
 * The captions of a page that are no more than lines of text: a line that is a picture's
 * alternative text, one with the triangle by which newsrooms that write Chinese point at the
 * picture above or below, and one that ends with whose picture it is. Immutable.
 */
final class Captions {
  /** A shorter alternative text may be a label, a longer line is text. In characters. */
  private static final int SHORTEST = 8;

  private static final int LONGEST = 200;

  /** Whose picture it is, behind the last sentence: …的海菜花。施云帆 摄, …(资料图). */
  private static final Pattern CREDITED =
      Pattern.compile(
          "(?:[。!?)]|^[^。!?]{6,60})[\\s(]*(?:\\p{IsHan}{2,10}[\\s/](?:摄|供图|图|摄影)|\\p{IsHan}{2,6}摄|(?:资料|受访者供|通讯员供)图)[)]?$");

  /** What such a line ends with, brackets aside; hardly any other does. */
  private static final String CREDIT_ENDS = "摄影图";

  private static final String POINTERS = "▲△▼▽▴▾";

  private final Set<String> alternatives = new HashSet<>();

  private Captions(List<MarkedElement> images) {
    for (MarkedElement image : images) {
      String text = image.element().attr("alt");
      if (text.length() >= SHORTEST && text.length() <= LONGEST) {
        alternatives.add(Folding.key(text));
      }
    }
  }

  /** The captions among the lines of a page. */
  static Captions of(PageSurvey page) {
    return new Captions(page.images());
  }

  /** Whether a line is the caption of a picture. */
  boolean has(String line) {
    if (line.isEmpty() || line.length() > LONGEST) {
      return false;
    }
    if (POINTERS.indexOf(line.charAt(0)) >= 0) {
      return line.length() >= SHORTEST;
    }
    return line.length() >= SHORTEST
        && (alternatives.contains(Folding.key(line))
            || (mayBeCredited(line) && CREDITED.matcher(Folding.line(line)).find()));
  }

  private static boolean mayBeCredited(String line) {
    String end = Folding.line(line.substring(line.length() - 2));
    return CREDIT_ENDS.indexOf(end.charAt(end.charAt(1) == ')' ? 0 : 1)) >= 0;
  }
}
