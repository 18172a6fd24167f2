package org.copydesk.strip.field;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.copydesk.script.Folding;

/** What the words in front of a date say that it is. Data: {@code date-labels.txt}. */
public final class DateLabels {
  /** What a date is. */
  public enum Kind {
    /** When the article was first published; it has been changed since. */
    ORIGINAL,
    /** When the article was published. */
    PUBLISHED,
    /** When it was changed. */
    MODIFIED,
    /** The date of something else. */
    OTHER,
    /** Nothing is said. */
    NONE;

    /** Whether it is a date of publication. */
    public boolean publishes() {
      return this == PUBLISHED || this == ORIGINAL;
    }
  }

  private static final int LONGEST = 48;

  private static final int LONGEST_WEEKDAY = 20;

  private final DateWords dates = new DateWords();
  private final Map<Kind, Set<String>> words = new EnumMap<>(Kind.class);

  public DateLabels() {
    for (String line : WordFile.read("date-labels.txt").lines()) {
      int equals = line.indexOf(" = ");
      Kind kind = Kind.valueOf(line.substring(0, equals).toUpperCase(Locale.ROOT));
      Set<String> set = words.computeIfAbsent(kind, k -> new HashSet<>());
      for (String word : line.substring(equals + 3).split(";", -1)) {
        if (!word.isBlank()) {
          set.add(word.strip());
        }
      }
    }
  }

  /**
   * What the text in front of a place says of the date that begins there; the longest label wins.
   * Within a sentence, what was first published is another thing than the article.
   */
  public Kind before(String text, int place) {
    int end = withoutWeekday(text, withoutGap(text, place));
    String head = Folding.lower(text.substring(Math.max(0, end - LONGEST), end));
    Kind best = Kind.NONE;
    int length = 0;
    for (int from = 0; from < head.length(); from++) {
      if (!wordStart(head, from)) {
        continue;
      }
      String label = head.substring(from);
      for (Map.Entry<Kind, Set<String>> kind : words.entrySet()) {
        if (label.length() > length && kind.getValue().contains(label)) {
          best = kind.getKey();
          length = label.length();
        }
      }
    }
    return best == Kind.ORIGINAL && !is(text.substring(0, end)) ? Kind.PUBLISHED : best;
  }

  private static int withoutGap(String text, int from) {
    int end = from;
    while (end > 0 && gap(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  /** Where a label ends that a day of the week parts from its date: published Friday, 5 March. */
  private int withoutWeekday(String text, int from) {
    int start = from;
    while (start > 0 && from - start < LONGEST_WEEKDAY && !gap(text.charAt(start - 1))) {
      start--;
    }
    boolean weekday = start > 0 && start < from && dates.is("weekday", text.substring(start, from));
    return weekday ? withoutGap(text, start) : from;
  }

  /** Whether a text is a label and nothing else. */
  public boolean is(String text) {
    int end = withoutGap(text, text.length());
    String label = text.substring(0, end).strip().toLowerCase(Locale.ROOT);
    return words.values().stream().anyMatch(set -> set.contains(label));
  }

  private static boolean gap(char c) {
    return Letters.blank(c) || ":：,，|·•-–—[(（【>;".indexOf(c) >= 0;
  }

  private static boolean wordStart(String head, int from) {
    if (from == 0) {
      return true;
    }
    char before = head.charAt(from - 1);
    return !Character.isLetter(before) || before >= '\u2E80';
  }

  /** The labels of a kind. */
  public List<String> of(Kind kind) {
    return new ArrayList<>(words.getOrDefault(kind, Set.of()));
  }
}
