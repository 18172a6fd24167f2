package org.copydesk.strip.field;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.copydesk.script.Folding;
import org.copydesk.script.WordTree;
import org.jspecify.annotations.Nullable;

/** The words in and about bylines, and those that lead to names. Data: {@code byline-words.txt}. */
final class BylineWords {
  private static final int LONGEST_LEAD = 30;

  /** The first letter of a script other than Latin. */
  private static final char FIRST_BEYOND_LATIN = '\u0370';

  private final Map<String, Set<String>> words = new HashMap<>();

  /** The words in front of names; they mean whether they need a mark such as a colon behind. */
  private final WordTree<Boolean> leads = new WordTree<>();

  /** Those, and the words that may be glued to a name. */
  private final WordTree<Boolean> openings = new WordTree<>();

  /** The words that stand inside a line of facts, each between its blanks. */
  private final List<String> insides = new ArrayList<>();

  BylineWords() {
    for (String line : WordFile.read("byline-words.txt").lines()) {
      int equals = line.indexOf(" = ");
      Set<String> set = words.computeIfAbsent(line.substring(0, equals), k -> new HashSet<>());
      for (String word : line.substring(equals + 3).split(";", -1)) {
        if (!word.isBlank()) {
          set.add(word.strip());
        }
      }
    }
    for (String lead : words.getOrDefault("lead", Set.of())) {
      leads.add(lead, is("label", lead), (a, b) -> a);
      openings.add(lead, true, (a, b) -> a);
    }
    for (String by : words.getOrDefault("inside", Set.of())) {
      openings.add(by, true, (a, b) -> a);
      insides.add(" " + by + " ");
    }
  }

  /** The words of a kind. */
  Set<String> of(String kind) {
    return words.getOrDefault(kind, Set.of());
  }

  boolean is(String kind, String word) {
    return words.getOrDefault(kind, Set.of()).contains(word);
  }

  /** The length of the words such as "By" at the head of a text, 0 where there are none. */
  int lead(String text) {
    int glued = glued(text);
    if (glued > 0) {
      return glued;
    }
    if (text.isEmpty() || leads.after(Character.toLowerCase(text.charAt(0))) == null) {
      return 0;
    }
    int end = leadEnd(text);
    while (end > 0
        && end < text.length()
        && (Letters.blank(text.charAt(end))
            || ":：/／|＝=•・-–".indexOf(text.charAt(end)) >= 0
            || comma(text, end))) {
      end++;
    }
    return end;
  }

  /** Whether a colon or the like stands behind a word, blanks aside. */
  private static boolean marked(String text, int end) {
    int place = end;
    while (place < text.length() && Letters.blank(text.charAt(place))) {
      place++;
    }
    return place >= text.length()
        || ":：/／|＝=・".indexOf(text.charAt(place)) >= 0
        || comma(text, place);
  }

  /** ByJane Roe, where the blank was lost between two elements. */
  private int glued(String text) {
    if (text.isEmpty() || !Character.isUpperCase(text.charAt(0))) {
      return 0;
    }
    for (String by : insides) {
      int length = by.length() - 2;
      if (text.length() > length + 1
          && Character.isUpperCase(text.charAt(length))
          && text.regionMatches(true, 0, by, 1, length)
          && Character.isLowerCase(text.charAt(length - 1))
          && Character.isLowerCase(text.charAt(length + 1))) {
        return length;
      }
    }
    return 0;
  }

  private static boolean colon(String text, int end) {
    for (int i = 0; i < Math.min(end, text.length()); i++) {
      if (text.charAt(i) == ':' || text.charAt(i) == '：') {
        return true;
      }
    }
    return false;
  }

  /** Where the longest lead at the head of a text ends, 0 where there is none. */
  private int leadEnd(String text) {
    String head = Folding.lower(text.substring(0, Math.min(LONGEST_LEAD, text.length())));
    int longest = 0;
    @Nullable WordTree<Boolean> lead = leads.after(head.charAt(0));
    for (int end = 1; lead != null; end++) {
      Boolean label = lead.meaning();
      if (label != null && edge(text, end) && (!label || marked(text, end))) {
        longest = end;
      }
      lead = end < head.length() ? lead.after(head.charAt(end)) : null;
    }
    return longest;
  }

  private static boolean edge(String text, int end) {
    char after = end < text.length() ? text.charAt(end) : ' ';
    return Letters.blank(after) || ":：/／|＝=•・".indexOf(after) >= 0 || comma(text, end);
  }

  /** A comma parts labels from names where screen readers read them out: نویسنده, … or Author, */
  private static boolean comma(String text, int at) {
    boolean last = at == text.length() - 1;
    return at < text.length()
        && (text.charAt(at) == ',' || text.charAt(at) == '،')
        && (last
            || text.charAt(0) >= FIRST_BEYOND_LATIN
            || (at + 2 < text.length() && text.charAt(at + 2) >= FIRST_BEYOND_LATIN));
  }

  /** Whether the letters that a text begins with may be those of a lead. */
  private boolean mayLead(String text) {
    @Nullable WordTree<Boolean> opening = openings;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x80 || !Character.isLetter(c) || opening.meaning() != null) {
        return true;
      }
      opening = opening.after(Character.toLowerCase(c));
      if (opening == null) {
        return false;
      }
    }
    return true;
  }

  /** Whether a text is nothing but words such as "Written by". */
  boolean leads(String text) {
    String folded = Blanks.folded(text);
    return !folded.isEmpty() && lead(folded) == folded.length();
  }

  /** Whether a text begins with words such as "By". */
  boolean led(String text) {
    return mayLead(text) && lead(Blanks.folded(text)) > 0;
  }

  /** Where words such as " by " stand inside a text, -1 where none do. */
  int leadInside(String text) {
    String low = Folding.lower(text);
    for (String by : insides) {
      int place = low.indexOf(by);
      if (place > 0 && low.length() == text.length()) {
        return place + 1;
      }
    }
    return -1;
  }

  /** Whether a text begins with words such as "Author" and a colon. */
  boolean labelled(String text) {
    int lead = lead(Blanks.folded(text));
    return lead > 1 && colon(text, lead);
  }
}
