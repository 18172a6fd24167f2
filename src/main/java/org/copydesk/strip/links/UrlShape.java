package org.copydesk.strip.links;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.copydesk.url.WebLink;

/**
 * What an address looks like.
 *
 * @param form the address with its numbers and slugs blanked, the same for all articles of a
 *     section that one system writes
 * @param score how much it looks like an article's: above 0 it does, below it does not
 */
record UrlShape(String form, int score) {
  private static final Pattern DATE =
      Pattern.compile(
          "(?<!\\d)(19[89]\\d|20\\d\\d)([-_/.]?)(0?[1-9]|1[0-2])([-_/.]?)(0?[1-9]|[12]\\d|3[01])(?!\\d)"
              + "|(?<!\\d)(19[89]\\d|20\\d\\d)[-_/]?(0[1-9]|1[0-2])(?=/)");
  private static final Pattern LONG_ID = Pattern.compile("\\d{5,}|[0-9a-f]{12,}");
  private static final Pattern NUMBERED =
      Pattern.compile(
          "(?i)(content|article|articel|art|con|news|detail|show|view|info|c|t|a|doc|id)[-_]?\\d{2,}.*");
  private static final Pattern PAGE_FILE =
      Pattern.compile("(?i)\\.(s?html?|jhtml|xhtml|php|aspx?|jsp|do|htm)$");
  private static final Pattern DIGITS = Pattern.compile("\\d+");

  private static final int SLUG_WORDS = 4;

  static UrlShape of(String url, LinkWords words) {
    String path = WebLink.path(url).toLowerCase(Locale.ROOT);
    String query = WebLink.query(url).toLowerCase(Locale.ROOT);
    List<String> parts = new ArrayList<>();
    for (String part : path.split("/", -1)) {
      if (!part.isEmpty()) {
        parts.add(part);
      }
    }
    int score = 0;
    boolean id = hasId(query, words);
    if (parts.isEmpty()) {
      return new UrlShape(form(url, parts, query), id ? 2 : -4);
    }
    String last = parts.get(parts.size() - 1);
    String name = PAGE_FILE.matcher(last).replaceFirst("");
    boolean file = name.length() < last.length();
    score += DATE.matcher(path).find() ? 3 : 0;
    score += LONG_ID.matcher(name).find() ? 2 : 0;
    score += NUMBERED.matcher(name).matches() || name.matches("\\d{2,}") ? 1 : 0;
    score += slugWords(name) >= SLUG_WORDS ? 3 : 0;
    score += isEncodedTitle(name) ? 2 : 0;
    score += id ? 3 : 0;
    score += file && DIGITS.matcher(name).find() ? 1 : 0;
    for (int i = 0; i < parts.size() - 1; i++) {
      score += words.articlePaths().contains(parts.get(i)) ? 1 : 0;
      score -= words.otherPaths().contains(parts.get(i)) ? 4 : 0;
    }
    score -= words.otherPaths().contains(name) ? 4 : 0;
    score -= isList(name, words) && !id ? 4 : 0;
    boolean bare =
        !id && !DIGITS.matcher(path).find() && slugWords(name) < 3 && !isEncodedTitle(name);
    score -= bare ? 2 : 0;
    score -= path.matches(".*/page/\\d+/?") ? 4 : 0;
    return new UrlShape(form(url, parts, query), score);
  }

  private static boolean isList(String name, LinkWords words) {
    String bare = name.replaceAll("[-_]?\\d+$", "");
    return words.listFiles().contains(bare);
  }

  private static boolean hasId(String query, LinkWords words) {
    for (String parameter : query.split("&", -1)) {
      int equals = parameter.indexOf('=');
      if (equals > 0
          && words.idParameters().contains(parameter.substring(0, equals))
          && parameter.substring(equals + 1).matches(".*\\d{2,}.*|.{12,}")) {
        return true;
      }
    }
    return false;
  }

  private static int slugWords(String name) {
    int words = 0;
    for (String word : name.split("[-_]", -1)) {
      words += word.length() > 1 && word.chars().anyMatch(Character::isLetter) ? 1 : 0;
    }
    return words;
  }

  /** A headline in letters beyond ASCII, written as escapes. */
  private static boolean isEncodedTitle(String name) {
    return name.split("%[0-9a-f]{2}", -1).length > 15;
  }

  private static String form(String url, List<String> parts, String query) {
    StringBuilder form = new StringBuilder(WebLink.host(url));
    for (int i = 0; i < parts.size(); i++) {
      String part = parts.get(i);
      boolean last = i == parts.size() - 1;
      String blanked = DIGITS.matcher(part).replaceAll("0");
      boolean slug = last && (slugWords(part) >= 3 || isEncodedTitle(part));
      form.append('/')
          .append(
              slug
                  ? "*"
                  : LONG_ID.matcher(part).find() && part.matches("[0-9a-f-]+") ? "0" : blanked);
    }
    for (String parameter : query.isEmpty() ? new String[0] : query.split("&", -1)) {
      int equals = parameter.indexOf('=');
      form.append('&').append(equals < 0 ? parameter : parameter.substring(0, equals));
    }
    return form.toString();
  }
}
