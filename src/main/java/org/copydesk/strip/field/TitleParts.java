package org.copydesk.strip.field;

import java.util.ArrayList;
import java.util.List;

/** The parts that a page title is put together from: headline, section, site. */
public final class TitleParts {
  /** These part a title wherever they stand. */
  private static final String ALWAYS = "|｜丨»«›·•‧∣¦";

  /** These part a title between blanks. */
  private static final String BETWEEN_BLANKS = "-–—−:：/\\~>←<@";

  /** These part a title between Han characters without blanks, as Chinese sites print them. */
  private static final String BETWEEN_HAN = "-–_—";

  private TitleParts() {}

  /**
   * A part and where it stands.
   *
   * @param start where it begins in the title
   * @param end where it ends, exclusive
   */
  public record Part(String text, int start, int end) {}

  /** The parts of a title in order, none blank; a title without separators is one part. */
  public static List<Part> of(String title) {
    List<Part> parts = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < title.length(); i++) {
      if (separates(title, i)) {
        add(parts, title, start, i);
        start = i + 1;
      }
    }
    add(parts, title, start, title.length());
    return parts;
  }

  private static void add(List<Part> parts, String title, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && Letters.blank(title.charAt(start))) {
      start++;
    }
    while (end > start && Letters.blank(title.charAt(end - 1))) {
      end--;
    }
    if (start < end) {
      parts.add(new Part(title.substring(start, end), start, end));
    }
  }

  private static boolean separates(String title, int i) {
    char c = title.charAt(i);
    if (c == ' ' || (c < 0x80 && Character.isLetterOrDigit(c))) {
      return false;
    }
    if (ALWAYS.indexOf(c) >= 0) {
      return (c != '·' && c != '•' && c != '‧') || (blankAt(title, i - 1) && blankAt(title, i + 1));
    }
    if (BETWEEN_BLANKS.indexOf(c) >= 0
        && (blankAt(title, i + 1) || doubled(title, i))
        && (blankAt(title, i - 1) || repeats(title, i))) {
      return true;
    }
    if (c == '_') {
      return true;
    }
    return BETWEEN_HAN.indexOf(c) >= 0 && betweenHan(title, i);
  }

  /** Whether a dash, or a run of them, stands between Han characters. */
  private static boolean betweenHan(String title, int i) {
    int before = i - 1;
    int after = i + 1;
    while (before >= 0 && title.charAt(before) == title.charAt(i)) {
      before--;
    }
    while (after < title.length() && title.charAt(after) == title.charAt(i)) {
      after++;
    }
    return before >= 0
        && after < title.length()
        && (Letters.han(title.charAt(before)) || "”》！？）」".indexOf(title.charAt(before)) >= 0)
        && (Letters.han(title.charAt(after)) || Character.isUpperCase(title.charAt(after)));
  }

  /** "::" and "--" are one separator. */
  private static boolean repeats(String title, int i) {
    return i > 1 && title.charAt(i - 1) == title.charAt(i) && blankAt(title, i - 2);
  }

  private static boolean doubled(String title, int i) {
    return i + 1 < title.length()
        && title.charAt(i + 1) == title.charAt(i)
        && blankAt(title, i + 2);
  }

  private static boolean blankAt(String title, int i) {
    return i >= 0 && i < title.length() && Letters.blank(title.charAt(i));
  }
}
