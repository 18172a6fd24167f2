package org.copydesk.strip.field;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Reads the names in a byline of a language that puts blanks between words; it also takes Han names
 * that are set apart. Posts, addresses, dates and labels are no names. Data: {@code
 * byline-words.txt}. Stateless and safe across threads.
 */
public final class NameReader {
  private static final int MOST_NAMES = 12;

  private static final Set<String> PARTING =
      Set.of(",", ";", "/", "|", "、", "，", "；", "｜", "·", "•", "●", "∙");

  private final BylineWords words = new BylineWords();
  private final TitledNames titled = new TitledNames(words);

  /** Whether a text is nothing but words such as "Written by". */
  public boolean leads(String text) {
    return words.leads(text);
  }

  /** Whether a text begins with words such as "By". */
  public boolean led(String text) {
    return words.led(text);
  }

  /** Where words such as " by " stand inside a text, -1 where none do. */
  public int leadInside(String text) {
    return words.leadInside(text);
  }

  /** Whether a text begins with words such as "Author" and a colon. */
  public boolean labelled(String text) {
    return words.labelled(text);
  }

  /** Whether a name has a word that only organisations and desks have in theirs. */
  public boolean organisation(String name) {
    for (String word : name.split(" ", -1)) {
      if (words.is("organisation", word.toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return words.of("outlet").stream().anyMatch(name::endsWith);
  }

  /** The names in front of posts such as 기자 in a line; see {@link TitledNames}. */
  public List<String> titled(String text) {
    return titled.in(text);
  }

  /** Whether a text ends in a post: Jane Roe Local Democracy Reporter. */
  public boolean endsInPost(String text) {
    return role(text);
  }

  /** Whether a text is a post: Reporter, Senior Reporter, toimittaja. */
  public boolean posts(String text) {
    String last = bare(text.substring(text.lastIndexOf(' ') + 1)).toLowerCase(Locale.ROOT);
    return words.is("role", last);
  }

  /** Whether no word of a text is one of those that are no names. */
  public boolean onlyNames(String text) {
    for (String word : text.split(" ", -1)) {
      String low = word.toLowerCase(Locale.ROOT);
      if (words.is("other", low) || words.is("role", low) || words.is("stop", low)) {
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
    int lead = words.lead(rest);
    if (ground == Ground.LINE && lead == 0) {
      return List.of();
    }
    boolean led = lead > 0;
    boolean fresh = false;
    while (lead > 0) {
      rest = rest.substring(lead).strip();
      lead = words.lead(rest);
    }
    if (desk(rest, ground, led)) {
      return List.of(bare(rest));
    }
    Set<String> names = new LinkedHashSet<>();
    for (String chunk : chunks(rest, ground, led)) {
      if (chunk.isBlank()) {
        continue;
      }
      if (chunk.equals("|")) {
        fresh = !names.isEmpty();
        continue;
      }
      if (credit(chunk) || (!names.isEmpty() && (NameShape.degree(chunk) || role(chunk)))) {
        continue;
      }
      int again = words.lead(chunk);
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
      if (NameShape.plausible(name, ground, led) && !(ground == Ground.LINE && loose(name))) {
        names.add(name);
      } else if (ground == Ground.LINE && NameShape.sentence(name)) {
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
    return words.is("desk", name.toLowerCase(Locale.ROOT));
  }

  private static String bare(String text) {
    int end = text.length();
    while (end > 0 && " ,.:;|-–—".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return text.substring(0, end);
  }

  /** Parts a list of names at its commas and its words for "and". */
  private List<String> chunks(String text, Ground ground, boolean led) {
    List<String> chunks = new ArrayList<>();
    StringBuilder chunk = new StringBuilder();
    List<String> pieces = pieces(text);
    for (int i = 0; i < pieces.size(); i++) {
      String piece = pieces.get(i);
      String low = piece.toLowerCase(Locale.ROOT);
      if (PARTING.contains(piece) || joins(piece, low, chunk.length() > 0)) {
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
            && words.is("stop", low)
            && !particle(piece, i + 1 < pieces.size() ? pieces.get(i + 1) : "")) {
          boolean word = chunks.isEmpty() && chunk.indexOf(" ") == chunk.length() - 1;
          boolean loose = ground == Ground.LINE || (ground == Ground.MARKED && !led);
          if (loose && word && !dated(pieces.subList(i, pieces.size()))) {
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

  /** Whether a word joins two names: "and", not the Dan of Dan Roe or the A of Jane A Roe. */
  private boolean joins(String piece, String low, boolean named) {
    boolean capitals = named && piece.length() > 1 && piece.equals(piece.toUpperCase(Locale.ROOT));
    return words.is("join", piece) || (capitals && words.is("join", low));
  }

  /** Whether a byline that names one word goes on with a date: By Jane on March 5. */
  private static boolean dated(List<String> pieces) {
    return pieces.size() == 1
        || pieces.stream().anyMatch(piece -> piece.chars().anyMatch(Character::isDigit));
  }

  /** Loïc Le Clerc: a short word in capitals in front of another one is part of a name. */
  private boolean particle(String piece, String next) {
    return words.is("particle", piece.toLowerCase(Locale.ROOT))
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
          ",;/|、，；｜•●∙".indexOf(c) >= 0 || (c == '·' && i > 0 && text.charAt(i - 1) == ' ');
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
        if (word.length() > 1 || !organisation(String.join(" ", kept))) {
          break;
        }
        kept.clear();
        continue;
      }
      boolean post =
          !kept.isEmpty() && NameShape.han(kept.get(0)) && word.length() > 4 && NameShape.han(word);
      if (post || (!kept.isEmpty() && words.is("title", word))) {
        break;
      }
      all &= words.is("other", Edges.without(".,:", word.toLowerCase(Locale.ROOT)));
      kept.add(titled.without(word));
    }
    if (all) {
      return "";
    }
    while (kept.size() > 2
        && words.is("role", kept.get(kept.size() - 1).toLowerCase(Locale.ROOT))) {
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
    return words.is("post", low) || words.is("post", low.substring(low.lastIndexOf('-') + 1));
  }

  /** Whether a part of a byline ends in a post: Jane Roe, Harbour Safety Expert. */
  private boolean role(String chunk) {
    String part = bare(chunk.strip());
    String last = part.substring(part.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    return part.indexOf(' ') > 0 && (words.is("role", last) || words.is("vocation", last));
  }

  /** Whether a part of a byline names somebody who did something else: Edited by John Public. */
  private boolean credit(String chunk) {
    String low = chunk.toLowerCase(Locale.ROOT);
    for (String lead : words.of("credit")) {
      if (low.startsWith(lead) && low.length() > lead.length()) {
        boolean by = lead.indexOf(' ') > 0 && Letters.blank(low.charAt(lead.length()));
        return by || low.charAt(lead.length()) == ':';
      }
    }
    return false;
  }

  /** Whether a small word that no name has stands between the words of a text. */
  private boolean loose(String text) {
    String[] parts = text.split(" ", -1);
    for (int i = 1; i < parts.length - 1; i++) {
      if (Character.isLowerCase(parts[i].charAt(0))
          && parts[i].length() > 1
          && parts[i].indexOf('\'') < 0
          && parts[i].indexOf('’') < 0
          && !words.is("particle", parts[i])
          && !words.is("between", parts[i])) {
        return true;
      }
    }
    return false;
  }
}
