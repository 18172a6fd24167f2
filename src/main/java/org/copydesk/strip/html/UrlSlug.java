package org.copydesk.strip.html;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.copydesk.strip.field.TitleKey;

/** The words that an address has of its page's headline and section. */
final class UrlSlug {
  private static final int SHORTEST = 10;
  private static final Pattern PARTING = Pattern.compile("[/?#]");
  private static final Pattern LOCAL = Pattern.compile("([a-z]{2}[-_])?[a-z]{2}");

  private UrlSlug() {}

  /** The key of the longest hyphenated part of the path; empty where there is none. */
  static String key(String url) {
    int scheme = url.indexOf("//");
    int path = scheme < 0 ? -1 : url.indexOf('/', scheme + 2);
    if (path < 0) {
      return "";
    }
    String longest = "";
    for (String part : PARTING.split(url.substring(path), -1)) {
      if (part.indexOf('%') < 0 && part.length() > longest.length() && part.indexOf('-') > 0) {
        longest = part;
      }
    }
    String key = TitleKey.of(longest);
    return key.length() < SHORTEST ? "" : key;
  }

  /** The folders of the path, outermost first: news sites name them after their sections. */
  static List<String> folders(String url) {
    int scheme = url.indexOf("//");
    int path = scheme < 0 ? -1 : url.indexOf('/', scheme + 2);
    int last = url.lastIndexOf('/');
    return path < 0 || last <= path
        ? List.of()
        : List.of(url.substring(path + 1, last).split("/", -1));
  }

  /**
   * The country, or else the language, that a site names in its first folder: gb of /en-gb/, uk of
   * /uk/; empty where that is something else.
   */
  static String region(String url) {
    List<String> folders = folders(url);
    String first = folders.isEmpty() ? "" : folders.get(0).toLowerCase(Locale.ROOT);
    return LOCAL.matcher(first).matches() ? first.substring(first.length() - 2) : "";
  }
}
