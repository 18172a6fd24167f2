package org.copydesk.strip.html;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.copydesk.strip.field.WordFile;
import org.jspecify.annotations.Nullable;

/**
 * What readers open and close: the answers below questions, the rest of a text. It is hidden at
 * first and the article's. Data: {@code site-words.txt} in the field package.
 */
final class Foldouts {
  /** How many elements around a hidden one may say so. */
  private static final int MOST_AROUND = 3;

  /** Where a name's words meet: at what is no letter, and where the case rises. */
  private static final Pattern EDGE = Pattern.compile("[^A-Za-z]+|(?<=[a-z])(?=[A-Z])");

  private static final Set<String> WORDS = WordFile.read("site-words.txt").words("foldout");

  private Foldouts() {}

  /** Whether an element is, or stands in, what readers open. */
  static boolean in(Region region) {
    int around = 0;
    for (@Nullable Region walk = region;
        walk != null && around <= MOST_AROUND;
        walk = walk.parent()) {
      for (String word : EDGE.split(walk.id() + " " + walk.classes(), -1)) {
        if (WORDS.contains(word.toLowerCase(Locale.ROOT))) {
          return true;
        }
      }
      around++;
    }
    return false;
  }
}
