package org.copydesk.strip.line;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.copydesk.script.Columns;
import org.copydesk.script.Folding;

/** Reads lists of people's names. */
final class Names {
  private static final Set<String> SURNAMES = surnames();

  private static final Pattern SEPARATORS =
      Pattern.compile("[\\s、,/|&;+]+|(?<=[a-z.]) and (?=\\S)");

  private static final Pattern HAN = Pattern.compile("\\p{IsHan}+(?:[·•・‧]\\p{IsHan}+)*");

  private static final Pattern LATIN =
      Pattern.compile(
          "\\p{Lu}[\\p{L}'’.-]*(?: (?:de|la|van|von|der|den|da|di|bin|al|el|del|du|le|dos|ten|ter"
              + "|\\p{Lu}[\\p{L}'’.-]*)){0,4}");

  /** Words that look like names but are not. */
  private static final Pattern NOT_A_NAME =
      Pattern.compile(
          ".*(?:[省市县区镇乡村州局厅委网报社台站版刊们]|记者|新闻|专题|本报|本网|综合|报道|编辑|理论|时评|要闻|时政|时事|经济|文化|社会|教育|健康|国际|国内|体育|娱乐|财经|科技|评论|公告|通知|公示|党建|民生|生活|视频|图片|公司|单位|名单|方法|方案|全部|全文|简介|安全|万家|平安|和谐)$");

  private static final int LONGEST_PEN_NAME = 24;

  private Names() {}

  /**
   * The people of a list such as {@code 侯科建 刘涛}, {@code 张三、李四}, {@code 王 辉} or {@code 朱晓琳刘洋}; empty
   * when any of it does not read as a name.
   */
  static Optional<List<String>> strictly(String text) {
    return read(text, false);
  }

  /**
   * As {@link #strictly}, where a post says that names follow: of several between marks 、 one with
   * a known surname vouches for the others, which need have none: 旺堆、简素心.
   */
  static Optional<List<String>> posted(String text) {
    Optional<List<String>> names = strictly(text);
    List<String> parts = List.of(trim(text).split("、", -1));
    boolean several = names.isEmpty() && parts.size() > 1 && parts.stream().anyMatch(Names::person);
    return several && parts.stream().allMatch(Names::foreign) ? Optional.of(parts) : names;
  }

  private static boolean foreign(String part) {
    String folded = Folding.line(part);
    return folded.length() > 1
        && folded.length() <= 5
        && HAN.matcher(folded).matches()
        && !NOT_A_NAME.matcher(folded).matches();
  }

  /** As {@link #strictly}, where a label says that names follow, so that pen names count. */
  static Optional<List<String>> leniently(String text) {
    return read(text, true);
  }

  /** Whether the text is one full Chinese name with a surname that is known. */
  static boolean person(String text) {
    String folded = Folding.line(text).strip();
    return HAN.matcher(folded).matches() && folded.length() <= 4 && known(folded);
  }

  private static Optional<List<String>> read(String text, boolean lenient) {
    if (latin(text)) {
      return latinNames(text, lenient);
    }
    List<String> names = new ArrayList<>();
    for (String part : joined(text)) {
      String folded = Folding.line(part);
      if (HAN.matcher(folded).matches() && (folded.length() <= 3 || folded.indexOf('·') > 0)) {
        if (!known(folded) && !lenient) {
          return Optional.empty();
        }
        names.add(part);
      } else if (HAN.matcher(folded).matches() && folded.length() <= 12 && split(part).size() > 1) {
        names.addAll(split(part));
      } else if (HAN.matcher(folded).matches() && folded.length() == 4 && known(folded)) {
        names.add(part);
      } else if (lenient && Columns.of(part) <= LONGEST_PEN_NAME && plain(part)) {
        names.add(part);
      } else {
        return Optional.empty();
      }
    }
    return names.isEmpty() ? Optional.empty() : Optional.of(names);
  }

  /** The parts of the list; a name set wide ({@code 王 辉}) is put together again. */
  private static List<String> joined(String text) {
    String trimmed = trim(text);
    List<String> parts = new ArrayList<>();
    for (String part : SEPARATORS.split(trimmed, -1)) {
      if (part.isEmpty()) {
        continue;
      }
      String last = parts.isEmpty() ? "" : parts.get(parts.size() - 1);
      boolean wide =
          part.length() == 1
              && last.length() == 1
              && HAN.matcher(Folding.line(last + part)).matches()
              && SURNAMES.contains(Folding.line(last));
      if (wide) {
        parts.set(parts.size() - 1, last + part);
      } else {
        parts.add(part);
      }
    }
    return parts;
  }

  private static String trim(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && !Character.isLetterOrDigit(text.charAt(start))) {
      start++;
    }
    while (end > start && !Character.isLetterOrDigit(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  private static boolean known(String folded) {
    if (folded.length() < 2 || NOT_A_NAME.matcher(folded).matches()) {
      return false;
    }
    return folded.indexOf('·') > 0
        || SURNAMES.contains(folded.substring(0, 1))
        || (folded.length() > 2 && SURNAMES.contains(folded.substring(0, 2)));
  }

  /**
   * Names that stand without a space, where there is one way to read them: each of two or three
   * characters and starting with a surname. One element when there is no way or more than one.
   */
  private static List<String> split(String run) {
    List<List<String>> readings = new ArrayList<>();
    extend(run, Folding.line(run), 0, new ArrayList<>(), readings);
    if (readings.size() > 1) {
      List<List<String>> common =
          readings.stream().filter(r -> r.stream().allMatch(n -> n.length() == 3)).toList();
      readings = common.size() == 1 ? common : List.of();
    }
    return readings.isEmpty() ? List.of(run) : readings.get(0);
  }

  private static void extend(
      String run, String folded, int from, List<String> names, List<List<String>> readings) {
    if (from == run.length()) {
      readings.add(List.copyOf(names));
      return;
    }
    for (int length = 2; length <= 3 && from + length <= run.length(); length++) {
      if (known(folded.substring(from, from + length))) {
        names.add(run.substring(from, from + length));
        extend(run, folded, from + length, names, readings);
        names.remove(names.size() - 1);
      }
    }
  }

  private static boolean plain(String part) {
    return part.codePoints()
        .allMatch(c -> Character.isLetterOrDigit(c) || "_·•・-.'’()".indexOf(c) >= 0);
  }

  private static boolean latin(String text) {
    long han =
        text.codePoints()
            .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN)
            .count();
    return han == 0;
  }

  private static Optional<List<String>> latinNames(String text, boolean lenient) {
    List<String> names = new ArrayList<>();
    for (String part :
        trim(text).split("\\s*(?:[,;&/|、]|\\band\\b|\\bund\\b|\\bet\\b|\\by\\b)\\s*", -1)) {
      boolean name =
          LATIN.matcher(part).matches()
              && part.length() <= 48
              && (part.indexOf(' ') > 0 || lenient);
      if (!name && !(lenient && !part.isBlank() && Columns.of(part) <= 40 && !part.contains("."))) {
        return Optional.empty();
      }
      names.add(part);
    }
    return names.isEmpty() ? Optional.empty() : Optional.of(names);
  }

  private static Set<String> surnames() {
    TreeSet<String> surnames = new TreeSet<>();
    for (String line : LineData.words("surnames.txt")) {
      if (line.indexOf(' ') > 0) {
        surnames.addAll(List.of(line.split(" ", -1)));
      } else {
        surnames.addAll(
            line.codePoints().mapToObj(Character::toString).collect(Collectors.toSet()));
      }
    }
    return surnames;
  }
}
