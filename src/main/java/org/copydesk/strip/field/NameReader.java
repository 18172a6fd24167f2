package org.copydesk.strip.field;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.copydesk.script.WordTree;
import org.jspecify.annotations.Nullable;

/**
 * Reads the names in a byline of a language that puts blanks between words; it also takes Han names
 * that are set apart. Posts, addresses, dates and labels are no names. Data: {@code
 * byline-words.txt}. Stateless and safe across threads.
 */
public final class NameReader {
  private static final int LONGEST_NAME = 50;
  private static final int MOST_WORDS = 5;
  private static final int MOST_NAMES = 12;
  private static final int LONGEST_LEAD = 30;
  private static final int LONGEST_DEGREE = 8;

  /** The most letters of a name in Han characters, that of an account among them. */
  private static final int LONGEST_HAN = 12;

  /** The least letters of a name in front of the post that is written onto it. */
  private static final int SHORTEST_TITLED = 2;

  private static final String OPENING = "\"“„«‹";
  private static final Set<String> PARTING =
      Set.of(",", ";", "/", "|", "、", "，", "；", "｜", "·", "•");

  private final Map<String, Set<String>> words = new HashMap<>();

  /** The words in front of names; they mean whether they need a mark such as a colon behind. */
  private final WordTree<Boolean> leads = new WordTree<>();

  /** Those, and the words that may be glued to a name. */
  private final WordTree<Boolean> openings = new WordTree<>();

