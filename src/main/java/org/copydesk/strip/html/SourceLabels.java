package org.copydesk.strip.html;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.copydesk.script.Folding;
import org.copydesk.strip.field.Edges;
import org.copydesk.strip.field.WordFile;

/** The words in front of an outlet's name. Data: {@code source-words.txt}. */
final class SourceLabels {
  private static final Set<String> LABELS =
      new HashSet<>(WordFile.read("source-words.txt").words("label"));
  private static final Set<String> OTHERS =
      new HashSet<>(WordFile.read("source-words.txt").words("other"));
  private static final Set<String> AUTHORS =
      new HashSet<>(WordFile.read("source-words.txt").words("author"));
  private static final Set<String> PLACES =
      new HashSet<>(WordFile.read("source-words.txt").words("place"));
  private static final Set<String> REPORTERS =
      new HashSet<>(WordFile.read("source-words.txt").words("reporter"));
  private static final String HEAD = " ，,、.·";
  private static final int LONGEST = 12;

  private SourceLabels() {}

  /** The outlet behind a label inside a Chinese line; empty where there is none. */
  static String inside(String line) {
    return LabelledValue.of(line, LABELS, OTHERS);
  }

  /** The author behind a label inside a Chinese line; empty where there is none. */
  static String authorInside(String line) {
    return LabelledValue.of(line, AUTHORS, OTHERS);
  }

  /** A text without the label of an author at its head: ，作者李明. */
  static String withoutAuthorLabel(String text) {
    String bare = Edges.without(HEAD, text);
    for (String label : AUTHORS) {
      int end = label.length();
      if (bare.startsWith(label)
          && bare.length() > end + 1
          && Character.isIdeographic(bare.codePointAt(end))) {
        return bare.substring(end);
      }
    }
    return text;
  }

  /** Whether a text begins with a label. */
  static boolean labelled(String text) {
    return end(text) > 0;
  }

  /** Whether a text is a label, or begins with one of another kind: 发布于贵州. */
  static boolean labels(String text) {
    String low = text.toLowerCase(Locale.ROOT);
    return LABELS.contains(low)
        || OTHERS.contains(low)
        || OTHERS.stream().anyMatch(other -> other.length() > 2 && low.startsWith(other));
  }

  /** A text without a label of another kind that runs into its end: 河畔报阅读. */
  static String withoutNext(String text) {
    for (String other : OTHERS) {
      int end = text.length() - other.length();
      if (end > 2 && text.endsWith(other) && Character.isIdeographic(other.codePointAt(0))) {
        return text.substring(0, end).strip();
      }
    }
    return text;
  }

  /** Whether a text is a province or the like, as platforms show where an author writes from. */
  static boolean place(String text) {
    return PLACES.contains(Folding.line(text).replaceFirst("(?<=..)[省市]$", ""));
  }

  /** Whether a text names a reporter and no outlet: 記者李明／台北報導. */
  static boolean reporter(String text) {
    String folded = Folding.line(text);
    return REPORTERS.stream().anyMatch(folded::contains);
  }

  /** A text without the label at its head. */
  static String without(String text) {
    return text.substring(end(text)).strip();
  }

  private static int end(String text) {
    String head = Folding.lower(text.substring(0, Math.min(LONGEST, text.length())));
    for (int length = head.length(); length > 0; length--) {
      if (LABELS.contains(head.substring(0, length))) {
        boolean colon = length < text.length() && ":：/／ |".indexOf(text.charAt(length)) >= 0;
        boolean han = Character.isIdeographic(head.charAt(0)) && length > 1;
        if (colon || (han && length < text.length())) {
          int end = length;
          while (end < text.length() && ":：/／ |".indexOf(text.charAt(end)) >= 0) {
            end++;
          }
          return end;
        }
      }
    }
    return 0;
  }
}
