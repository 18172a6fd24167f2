package org.copydesk.strip.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Links around whole blocks. Converters write them as a bracket that opens in one block and closes
 * in a later one, which is no link for CommonMark.
 */
final class LinkMarks {
  /** So many lines a link may have. */
  private static final int MOST_LINES = 12;

  private static final Pattern CLOSE = Pattern.compile("\\]\\([^()]*(?:\\([^()]*\\)[^()]*)?\\)");

  private LinkMarks() {}

  /** The lines with those inside such links known for links, and without the links' marks. */
  static List<DumpLine> closed(List<DumpLine> lines) {
    List<DumpLine> closed = new ArrayList<>();
    for (DumpLine line : lines) {
      Matcher close = line.text().contains("](") ? CLOSE.matcher(line.text()) : null;
      if (close == null || !close.find()) {
        closed.add(line);
        continue;
      }
      int open = opened(closed);
      if (open < 0) {
        closed.add(line);
        continue;
      }
      List<DumpLine> inside = new ArrayList<>(closed.subList(open, closed.size()));
      closed.subList(open, closed.size()).clear();
      inside.add(line);
      for (int i = 0; i < inside.size(); i++) {
        String text = inside.get(i).text();
        text = i == 0 ? text.substring(1) : text;
        text = i == inside.size() - 1 ? CLOSE.matcher(text).replaceFirst(" ") : text;
        DumpLine one = inside.get(i);
        if (!text.isBlank()) {
          closed.add(new DumpLine(one.number(), text.strip(), one.role(), one.level(), true));
        }
      }
    }
    return closed;
  }

  /** The index of the line above that opens a link; -1 where none near does. */
  private static int opened(List<DumpLine> above) {
    for (int i = above.size() - 1; i >= 0 && i >= above.size() - MOST_LINES; i--) {
      if (above.get(i).text().startsWith("[") && above.get(i).text().indexOf(']') < 0) {
        return i;
      }
    }
    return -1;
  }
}
