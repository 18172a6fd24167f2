package org.copydesk.strip.html;

import java.util.List;
import org.copydesk.script.Folding;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The outlet that a Chinese page's scripts name, as portals keep it in the state of a page. Lists
 * of other articles name other outlets, so that it counts only where all are the same.
 */
final class ScriptSources {
  private static final int SHORTEST = 3;
  private static final int LONGEST = 20;

  private final ScriptValues values = ScriptValues.of("source");

  /** The one outlet; absent where the scripts name none, or several. */
  ScriptValues.@Nullable Found read(List<Element> scripts) {
    ScriptValues.Found only = null;
    for (ScriptValues.Found found : values.in(scripts)) {
      if (!name(found.value())) {
        continue;
      }
      if (only != null && !only.value().equals(found.value())) {
        return null;
      }
      only = found;
    }
    return only;
  }

  private static boolean name(String text) {
    String folded = Folding.line(text);
    return folded.length() >= SHORTEST
        && folded.length() <= LONGEST
        && folded.codePoints().filter(Character::isIdeographic).count() >= SHORTEST
        && folded.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || c == '·' || c == '-');
  }
}
