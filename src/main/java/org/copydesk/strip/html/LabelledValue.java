package org.copydesk.strip.html;

import java.util.Set;

/** A value behind a label in a Chinese line of facts: 2019-09-07 15:10 字号：A 来源：河畔报 作者：李明. */
final class LabelledValue {
  private static final int LONGEST = 30;
  private static final String PARTS = "|｜丨[]【】()（）〔〕<>\t";

  private LabelledValue() {}

  /**
   * The value behind the first of the labels that stands in a line; empty where none does. It ends
   * at a bar, a bracket, a blank, or where another label begins.
   */
  static String of(String line, Set<String> labels, Set<String> others) {
    String best = "";
    for (String label : labels) {
      String value = behind(line, label, others);
      if (value.length() > 0 && label.length() > best.length()) {
        best = label;
      }
    }
    return best.isEmpty() ? "" : behind(line, best, others);
  }

  private static String behind(String line, String label, Set<String> others) {
    if (label.length() < 2 || !Character.isIdeographic(label.charAt(0))) {
      return "";
    }
    int place = line.indexOf(label);
    if (place < 0 || (place > 0 && Character.isIdeographic(line.charAt(place - 1)))) {
      return "";
    }
    int start = place + label.length();
    boolean colon = false;
    while (start < line.length() && ":： /".indexOf(line.charAt(start)) >= 0) {
      colon |= line.charAt(start) == ':' || line.charAt(start) == '：';
      start++;
    }
    boolean telling = label.length() > 3 && label.endsWith("来源于");
    boolean parted = place > 0 && (PARTS + " ").indexOf(line.charAt(place - 1)) >= 0;
    boolean barred = telling || parted;
    String value = colon || barred ? line.substring(start, end(line, start, others)) : "";
    int comma = telling ? value.indexOf('，') : -1;
    return (comma < 0 ? value : value.substring(0, comma)).strip();
  }

  private static int end(String line, int start, Set<String> others) {
    int end = start;
    while (end < line.length() && end - start < LONGEST) {
      char c = line.charAt(end);
      if (PARTS.indexOf(c) >= 0 || c == ' ' || begins(line, end, others)) {
        break;
      }
      end++;
    }
    return end;
  }

  private static boolean begins(String line, int place, Set<String> others) {
    for (String other : others) {
      if (line.startsWith(other, place)) {
        int after = place + other.length();
        return after < line.length() && ":：".indexOf(line.charAt(after)) >= 0;
      }
    }
    return false;
  }
}
