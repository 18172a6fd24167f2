package org.copydesk.strip.html;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.copydesk.strip.field.WordFile;

/** The words in front of an outlet's name. Data: {@code source-words.txt}. */
final class SourceLabels {
  private static final Set<String> LABELS =
      new HashSet<>(WordFile.read("source-words.txt").words("label"));
  private static final Set<String> OTHERS =
      new HashSet<>(WordFile.read("source-words.txt").words("other"));
  private static final Set<String> AUTHORS =
      new HashSet<>(WordFile.read("source-words.txt").words("author"));
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

  /** Whether a text begins with a label. */
  static boolean labelled(String text) {
    return end(text) > 0;
  }

  /** Whether a text is a label of this or of another kind, and no name. */
  static boolean label(String text) {
    String low = text.toLowerCase(Locale.ROOT);
    return LABELS.contains(low) || OTHERS.contains(low);
  }

  /** A text without the label at its head. */
  static String without(String text) {
    return text.substring(end(text)).strip();
  }

  private static int end(String text) {
    String head = text.substring(0, Math.min(LONGEST, text.length())).toLowerCase(Locale.ROOT);
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
