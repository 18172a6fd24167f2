package org.copydesk.strip.field;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.copydesk.script.WordTree;
import org.jspecify.annotations.Nullable;

/** The names of the months in many languages. Data: {@code months.txt}. */
final class MonthNames {
  /** Added to a month of the Persian solar calendar, so that 101 is Farvardin. */
  static final int JALALI = 100;

  private static final int SHORT = 3;
  private static final String PERSIAN = "fa-jalali";

  private final Map<String, Integer> anywhere = new HashMap<>();
  private final Map<String, Map<String, Integer>> byLanguage = new HashMap<>();
  private final WordTree<Integer> all = new WordTree<>();
  private int longest;

  MonthNames() {
    WordFile.read("months.txt").entries().forEach(this::add);
  }

  private void add(String language, String groups) {
    String[] months = groups.split(",", -1);
    if (months.length != 12) {
      throw new IllegalStateException("twelve months: " + language);
    }
    boolean persian = language.equals(PERSIAN);
    String primary = language.substring(0, Math.min(2, language.length()));
    for (int month = 1; month <= months.length; month++) {
      int number = persian ? JALALI + month : month;
      for (String form : months[month - 1].split("\\|", -1)) {
        String name = Letters.fold(form.strip());
        longest = Math.max(longest, name.length());
        all.add(name, number, (a, b) -> a);
        byLanguage.computeIfAbsent(primary, p -> new HashMap<>()).putIfAbsent(name, number);
        if (language.equals("en") || name.length() > SHORT || name.charAt(0) > '\u02FF') {
          anywhere.putIfAbsent(name, number);
        }
      }
    }
  }

  /** How long the longest name is, in characters. */
  int longest() {
    return longest;
  }

  /**
   * Whether the letters from a place on may be those of a name: a look is cheaper than a lookup.
   */
  boolean mayStand(String text, int at) {
    @Nullable WordTree<Integer> name = all;
    for (int i = at; i < text.length() && name.meaning() == null; i++) {
      char c = text.charAt(i);
      if (c >= 0x80 || !Character.isLetter(c)) {
        return true;
      }
      name = name.after(Character.toLowerCase(c));
      if (name == null) {
        return false;
      }
    }
    return true;
  }

  /** The month of this name, 1 to 12, or {@link #JALALI} more. */
  @Nullable Integer month(String name, String language) {
    String folded = Letters.fold(name);
    Map<String, Integer> own = byLanguage.get(language);
    Integer month = own == null ? null : own.get(folded);
    return month == null ? anywhere.get(folded) : month;
  }

  /** The month that all languages with such a name mean by it; absent where they do not agree. */
  @Nullable Integer monthAnywhere(String name) {
    String folded = Letters.fold(name);
    Set<Integer> months = new HashSet<>();
    for (Map<String, Integer> own : byLanguage.values()) {
      Integer month = own.get(folded);
      if (month != null) {
        months.add(month);
      }
    }
    return months.size() == 1 ? months.iterator().next() : null;
  }
}
