package org.copydesk.inbox;

import java.util.Locale;

/** Names as they can stand in a log: on one line, and without commands to the terminal. */
public final class Printable {
  private Printable() {}

  /** The text with control and format characters as escapes. */
  public static String of(String text) {
    StringBuilder printable = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              int type = Character.getType(c);
              if (type == Character.CONTROL
                  || type == Character.LINE_SEPARATOR
                  || type == Character.PARAGRAPH_SEPARATOR
                  || type == Character.FORMAT
                  || type == Character.SURROGATE) {
                printable.append(String.format(Locale.ROOT, "\\u%04x", c));
              } else {
                printable.appendCodePoint(c);
              }
            });
    return printable.toString();
  }
}
