package org.copydesk.strip.line;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.copydesk.script.Columns;
import org.copydesk.script.Folding;

/** Reads breadcrumbs: {@code 首页 > 新闻 > 要闻 > 正文}. */
final class Breadcrumb {
  private static final Map<String, List<String>> WORDS = LineData.lists("crumbs.yaml");

  private static final Pattern LABEL =
      LineData.pattern(
          "\\W*(?:" + LineData.alternatives(words("labels").stream()) + ")\\s*[::>]\\s*");

  /** One of these stands in any breadcrumb. */
  private static final String TELLING = ">:»›→▸▶";

  private static final Pattern SIGN = Pattern.compile("\\s*(?:>{1,3}|»|›|→|▸|▶|-->|->)\\s*");

  /** In a line that is surely a breadcrumb, these part elements too. */
  private static final Pattern WEAK_SIGN =
      Pattern.compile("\\s*(?:>{1,3}|»|›|→|▸|▶)\\s*|\\s+[/|-]\\s+|/");

  private static final Set<String> HOME = folded("home");
  private static final Set<String> LEAF = folded("leaf");

  /** A section's name is no wider than this, in columns; what is wider is a headline. */
  private static final int LONGEST_ELEMENT = 28;

  private static final int LONGEST = 240;

  private Breadcrumb() {}

  /** The sections of the path, outermost first, when the line is a breadcrumb. */
  static Optional<List<String>> of(Line line) {
    String folded = line.folded();
    if (line.columns() > LONGEST || !telling(folded)) {
      return Optional.empty();
    }
    Matcher label = LABEL.matcher(folded);
    boolean labelled = label.lookingAt();
    int start = labelled ? label.end() : 0;
    Pattern sign = labelled && !SIGN.matcher(folded).find() ? WEAK_SIGN : SIGN;
    List<int[]> elements = elements(folded, start, sign);
    boolean home = HOME.contains(name(folded, elements.get(0)));
    boolean leaf = elements.stream().anyMatch(e -> LEAF.contains(firstWord(folded, e)));
    if (!labelled && (elements.size() < 2 || (!home && !(leaf && elements.size() > 2)))) {
      return Optional.empty();
    }
    List<String> section = new ArrayList<>();
    for (int i = 0; i < elements.size(); i++) {
      int[] element = elements.get(i);
      String word = name(folded, element);
      if (i > 0 && LEAF.contains(firstWord(folded, element))) {
        break;
      }
      if (word.isEmpty() || (i == 0 && (home || siteHome(word)))) {
        continue;
      }
      if (Columns.of(folded.substring(element[0], element[1])) > LONGEST_ELEMENT) {
        if (i < elements.size() - 1) {
          return Optional.empty();
        }
        cut(line, element).ifPresent(section::add);
        continue;
      }
      section.add(line.text().substring(element[0], element[1]).strip());
    }
    return Optional.of(section);
  }

  private static boolean telling(String folded) {
    for (int i = 0; i < TELLING.length(); i++) {
      if (folded.indexOf(TELLING.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** The last element, when a site's name stands behind it. */
  private static Optional<String> cut(Line line, int[] element) {
    int space = line.folded().indexOf(' ', element[0]);
    boolean named =
        space > 0
            && space < element[1]
            && Columns.of(line.folded().substring(element[0], space)) <= LONGEST_ELEMENT
            && line.folded().substring(space, element[1]).matches(".*(?:网|报|台|门户|频道|在线).*");
    return named ? Optional.of(line.text().substring(element[0], space)) : Optional.empty();
  }

  private static boolean siteHome(String word) {
    return word.endsWith("首页") || word.endsWith("主页") || Outlets.named(word) || word.endsWith("网");
  }

  private static List<int[]> elements(String folded, int start, Pattern sign) {
    List<int[]> elements = new ArrayList<>();
    Matcher part = sign.matcher(folded);
    int from = start;
    part.region(start, folded.length());
    while (part.find()) {
      elements.add(new int[] {from, part.start()});
      from = part.end();
    }
    elements.add(new int[] {from, folded.length()});
    return elements;
  }

  private static String name(String folded, int[] element) {
    return folded.substring(element[0], element[1]).replace(" ", "");
  }

  private static String firstWord(String folded, int[] element) {
    String name = folded.substring(element[0], element[1]).strip();
    int space = name.indexOf(' ');
    return space < 0 ? name : name.substring(0, space);
  }

  private static List<String> words(String list) {
    return WORDS.getOrDefault(list, List.of());
  }

  private static Set<String> folded(String list) {
    Set<String> words = new HashSet<>();
    for (String word : words(list)) {
      words.add(Folding.line(word).toLowerCase(Locale.ROOT).replace(" ", ""));
    }
    return words;
  }
}
