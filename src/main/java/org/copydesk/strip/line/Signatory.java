package org.copydesk.strip.line;

import java.util.List;
import java.util.regex.Pattern;
import org.copydesk.article.Block;
import org.copydesk.script.Folding;

/**
 * Tells who signs a notice: the name of an office or a firm alone in its line, above the date,
 * which is part of the text then: 林洲师范学院人事处, 2024年7月2日.
 */
public final class Signatory {
  private static final int LONGEST = 40;

  /** Who signs stands at most so many lines below the last paragraph. */
  private static final int MOST_BELOW = 8;

  private static final Pattern NAME =
      Pattern.compile(
          "[\\p{IsHan}()·\\d]{2,36}(?:"
              + LineData.alternatives(LineData.words("signatories.txt").stream())
              + ")");

  private Signatory() {}

  /** Whether a line is such a name and nothing else. */
  public static boolean is(String line) {
    return line.length() <= LONGEST && NAME.matcher(Folding.line(line).strip()).matches();
  }

  /** Whether two lines are such a name and a date. */
  public static boolean signs(String line, String below) {
    return is(line) && Dateline.alone(below) && Dateline.exact(below);
  }

  /**
   * Where a notice ends whose last paragraph is known: it goes on, with whom to ask, to who signs
   * it and when. The last paragraph itself where nobody signs.
   */
  public static int below(List<Block> lines, int last) {
    int end = Math.min(lines.size() - 1, last + MOST_BELOW);
    for (int i = last + 1; i < end; i++) {
      Block below = lines.get(i + 1);
      boolean kept = lines.get(i).kept() && below.kept();
      if (kept && signs(lines.get(i).text(), below.text())) {
        return i + 1;
      }
    }
    return last;
  }
}
