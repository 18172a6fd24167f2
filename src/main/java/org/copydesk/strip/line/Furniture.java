package org.copydesk.strip.line;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.copydesk.script.Folding;

/**
 * Lines that are known by their words to be furniture of a page; the words are data. Immutable and
 * safe across threads.
 */
public final class Furniture {
  /** A longer line is no heading of a list, and no button. */
  private static final int LONGEST_HEADING = 90;

  /** What stands before a colon is longer than this only in a sentence. */
  private static final int LONGEST_LABEL = 45;

  /** A shorter word may be the beginning of another. */
  private static final int SHORTEST_BUTTON = 2;

  /** What may part a label from what it leads to. */
  private static final String PARTS = ":|>»?›";

  /** So many numbers of forms there are: a power of 2. */
  private static final int FORMS = 1 << 15;

  /** The kinds of a whole line, as bits. */
  private static final int RELATED = 1;

  private static final int CLOSING = 2;
  private static final int COMMENTS = 4;
  private static final int CONTROL = 8;
  private static final int EDGE_CONTROL = 16;
  private static final int LABEL = 32;

  /** The bits of lines that are compared with their numbers as {@code #}. */
  private static final int COUNTED = CONTROL | EDGE_CONTROL;

  /** Whole lines, bare, and their kinds. */
  private final Map<String, Integer> known = new HashMap<>();

  /** The forms that these lines have; few other lines have one of them. */
  private final BitSet forms = new BitSet(FORMS);

  private final Phrases rowOfControls;
  private final Phrases leadAway;
  private final Phrases weakPrompts;
  private final Phrases credits;

  /** The phrases of prompts, of weak ones and of terms, in this order. */
  private final Phrases sayings;

  private Furniture(Map<String, List<String>> lists) {
    know(lines(lists, "related-headings"), RELATED);
    know(lines(lists, "closing-headings"), CLOSING);
    know(lines(lists, "comment-headings"), COMMENTS);
    know(lines(lists, "labels"), LABEL);
    Set<String> buttons = lines(lists, "controls");
    know(buttons, CONTROL);
    Set<String> edgeControls = lines(lists, "edge-controls");
    know(edgeControls, EDGE_CONTROL);
    buttons.addAll(edgeControls);
    buttons.removeIf(button -> button.length() < SHORTEST_BUTTON);
    rowOfControls = new Phrases(buttons);
    leadAway = new Phrases(phrases(lists, "lead-away"));
    weakPrompts = new Phrases(phrases(lists, "weak-prompts"));
    credits = new Phrases(phrases(lists, "credits"));
    sayings =
        new Phrases(
            List.of(
                phrases(lists, "prompts"),
                phrases(lists, "weak-prompts"),
                phrases(lists, "legal")));
  }

  /**
   * The words of {@code words.yaml}.
   *
   * @throws UncheckedIOException when the file is not what it should be
   */
  public static Furniture load() {
    return new Furniture(LineData.lists("words.yaml"));
  }

  private void know(Set<String> lines, int kind) {
    for (String line : lines) {
      known.merge(line, kind, (a, b) -> a | b);
      forms.set(form(line));
    }
  }

  /** The kinds of a whole line, bare; 0 of one that is not known. */
  private int kinds(String bare) {
    return bare.isEmpty() || !forms.get(form(bare)) ? 0 : known.getOrDefault(bare, 0);
  }

  /** The number of a line's length and outer and middle letters; other lines may have the same. */
  private static int form(String bare) {
    int last = bare.length() - 1;
    int number = (last * 31 + bare.charAt(0)) * 31 + bare.charAt(last / 2);
    return (number * 31 + bare.charAt(last)) & (FORMS - 1);
  }

  private static Set<String> lines(Map<String, List<String>> lists, String kind) {
    Set<String> lines = new HashSet<>();
    for (String phrase : phrases(lists, kind)) {
      String bare = bare(phrase);
      if (bare.chars().noneMatch(Character::isLetter)) {
        throw new IllegalArgumentException("words.yaml has a line without words: " + phrase);
      }
      lines.add(bare);
    }
    return lines;
  }

  /** The phrases of a kind, folded; they stand between commas. */
  private static List<String> phrases(Map<String, List<String>> lists, String kind) {
    List<String> phrases = new ArrayList<>();
    for (String line : lists.getOrDefault(kind, List.of())) {
      for (String phrase : line.split(",", -1)) {
        if (phrase.strip().length() > 1) {
          phrases.add(Folding.words(phrase.strip()));
        }
      }
    }
    if (phrases.isEmpty()) {
      throw new IllegalArgumentException("words.yaml has no " + kind);
    }
    return phrases;
  }

  /**
   * A line as it is matched.
   *
   * @param folded as words are compared
   * @param front without the marks in front of it
   * @param bare without the marks around it; empty where the line is too long to be a heading
   * @param counted the bare line with each number as {@code #}
   * @param kinds what it is as a whole, as bits
   */
  public record Line(String folded, String front, String bare, String counted, int kinds) {
    private boolean is(int kind) {
      return (kinds & kind) != 0;
    }

    /** Whether the line has several words; a single one may head a part of the text as well. */
    public boolean severalWords() {
      return several(bare);
    }
  }

