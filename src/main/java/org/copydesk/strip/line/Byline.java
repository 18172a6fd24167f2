package org.copydesk.strip.line;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.copydesk.script.Folding;
import org.jspecify.annotations.Nullable;

/**
 * Who wrote an article, as a byline says.
 *
 * @param authors the names, at least one
 * @param source the outlet that the byline names; absent where it names none
 */
record Byline(List<String> authors, @Nullable String source) {
  private static final Pattern ROLE =
      Pattern.compile("(?:" + LineData.alternatives(LineData.words("roles.txt").stream()) + ")");

  /** The characters that the words for roles begin with. */
  private static final BitSet ROLE_OPENINGS =
      LineData.words("roles.txt").stream()
          .mapToInt(word -> Character.toLowerCase(word.charAt(0)))
          .collect(BitSet::new, BitSet::set, BitSet::or);

  /** What may follow the names. */
  private static final Pattern VERB =
      Pattern.compile(
          "[\\s/(]*(?:(?:综合|联合|摄影|现场|采访|图文|文字|即时|连线)?报[道导]|(?:综合)?整理|编译|采写|撰文|供稿|供图|口述|发自\\S{2,8}|专电"
              + "|文/?图|图/?文|文|图|摄影|翻摄|翻拍|摄)[\\s)。.]*$");

  /** A place or a verb after a slash, as in 記者巫其倫/台北報導. */
  private static final Pattern PLACE =
      Pattern.compile("[/ 、]\\p{IsHan}{2,4}(?:即时|连线)?(?:报[道导]|电|讯|专电|综合)$");

  /** A place and a day in front of the wire's word, as in 記者李明台北5日電. */
  private static final Pattern WIRE =
      Pattern.compile("(?<run>\\p{IsHan}{4,20}) ?(?:\\d{1,2}月)?\\d{1,2}日(?:综合|专|外)?(?:报[道导]|电|讯)$");

  /** A place in front of the report's word, as in 記者李明台北報導. */
  private static final Pattern REPORT = Pattern.compile("(?<run>\\p{IsHan}{4,16})报[道导]$");

  private static final Pattern DATELINE =
      Pattern.compile("(.{2,8}?社).{2,8}\\d{1,2}月\\d{1,2}日(?:电|讯)");

  private static final Pattern STATION = Pattern.compile("(?:驻|派驻)?\\p{IsHan}{0,6}");

  private static final Pattern POST_AND_NAMES =
      Pattern.compile(
          "[\\p{IsHan}、·() ]{0,40}(?:"
              + LineData.alternatives(LineData.words("posts.txt").stream())
              + ") +(?<names>\\p{IsHan}(?: ?\\p{IsHan}){1,3}(?:[ 、]+\\p{IsHan}(?: ?\\p{IsHan}){1,3})*)");

  private static final Pattern BY =
      Pattern.compile(
          "(?:By|BY|Von|Par|Por|Di|Door|Text|Texte|Reported by|Written by|Words by|Story by)[: ]+(?<names>\\p{Lu}.{2,80})");

  /** A desk and its reporter, as broadcasters in Taiwan sign: 社會中心/石語彤報導. */
  private static final Pattern DESK =
      Pattern.compile("\\p{IsHan}{2,4}中心/(?<name>\\p{IsHan}{2,4})报[道导]");

  private static final String MARKS = " \t■□●○◆◇▲△★☆*·-—|([{【〔「『";

  /**
   * The byline that the text is, and nothing else: {@code 本报记者 侯科建 通讯员 刘涛}, {@code (記者 董柏生)},
   * {@code 记者 普淑娟 王晨 整理}, {@code 焦作日报全媒体记者朱晓琳报道}, {@code By Jane Doe}.
   *
   * @param sure whether what stands before 记者 must be known as an outlet
   */
  static Optional<Byline> of(String text, boolean sure) {
    String folded = Folding.line(text);
    Matcher by = BY.matcher(text.strip());
    if (by.matches()) {
      String names = by.group("names").replaceFirst("(?:,| -| \\|| for ).*", "");
      return Names.strictly(names).map(found -> new Byline(found, null));
    }
    if (folded.contains("中心/")) {
      Matcher desk = DESK.matcher(folded.strip());
      if (desk.matches() && Names.person(desk.group("name"))) {
        int from = text.length() - text.stripLeading().length();
        String name = text.substring(from + desk.start("name"), from + desk.end("name"));
        return Optional.of(new Byline(List.of(name), null));
      }
    }
    if (folded.chars().noneMatch(ROLE_OPENINGS::get)) {
      return Optional.empty();
    }
    int start = 0;
    int end = folded.length();
    while (start < end && MARKS.indexOf(folded.charAt(start)) >= 0) {
      start++;
    }
    while (end > start && " )]}】〕」』。.;".indexOf(folded.charAt(end - 1)) >= 0) {
      end--;
    }
    end = withoutPlace(folded, start, end);
    Matcher verb = VERB.matcher(folded).region(start, end);
    while (verb.find() && verb.start() > start) {
      end = verb.start();
      verb.region(start, end);
    }
    return roles(text, folded, start, withoutPlace(folded, start, end), sure);
  }

