package org.copydesk.strip.field;

/** The ends of a text, where marks stand that part it from its neighbours. */
public final class Edges {
  private Edges() {}

  /** A text without the marks at its ends. */
  public static String without(String marks, String text) {
    int start = 0;
    int end = text.length();
    while (start < end && marks.indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    while (end > start && marks.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return text.substring(start, end);
  }
}