  /** A line of a page. */
  public Line line(String text) {
    String folded = Folding.words(text);
    int start = 0;
    while (start < folded.length()
        && !wordy(folded.charAt(start))
        && !opens(folded.charAt(start))) {
      start++;
    }
    String front = start == 0 ? folded : folded.substring(start);
    String bare = text.length() <= LONGEST_HEADING ? bare(folded) : "";
    String counted = counted(bare);
    int kinds = kinds(bare);
    if (!counted.equals(bare)) {
      kinds = (kinds & ~COUNTED) | (kinds(counted) & COUNTED);
    }
    return new Line(folded, front, bare, counted, kinds);
  }

  private static boolean opens(char c) {
    return c == '【' || c == '▶' || c == '[';
  }

  /** A line with each number as {@code #}. */
  private static String counted(String bare) {
    int first = 0;
    while (first < bare.length() && !figure(bare.charAt(first))) {
      first++;
    }
    if (first == bare.length()) {
      return bare;
    }
    StringBuilder counted = new StringBuilder(bare.length()).append(bare, 0, first);
    for (int i = first; i < bare.length(); i++) {
      if (!figure(bare.charAt(i))) {
        counted.append(bare.charAt(i));
      } else if (i == first || !figure(bare.charAt(i - 1))) {
        counted.append('#');
      }
    }
    return counted.toString();
  }

  private static boolean figure(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean several(String bare) {
    return bare.indexOf(' ') > 0 || (bare.length() > 3 && bare.charAt(0) >= '\u2e80');
  }

  /** Whether a line puts a list of other pages under it. */
  public boolean headsRelated(Line line) {
    return line.is(RELATED);
  }

  /** Whether a line puts what is not the article under it. */
  public boolean closes(Line line) {
    return line.is(CLOSING);
  }

  /** Whether a line puts the readers' comments under it; it may count them. */
  public boolean headsComments(Line line) {
    String bare = line.bare();
    int start = 0;
    int end = bare.length();
    while (start < end && counts(bare.charAt(start))) {
      start++;
    }
    while (end > start && counts(bare.charAt(end - 1))) {
      end--;
    }
    int kinds = end - start == bare.length() ? line.kinds() : kinds(bare.substring(start, end));
    return (kinds & COMMENTS) != 0;
  }

  /** Part of a number of comments in brackets, its counting word included. */
  private static boolean counts(char c) {
    return Character.isDigit(c) || " ():件条个개건".indexOf(c) >= 0;
  }

  /** Whether a line is a button, an advertisement's label or the like. */
  public boolean isControl(Line line) {
    return line.is(CONTROL) || severalControls(line.counted());
  }

  /** Whether a line is nothing but buttons in a row, spaces between them or none. */
  private boolean severalControls(String counted) {
    int controls = 0;
    int at = 0;
    while (at < counted.length()) {
      if (!wordy(counted.charAt(at))) {
        at++;
        continue;
      }
      int end = rowOfControls.longest(counted, at);
      if (end == at) {
        return false;
      }
      at = end;
      controls++;
    }
    return controls > 1;
  }

  /** Whether a line may be a button; it may as well be an entry of a list. */
  public boolean mayBeControl(Line line) {
    return line.is(EDGE_CONTROL);
  }

  /** Whether a line states tags, a source or the like behind a label. */
  public boolean labelled(Line line) {
    int colon = line.front().indexOf(':');
    return colon > 0
        && colon <= LONGEST_LABEL
        && (kinds(bare(line.front().substring(0, colon))) & LABEL) != 0;
  }

  /** Whether a line begins as one that leads to another page. */
  public boolean leadsAway(Line line) {
    return leadAway.begin(line.front());
  }

  /** Whether a line begins with a heading of other pages and goes on behind a colon or an arrow. */
  public boolean leadsToRelated(Line line) {
    String front = line.front();
    int end = Math.min(front.length(), LONGEST_LABEL);
    for (int i = 1; i < end; i++) {
      if (PARTS.indexOf(front.charAt(i)) >= 0) {
        String label = bare(front.substring(0, i));
        return several(label) && (kinds(label) & RELATED) != 0;
      }
    }
    return false;
  }

  /**
   * What a line says wherever it says it.
   *
   * @param prompts whether it asks the reader for something
   * @param mayPrompt whether it may ask the reader for something, or tell of others who do
   * @param terms whether it states rights or terms
   */
  public record Said(boolean prompts, boolean mayPrompt, boolean terms) {
    /** Of a line that says none of it. */
    public static final Said NOTHING = new Said(false, false, false);
  }

  /** What a line says to the reader. */
  public Said said(Line line) {
    int kinds = sayings.standIn(line.folded());
    return kinds == 0
        ? Said.NOTHING
        : new Said((kinds & 1) != 0, (kinds & 2) != 0, (kinds & 4) != 0);
  }

  /** Whether a line begins with asking the reader for something. */
  public boolean beginsPrompting(Line line) {
    return weakPrompts.begin(line.front());
  }

  /** Whether a line begins by saying whose a picture is. */
  public boolean credits(Line line) {
    return credits.begin(line.folded()) || credits.begin(line.front());
  }

  /** A folded line without the marks around it. */
  private static String bare(String folded) {
    int start = 0;
    int end = folded.length();
    while (start < end && !wordy(folded.charAt(start))) {
      start++;
    }
    while (end > start && !wordy(folded.charAt(end - 1))) {
      end--;
    }
    return folded.substring(start, end);
  }

  private static boolean wordy(char c) {
    if (c < 0x80) {
      return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '#';
    }
    return Character.isLetterOrDigit(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || Character.getType(c) == Character.COMBINING_SPACING_MARK;
  }
}
