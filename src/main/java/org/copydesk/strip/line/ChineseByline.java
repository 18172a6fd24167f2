package org.copydesk.strip.line;

import java.util.List;
import java.util.regex.Pattern;
import org.copydesk.script.Folding;

/** The people that a Chinese byline names, behind their posts: 本报记者 张三 实习生 李四. */
public final class ChineseByline {
  private static final Pattern LIST = Pattern.compile("\\p{IsHan}{2,4}(?:[ 、,/]+\\p{IsHan}{2,4})+");

  private ChineseByline() {}

  /**
   * The people of a byline with posts, or of a list of Chinese names and nothing else, in order;
   * empty where the text is neither: 王小明 李大同.
   */
  public static List<String> people(String text) {
    String folded = Folding.line(text).strip();
    if (folded.length() < 2 || !Character.isIdeographic(folded.codePointAt(0))) {
      return List.of();
    }
    List<String> posts = authors(text);
    if (!posts.isEmpty() || !LIST.matcher(folded).matches()) {
      return posts;
    }
    return Names.strictly(text)
        .filter(names -> names.size() > 1 && names.stream().allMatch(Names::person))
        .orElse(List.of());
  }

  /** Whether a text is the name of a Chinese outlet: 河畔晚报. */
  public static boolean outlet(String text) {
    String folded = Folding.line(text);
    return !folded.isEmpty()
        && Character.isIdeographic(folded.codePointAt(0))
        && Outlets.named(folded);
  }

  /** Whether a text is one full Chinese name with a surname that is known: 燕书白. */
  public static boolean person(String text) {
    return Names.person(text) && !outlet(text);
  }

  /** The names, in order; empty where the text is no byline with posts. */
  public static List<String> authors(String text) {
    return Byline.of(text, false).map(Byline::authors).orElse(List.of());
  }
}
