package org.copydesk.strip.line;

import java.util.regex.Pattern;
import org.copydesk.script.Folding;

/**
 * Tells lines that open a text and are no sentence: whom a notice or a letter addresses, and an
 * agency's dateline with the title of its report.
 */
public final class TextOpening {
  private static final int LONGEST = 80;

  /** 各乡镇人民政府,县政府各部门: — 尊敬的读者: — 老师们、同学们: */
  private static final String ADDRESS =
      "(?:各|尊敬的|亲爱的)[^。!?;:]{1,60}:|[^。!?;:]{1,60}[,、 ]\\p{IsHan}{0,8}各[^。!?;:]{1,40}:"
          + "|[\\p{IsHan},、 ]{1,40}们:";

  /** 某某社某地3月5日电 题:… */
  private static final String DISPATCH = "[^\\s。!?;:,]{4,20}\\d{1,2}日电 *题:.+";

  private static final Pattern OPENING = Pattern.compile("(?:" + ADDRESS + "|" + DISPATCH + ")");

  private TextOpening() {}

  /** Whether a line is such an opening and nothing else. */
  public static boolean is(String line) {
    return line.length() <= LONGEST
        && (line.indexOf(':') >= 0 || line.indexOf('：') >= 0)
        && OPENING.matcher(Folding.line(line).strip()).matches();
  }
}