  public NameReader() {
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
    }
  }

  /** Whether a text is nothing but words such as "Written by". */
  public boolean leads(String text) {
    String folded = Blanks.folded(text);
    return !folded.isEmpty() && lead(folded) == folded.length();
  }

  /** Whether a text begins with words such as "By". */
  public boolean led(String text) {
    return mayLead(text) && lead(Blanks.folded(text)) > 0;
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

  /** Where words such as " by " stand inside a text, -1 where none do. */
  public int leadInside(String text) {
    String low = text.toLowerCase(Locale.ROOT);
    for (String by : words.getOrDefault("inside", Set.of())) {
      int place = low.indexOf(" " + by + " ");
      if (place > 0 && low.length() == text.length()) {
        return place + 1;
      }
    }
    return -1;
  }

  /** Whether a name has a word that only organisations and desks have in theirs. */
  public boolean organisation(String name) {
    for (String word : name.split(" ", -1)) {
      if (is("organisation", word.toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a text begins with words such as "Author" and a colon. */
  public boolean labelled(String text) {
    int lead = lead(Blanks.folded(text));
    return lead > 1 && colon(text, lead);
  }

  private static boolean colon(String text, int end) {
    for (int i = 0; i < Math.min(end, text.length()); i++) {
      if (text.charAt(i) == ':' || text.charAt(i) == '：') {
        return true;
      }
    }
    return false;
  }

  /** Whether no word of a text is one of those that are no names. */
  public boolean onlyNames(String text) {
    for (String word : text.split(" ", -1)) {
      String low = word.toLowerCase(Locale.ROOT);
      if (is("other", low) || is("role", low) || is("stop", low)) {
        return false;
      }
    }
    return true;
  }

  /** How a text is known to hold names. */
  public enum Ground {
    /** A field for names: any sensible text is one. */
    FIELD,
    /** An element that is stated to be a name: what looks like one, or one word. */
    NAMED,
    /** An element that is marked as a byline: what looks like a name. */
    MARKED,
    /** A line of the page: only names behind words such as "By". */
    LINE
  }

  /** The names that a text holds, in order; empty where it holds none. */
  public List<String> names(String text, Ground ground) {
    String rest = Blanks.folded(text);
    if (rest.startsWith("http://") || rest.startsWith("https://")) {
      return List.of();
    }
    int lead = lead(rest);
    if (ground == Ground.LINE && lead == 0) {
      return List.of();
    }
    boolean led = lead > 0;
    boolean fresh = false;
    while (lead > 0) {
      rest = rest.substring(lead).strip();
      lead = lead(rest);
    }
    if (desk(rest, ground, led)) {
      return List.of(bare(rest));
    }
    Set<String> names = new LinkedHashSet<>();
    for (String chunk : chunks(rest, ground)) {
      if (chunk.isBlank()) {
        continue;
      }
      if (chunk.equals("|")) {
        fresh = !names.isEmpty();
        continue;
      }
      if (credit(chunk) || (!names.isEmpty() && degree(chunk))) {
        continue;
      }
      int again = lead(chunk);
      String name = trimmed(again > 0 ? chunk.substring(again) : chunk, ground);
      if (name.isEmpty()) {
        if (ground == Ground.LINE && names.isEmpty()) {
          return List.of();
        }
        continue;
      }
      if (fresh && ground != Ground.FIELD && name.indexOf(' ') < 0) {
        continue;
      }
      if (plausible(name, ground, led) && !(ground == Ground.LINE && loose(name))) {
        names.add(name);
      } else if (ground == Ground.LINE && sentence(name)) {
        return List.of();
      } else if (ground != Ground.FIELD) {
        break;
      }
      if (names.size() == MOST_NAMES) {
        break;
      }
    }
    return List.copyOf(names);
  }

  /** Whether a text is nothing but what a newsroom calls itself, where names are stated. */
  private boolean desk(String text, Ground ground, boolean led) {
    boolean stated = ground == Ground.FIELD || ground == Ground.NAMED;
    return (stated || (led && ground == Ground.MARKED)) && desk(bare(text));
  }

  /** Whether a name is but what a newsroom calls itself: Redaktion, Staff. */
  public boolean desk(String name) {
    return is("desk", name.toLowerCase(Locale.ROOT));
  }

  private static String bare(String text) {
    int end = text.length();
    while (end > 0 && " ,.:;|-–—".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return text.substring(0, end);
  }

  /** Whether a part that is no name goes on as a sentence or a title does. */
  private static boolean sentence(String part) {
    return part.split(" ", -1).length > 2
        && (Character.isLowerCase(part.charAt(0)) || OPENING.indexOf(part.charAt(0)) >= 0);
  }

  private boolean is(String kind, String word) {
    return words.getOrDefault(kind, Set.of()).contains(word);
  }

  /** The length of the words such as "By" at the head of a text, 0 where there are none. */
  private int lead(String text) {
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
        && (Letters.blank(text.charAt(end)) || ":：/／|＝=•-–".indexOf(text.charAt(end)) >= 0)) {
      end++;
    }
    return end;
  }

  /** Where the longest lead at the head of a text ends, 0 where there is none. */
  private int leadEnd(String text) {
    String head = text.substring(0, Math.min(LONGEST_LEAD, text.length())).toLowerCase(Locale.ROOT);
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
    return Letters.blank(after) || ":：/／|＝=•".indexOf(after) >= 0;
  }

  /** Whether a colon or the like stands behind a word, blanks aside. */
  private static boolean marked(String text, int end) {
    int place = end;
    while (place < text.length() && Letters.blank(text.charAt(place))) {
      place++;
    }
    return place >= text.length() || ":：/／|＝=".indexOf(text.charAt(place)) >= 0;
  }

  /** ByJane Roe, where the blank was lost between two elements. */
  private int glued(String text) {
    if (text.isEmpty() || !Character.isUpperCase(text.charAt(0))) {
      return 0;
    }
    for (String by : words.getOrDefault("inside", Set.of())) {
      int length = by.length();
      if (text.length() > length + 1
          && Character.isUpperCase(text.charAt(length))
          && text.regionMatches(true, 0, by, 0, length)
          && Character.isLowerCase(text.charAt(length - 1))
          && Character.isLowerCase(text.charAt(length + 1))) {
        return length;
      }
    }
    return 0;
  }

  /** Parts a list of names at its commas and its words for "and". */
  private List<String> chunks(String text, Ground ground) {
    List<String> chunks = new ArrayList<>();
    StringBuilder chunk = new StringBuilder();
    List<String> pieces = pieces(text);
    for (int i = 0; i < pieces.size(); i++) {
      String piece = pieces.get(i);
      String low = piece.toLowerCase(Locale.ROOT);
      if (PARTING.contains(piece) || is("join", low)) {
        chunks.add(chunk.toString());
        chunk.setLength(0);
        if (piece.equals("|")) {
          chunks.add("|");
        }
      } else {
        if (chunk.length() > 0) {
          chunk.append(' ');
        }
        if (ground != Ground.FIELD
            && chunk.length() > 0
            && is("stop", low)
            && !particle(piece, i + 1 < pieces.size() ? pieces.get(i + 1) : "")) {
          boolean word = chunks.isEmpty() && chunk.indexOf(" ") == chunk.length() - 1;
          if (ground == Ground.LINE && word && !dated(pieces.subList(i, pieces.size()))) {
            return List.of();
          }
          chunks.add(chunk.toString());
          return chunks;
        }
        chunk.append(piece);
      }
    }
    chunks.add(chunk.toString());
    return chunks;
  }

  /** Whether a byline that names one word goes on with a date: By Jane on March 5. */
  private static boolean dated(List<String> pieces) {
    return pieces.size() == 1
        || pieces.stream().anyMatch(piece -> piece.chars().anyMatch(Character::isDigit));
  }

  /** Loïc Le Clerc: a short word in capitals in front of another one is part of a name. */
  private boolean particle(String piece, String next) {
    return is("particle", piece.toLowerCase(Locale.ROOT))
        && Character.isUpperCase(piece.charAt(0))
        && !next.isEmpty()
        && Character.isUpperCase(next.charAt(0));
  }

  /** Words and the marks that part names. */
  private static List<String> pieces(String text) {
    List<String> pieces = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : ' ';
      boolean mark =
          ",;/|、，；｜•".indexOf(c) >= 0 || (c == '·' && i > 0 && text.charAt(i - 1) == ' ');
      if (Letters.blank(c) || mark) {
        if (i > start) {
          pieces.add(text.substring(start, i));
        }
        if (mark) {
          pieces.add(String.valueOf(c));
        }
        start = i + 1;
      }
    }
    return pieces;
  }

  /** A chunk without what stands around the name: brackets, handles, addresses, posts. */
  private String trimmed(String chunk, Ground ground) {
    List<String> kept = new ArrayList<>();
    boolean all = true;
    for (String word : chunk.split(" ", -1)) {
      if (word.isEmpty()) {
        continue;
      }
      boolean address =
          word.indexOf('@') >= 0 || word.startsWith("http") || word.startsWith("www.");
      if (address || "([（【—–-".indexOf(word.charAt(0)) >= 0) {
        if (kept.isEmpty()) {
          return ground == Ground.FIELD && !address ? chunk.strip() : "";
        }
        break;
      }
      boolean post = !kept.isEmpty() && han(kept.get(0)) && word.length() > 4 && han(word);
      if (post || (!kept.isEmpty() && is("title", word))) {
        break;
      }
      all &= is("other", word.toLowerCase(Locale.ROOT).replaceAll("[.,:]+$", ""));
      kept.add(untitled(word));
    }
    if (all) {
      return "";
    }
    while (kept.size() > 2 && is("role", kept.get(kept.size() - 1).toLowerCase(Locale.ROOT))) {
      kept.remove(kept.size() - 1);
    }
    while (kept.size() > 2 && post(kept.get(0))) {
      kept.remove(0);
    }
    String name = String.join(" ", kept);
    int end = name.length();
    while (end > 0
        && ".,:;*-–—'\"”»".indexOf(name.charAt(end - 1)) >= 0
        && !(name.charAt(end - 1) == '.' && end > 2 && name.charAt(end - 3) == ' ')) {
      end--;
    }
    int start = 0;
    while (start < end && "\"“„«'*•·-–—".indexOf(name.charAt(start)) >= 0) {
      start++;
    }
    return name.substring(start, end).strip();
  }

  /** Whether a word is a post, also one that an outlet's name is joined to: Gazette-Reporter. */
  private boolean post(String word) {
    String low = word.toLowerCase(Locale.ROOT);
    return is("post", low) || is("post", low.substring(low.lastIndexOf('-') + 1));
  }

  /** A name without the post that is written onto it: 김민수기자. */
  private String untitled(String word) {
    for (String title : words.getOrDefault("title", Set.of())) {
      int length = word.length() - title.length();
      if (length >= SHORTEST_TITLED && word.endsWith(title)) {
        return word.substring(0, length);
      }
    }
    return word;
  }

  /** Whether a part of a byline names somebody who did something else: Edited by John Public. */
  private boolean credit(String chunk) {
    String low = chunk.toLowerCase(Locale.ROOT);
    for (String words : words.getOrDefault("credit", Set.of())) {
      if (low.startsWith(words) && low.length() > words.length()) {
        boolean by = words.indexOf(' ') > 0 && Letters.blank(low.charAt(words.length()));
        return by || low.charAt(words.length()) == ':';
      }
    }
    return false;
  }

  /** Whether a part behind a name is a degree or the like: MD, RDN, E-RYT, M.S. */
  private static boolean degree(String chunk) {
    String word = chunk.strip();
    int capitals = 0;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (Letters.blank(c) || (Character.isLetter(c) && !latin(c))) {
        return false;
      }
      capitals += Character.isUpperCase(c) ? 1 : 0;
    }
    boolean dotted = word.indexOf('.') > 0 && word.length() <= LONGEST_DEGREE;
    return word.length() <= LONGEST_DEGREE
        && capitals >= 2
        && (dotted || word.equals(word.toUpperCase(Locale.ROOT)));
  }

  private static boolean latin(char c) {
    return c < 0x250;
  }

  private static boolean han(String word) {
    return Letters.han(word.charAt(0));
  }

  /** Whether a small word that no name has stands between the words of a text. */
  private boolean loose(String text) {
    String[] parts = text.split(" ", -1);
    for (int i = 1; i < parts.length - 1; i++) {
      if (Character.isLowerCase(parts[i].charAt(0))
          && parts[i].length() > 1
          && parts[i].indexOf('\'') < 0
          && parts[i].indexOf('’') < 0
          && !is("particle", parts[i])
          && !is("between", parts[i])) {
        return true;
      }
    }
    return false;
  }

  private static boolean plausible(String name, Ground ground, boolean led) {
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      return false;
    }
    String[] parts = name.split(" ", -1);
    if (parts.length > (ground == Ground.FIELD ? MOST_WORDS + 2 : MOST_WORDS)) {
      return false;
    }
    // how somebody signs in, where an element is stated to be a name
    boolean account = ground == Ground.NAMED && parts.length == 1;
    int letters = 0;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (Character.isLetter(c)) {
        letters++;
      } else if (ground != Ground.FIELD
          && ((Character.isDigit(c) && !account)
              || (c == '_' && !account)
              || "?!:()[]{}<>#=%©…“”„\"？！：（）".indexOf(c) >= 0)) {
        return false;
      }
    }
    if (letters < 2 || (ground != Ground.FIELD && han(name) && letters > LONGEST_HAN)) {
      return false;
    }
    if (ground == Ground.FIELD) {
      return true;
    }
    char first = name.charAt(0);
    boolean capital = !Character.isLowerCase(first);
    boolean lastCapital = !Character.isLowerCase(parts[parts.length - 1].charAt(0));
    boolean lone =
        parts.length == 1 && (ground == Ground.NAMED || (led && ground == Ground.MARKED));
    return (capital && lastCapital) || lone || (ground == Ground.NAMED && parts.length <= 3);
  }
}
