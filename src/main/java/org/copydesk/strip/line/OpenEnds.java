package org.copydesk.strip.line;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.copydesk.script.Columns;
import org.copydesk.script.Folding;
import org.copydesk.script.Sentence;

/**
 * Tells lines that stop in mid-sentence from headings, which end without a full stop too.
 *
 * @param page the lines of the page
 * @param clausal the lines that are short, end without a full stop and have a comma
 * @param plain how many such lines have no comma
 */
record OpenEnds(List<String> page, Set<String> clausal, int plain) {
  /** A piece with a full stop inside is at least this wide, in columns: 20 Chinese characters. */
  private static final int LONG = 40;

  /** A piece that ends with a comma must go on, so it may be shorter. */
  private static final int LONG_WITH_COMMA = 24;

  /** A heading without a full stop inside is narrower than this, in columns. */
  private static final int LONGEST_HEADING = 80;

  /** A line with 、 alone may be a list of posts or places, and is wider than this. */
  private static final int LONGEST_LIST = 30;

  /** What is shorter is no piece of a paragraph. */
  private static final int SHORTEST = 12;

  /** Lines with a comma are few where so many times more have none. */
  private static final int FEW_AMONG = 2;

  /** A last clause of so many characters is a stump. */
  private static final int STUMP = 4;

  private static final Pattern CLAUSES = Pattern.compile("[,;]");

  private static final Pattern POST_AND_NAME =
      Pattern.compile(
          ".*(?:"
              + LineData.alternatives(LineData.words("posts.txt").stream())
              + ") *\\p{IsHan}{2,4}");

  private static final Pattern CREDIT =
      Pattern.compile("[\\p{IsHan})/·]\\s?(?:摄|摄影|供图|制图|绘图|图片|摄影报道)[)]?$");

  /** How an item of a list, a section or a question begins. */
  private static final Pattern ITEM =
      Pattern.compile(
          "^(?:[(]?[一二三四五六七八九十百]{1,3}[)、.:]|第[一二三四五六七八九十百\\d]{1,4}[条章节,、:]|[(]?\\d{1,3}[)、]|\\d{1,2}\\.\\D|[①-⑳■□●○◆◇▲△★☆•*·▪►]"
              + "|[-–—]\\s|【|[a-z][).]\\s|(?:问|答|记者|主持人|嘉宾|[qa])\\s*:).*",
          Pattern.DOTALL);

  static OpenEnds of(List<String> page) {
    Set<String> clausal = new HashSet<>();
    Set<String> plain = new HashSet<>();
    for (String line : page) {
      int columns = Columns.of(line);
      if (!Sentence.ends(line) && columns >= SHORTEST && columns < LONGEST_HEADING) {
        (clausal(line) ? clausal : plain).add(Folding.key(line));
      }
    }
    return new OpenEnds(page, clausal, plain.size());
  }

  /** Whether the line begins as an item of a list, a section or a question does. */
  static boolean item(String text) {
    return ITEM.matcher(Folding.line(text)).matches();
  }

  /** Whether the line ends by saying whose a picture is: …练习书法。方晓岚 摄. */
  static boolean credited(String text) {
    return CREDIT.matcher(Folding.line(text)).find();
  }

  static boolean han(String text) {
    return Character.UnicodeScript.of(text.codePointBefore(text.length()))
        == Character.UnicodeScript.HAN;
  }

  /** Whether the line by itself shows that it stops in mid-sentence. */
  boolean stopsShort(String text) {
    int columns = Columns.of(text);
    if ((columns >= LONG && Sentence.inside(text))
        || (columns >= LONG_WITH_COMMA && Sentence.pauses(text))) {
      return true;
    }
    if (columns < SHORTEST || item(text)) {
      return false;
    }
    return (columns >= LONGEST_HEADING && Sentence.punctuated(text))
        || unclosed(text)
        || lopsided(text)
        || alone(text);
  }

  /** Whether a line that may be a heading is none, by the words around its end. */
  boolean runsOver(String first, String next) {
    boolean small =
        Character.isLowerCase(next.codePointAt(0))
            && Columns.of(first) >= LONG_WITH_COMMA
            && Character.isLowerCase(first.codePointBefore(first.length()));
    return Columns.of(first) >= SHORTEST && (small || new Seam(first, next).runsOver(page));
  }

  /** Whether a word runs over the end of the first line. */
  boolean splitsWord(String first, String next) {
    return new Seam(first, next).splitsWord();
  }

  /** Whether a quote or bracket is open at the end. */
  private static boolean unclosed(String text) {
    String folded = Folding.line(text);
    for (String pair : List.of("“”", "「」", "『』", "《》", "()", "【】", "[]")) {
      int open = folded.lastIndexOf(pair.charAt(0));
      if (open >= 0 && folded.indexOf(pair.charAt(1), open) < 0) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether the clauses differ in length as those of a heading do not: 抢抓农时,备足农资 is one, but not
   * 以新思想为指导,全面贯彻上级会议精神,深. Lines of {@link #LONG} columns are told so, and those whose last clause
   * is a mere stump.
   */
  private static boolean lopsided(String text) {
    List<String> clauses = List.of(CLAUSES.split(Folding.line(text), -1));
    if (clauses.size() < 2 || !han(text)) {
      return false;
    }
    int last = clauses.get(clauses.size() - 1).length();
    int longest = clauses.stream().mapToInt(String::length).max().orElse(last);
    int least = clauses.stream().mapToInt(String::length).min().orElse(last);
    boolean stump = last <= STUMP && longest >= 2 * last;
    return stump || (Columns.of(text) >= LONG && longest - least > 2);
  }

  /**
   * Headings come in numbers and in one style: the only line with a comma is none, and neither are
   * the few among many without.
   */
  private boolean alone(String text) {
    boolean few = clausal.size() == 1 || plain > FEW_AMONG * clausal.size();
    return few && han(text) && clausal(text) && page.size() > 4;
  }

  private static boolean clausal(String text) {
    String folded = Folding.line(text);
    int columns = Columns.of(text);
    boolean comma = folded.indexOf(',') > 0 && columns >= LONG_WITH_COMMA;
    boolean list = folded.indexOf('、') > 0 && columns > LONGEST_LIST;
    return (comma || list) && !item(text) && !POST_AND_NAME.matcher(folded).matches();
  }
}
