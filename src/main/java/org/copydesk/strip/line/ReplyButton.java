package org.copydesk.strip.line;

import java.util.HashSet;
import java.util.Set;
import org.copydesk.script.Folding;

/** Tells the buttons that stand below each comment of the readers: Reply, Antworten, 回复. */
public final class ReplyButton {
  private static final int LONGEST = 40;

  private static final Set<String> KEYS = new HashSet<>();

  static {
    LineData.words("replies.txt").forEach(words -> KEYS.add(Folding.key(words)));
  }

  private ReplyButton() {}

  /** Whether a line is such a button and nothing else, arrows and brackets aside. */
  public static boolean is(String line) {
    return line.length() <= LONGEST && KEYS.contains(Folding.key(line));
  }
}