  /** Where the names end that a place follows. */
  private static int withoutPlace(String folded, int start, int end) {
    Matcher place = PLACE.matcher(folded).region(start, end);
    if (place.find()) {
      return place.start();
    }
    for (Pattern pattern : List.of(WIRE, REPORT)) {
      Matcher glued = pattern.matcher(folded).region(start, end);
      if (glued.find()) {
        int name = nameAt(glued.group("run"), pattern == REPORT);
        return name < 0 ? end : glued.start() + name;
      }
    }
    return end;
  }

  private static Optional<Byline> roles(
      String text, String folded, int start, int end, boolean sure) {
    Matcher role = ROLE.matcher(folded).region(start, end);
    if (!role.find()) {
      return Optional.empty();
    }
    String before = folded.substring(start, role.start()).strip();
    String source = outlet(before, text.substring(start, role.start()).strip());
    if (source == null && !before.isEmpty() && (sure || !STATION.matcher(before).matches())) {
      return Optional.empty();
    }
    List<String> authors = new ArrayList<>();
    boolean more = true;
    while (more) {
      int from = role.end();
      more = role.find();
      String piece = text.substring(from, more ? role.start() : end);
      List<String> names = Names.posted(withoutOutlet(piece)).orElse(List.of());
      boolean empty = Line.bare(Folding.line(withoutOutlet(piece))).isEmpty();
      if (names.isEmpty() && !(empty && more)) {
        return Optional.empty();
      }
      authors.addAll(names);
    }
    return authors.isEmpty()
        ? Optional.empty()
        : Optional.of(new Byline(authors, source == null || source.isEmpty() ? null : source));
  }

  /** The outlet's name; empty where it calls itself 本报; absent where it is none. */
  private static @Nullable String outlet(String folded, String text) {
    String name = folded.replaceFirst("[\\s,、:/]+$", "");
    Matcher dateline = DATELINE.matcher(name);
    if (dateline.matches()) {
      return text.substring(0, dateline.end(1));
    }
    if (Outlets.own(name) || name.matches("本[报网台刊社].{0,4}")) {
      return "";
    }
    return Outlets.named(name) ? text.substring(0, name.length()) : null;
  }

  /** The piece without the outlet of the next role, 张三 本报, or of its own: 河畔网 张三. */
  static String withoutOutlet(String piece) {
    String folded = Folding.line(piece);
    Matcher own = Pattern.compile("[\\s、,;]*本[报网台刊社端站]\\s*$").matcher(folded);
    if (own.find()) {
      return piece.substring(0, own.start());
    }
    int space = Math.max(folded.stripTrailing().lastIndexOf(' '), folded.lastIndexOf('、'));
    if (space > 0 && Outlets.named(folded.substring(space + 1).strip())) {
      return piece.substring(0, space);
    }
    int blank = folded.indexOf(' ', 2);
    boolean outlet = blank > 0 && Outlets.named(folded.substring(0, blank).strip());
    return outlet ? piece.substring(blank) : piece;
  }

  /**
   * Where the name ends that a place follows without a sign; -1 where there is none.
   *
   * @param mayBeNames whether the run may be names and nothing else
   */
  private static int nameAt(String run, boolean mayBeNames) {
    Matcher role = ROLE.matcher(run);
    int from = 0;
    while (role.find()) {
      from = role.end();
    }
    if (mayBeNames && Names.strictly(run.substring(from)).isPresent()) {
      return -1;
    }
    for (int length = 3; length >= 2; length--) {
      int end = from + length;
      if (run.length() >= end + 2 && Names.person(run.substring(from, end))) {
        return end;
      }
    }
    return -1;
  }

  /** The byline under a headline that gives a post and a name: {@code 范县县委书记 王小鹏}. */
  static Optional<Byline> ofPost(String text) {
    String trimmed = text.strip();
    Matcher post = POST_AND_NAMES.matcher(Folding.line(trimmed));
    if (!post.matches()) {
      return Optional.empty();
    }
    return Names.strictly(trimmed.substring(post.start("names"), post.end("names")))
        .map(names -> new Byline(names, null));
  }

  /** A name alone on its line under a headline. */
  static Optional<Byline> ofName(String text) {
    String folded = Folding.line(text).strip();
    boolean one = folded.matches("\\p{IsHan}{3}|\\p{IsHan} {1,3}\\p{IsHan}");
    boolean marked = folded.matches("[■□●○◆◇▲△★☆].{2,24}");
    if (!one && !marked) {
      return Optional.empty();
    }
    return Names.strictly(text)
        .filter(names -> names.stream().allMatch(Names::person))
        .map(names -> new Byline(names, null));
  }
}
