package org.copydesk.strip.text;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The numbers that text browsers such as lynx put in front of links, and the list at the dump's end
 * of where they lead. Only such a list tells that numbers in brackets are links and no notes.
 */
final class LinkNumbers {
  /** An entry of the list; what a page calls an address may be anything. */
  private static final Pattern ENTRY =
      Pattern.compile("(\\d{1,5})\\. (?:(?<address>(?i:[a-z]{2,10}:)|[/#?]|\\.{1,2}/).*|\\S.*)");

  private static final Pattern NUMBER = Pattern.compile("\\[\\d{1,5}\\]");

  private static final Pattern BULLET = Pattern.compile("^[*+o#] (?=\\S)");

  /** Fewer entries may be anything. */
  private static final int FEWEST = 3;

  private final int end;
  private final boolean numbered;

  private LinkNumbers(int end, boolean numbered) {
    this.end = end;
    this.numbered = numbered;
  }

  /** The numbers in the rows of a dump, none of which is blank. */
  static LinkNumbers of(List<String> rows) {
    int end = rows.size();
    int next = Integer.MAX_VALUE;
    int addressed = 0;
    while (end > 0) {
      Matcher entry = ENTRY.matcher(rows.get(end - 1));
      int number = entry.matches() ? Integer.parseInt(entry.group(1)) : next;
      boolean address = entry.matches() && entry.group("address") != null;
      if (number >= next || (!address && number != next - 1)) {
        break;
      }
      addressed += address ? 1 : 0;
      next = number;
      end--;
    }
    boolean numbered = addressed >= FEWEST && addressed > (rows.size() - end) / 2;
    return new LinkNumbers(numbered ? end : rows.size(), numbered);
  }

  /** The index of the list's first row; the number of rows where there is no list. */
  int end() {
    return end;
  }

  /** A paragraph without the numbers of its links, and without the bullet in front. */
  String without(String paragraph) {
    return numbered
        ? BULLET
            .matcher(NUMBER.matcher(paragraph).replaceAll("").replaceAll(" {2,}", " ").strip())
            .replaceFirst("")
        : paragraph;
  }
}
