package org.copydesk.strip.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What pandoc writes beyond CommonMark where it is not told otherwise: the divisions of a page
 * between rows of colons, and classes and identifiers in braces (pandoc's Manual: fenced_divs,
 * bracketed_spans, link_attributes).
 */
final class PandocMarks {
  /** Where a span leads that is no link. */
  static final String SPAN = "span:";

  private static final Pattern DIVISION = Pattern.compile("(?m)^[ \\t>]*:{3,}[^\\n]*$");

  private static final Pattern ATTRIBUTES =
      Pattern.compile(
          "(?<=(?<open>[)\\]`]|[ \\t]))\\{(?:[#.][^{}]{0,2000}|[A-Za-z_:-]{1,60}=[^{}]{0,2000}|-)\\}");

  private PandocMarks() {}

  /** A dump without them; its lines keep their numbers. */
  static String without(String dump) {
    String divided = dump.contains(":::") ? DIVISION.matcher(dump).replaceAll("") : dump;
    if (!divided.contains("{")) {
      return divided;
    }
    Matcher attributes = ATTRIBUTES.matcher(divided);
    StringBuilder rest = new StringBuilder();
    while (attributes.find()) {
      String rows = "\n".repeat((int) attributes.group().chars().filter(c -> c == '\n').count());
      boolean span = "]".equals(attributes.group("open"));
      attributes.appendReplacement(rest, span ? "(" + SPAN + ")" + rows : rows);
    }
    return attributes.appendTail(rest).toString();
  }
}
