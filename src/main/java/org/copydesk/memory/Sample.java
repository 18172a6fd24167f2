package org.copydesk.memory;

/** The beginning of a text, for telling which one it was. */
final class Sample {
  private static final int CODE_POINTS = 60;

  private Sample() {}

  static String of(String text) {
    int end =
        text.offsetByCodePoints(0, Math.min(CODE_POINTS, text.codePointCount(0, text.length())));
    return end < text.length() ? text.substring(0, end) + "…" : text;
  }
}
