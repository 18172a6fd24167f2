package org.copydesk.strip.html;

import java.util.Arrays;

/**
 * Gathers the text of a line as a browser shows it, and counts while it does. A run of white space
 * is one space; a line end of the source between two characters of a script without spaces is none.
 */
final class TextGatherer {
  private static final String ENDS = ".!?…。！？｡．؟۔।॥։;";
  private static final String WIDE_ENDS = "。！？｡";
  private static final String COMMAS = ",;:،؛、，；：";
  private static final String CLOSERS = "\"'”’»›)]）」』】";

  /** 1 for the characters of ASCII that are a comma or like one. */
  private static final byte[] IS_COMMA = ascii(COMMAS);

  /** 1 for the characters of ASCII with which a sentence may end. */
  private static final byte[] SENTENCE_MAY_END = ascii(ENDS + CLOSERS);

  /** What was added last. */
  private String last = "";

  private char[] text = new char[1 << 10];
  private char[] run = new char[1 << 10];
  private int length;
  private boolean space;
  private boolean lineEnd;
  private int visible;
  private int wide;
  private int linked;
  private int strong;
  private int links;
  private int stops;
  private int commas;

  private static byte[] ascii(String characters) {
    byte[] table = new byte[0x80];
    characters.chars().filter(c -> c < 0x80).forEach(c -> table[c] = 1);
    return table;
  }

  void link() {
    links++;
  }

  /**
   * Adds white space alone.
   *
   * @param end whether a line of the source ends in it
   */
  void addBlank(boolean end) {
    space = true;
    lineEnd |= end;
  }

  void add(String added, boolean inLink, boolean inStrong) {
    last = added;
    int before = visible;
    int most = length + 2 * added.length();
    if (most > text.length) {
      text = Arrays.copyOf(text, Math.max(most, 2 * text.length));
    }
    if (added.length() > run.length) {
      run = new char[Math.max(added.length(), 2 * run.length)];
    }
    added.getChars(0, added.length(), run, 0);
    int i = 0;
    while (i < added.length()) {
      int beyond = i;
      while (beyond < added.length() && run[beyond] < 0x80) {
        beyond++;
      }
      ascii(i, beyond);
      if (beyond < added.length()) {
        put(run[beyond]);
      }
      i = beyond + 1;
    }
    int more = visible - before;
    linked += inLink ? more : 0;
    strong += inStrong ? more : 0;
  }

  /**
   * Puts a stretch of ASCII. Where words end cannot be foreseen, so that they end and begin without
   * a branch, but for those that end a sentence; half of all text nodes are white space alone.
   */
  private void ascii(int from, int end) {
    int i = pastBlanks(from, end);
    if (i == end) {
      return;
    }
    part(run[i]);
    int to = length;
    int seen = 0;
    int marks = 0;
    int before = 0;
    char last = 'a';
    for (; i < end; i++) {
      char c = run[i];
      int blank = (c - '!') >>> 31; // 1 for a space and the controls below it, 0 for others
      if ((before & ~blank & SENTENCE_MAY_END[last]) != 0) {
        countStop(to - 2);
      }
      text[to] = (char) (c ^ ((c ^ ' ') & -blank));
      to += 1 - (blank & before);
      last = (char) (last ^ ((last ^ c) & blank - 1));
      seen += 1 - blank;
      marks += IS_COMMA[c];
      before = blank;
    }
    length = to - before;
    visible += seen;
    commas += marks;
    if (before == 1) {
      int blanks = end;
      while (run[blanks - 1] <= ' ') {
        blanks--;
      }
      pastBlanks(blanks, end);
    }
  }

  /** Notes the white space at a place, and tells where it ends. */
  private int pastBlanks(int from, int end) {
    int i = from;
    while (i < end && run[i] <= ' ') {
      lineEnd |= run[i++] == '\n';
    }
    space |= i > from;
    return i;
  }

  /** White space beyond ASCII; the ideographic one stays where it parts text. */
  private boolean blank(char c) {
    return c == '\u3000'
        ? length == 0
        : Character.isSpaceChar(c) || Character.isWhitespace(c) || Character.isISOControl(c);
  }

  /** Puts the space that stands between what was put last and a character, if any does. */
  private void part(char next) {
    if (space) {
      if (length > 0) {
        countStop(length - 1);
        if (!lineEnd || !(spaceless(text[length - 1]) && spaceless(next))) {
          text[length++] = ' ';
        }
      }
      space = false;
      lineEnd = false;
    }
  }

  /** Puts a character beyond ASCII. */
  private void put(char c) {
    if (blank(c)) {
      space = true;
      return;
    }
    if (c == '\ufeff' || c == '\u200b' || c == '\u00ad') {
      return;
    }
    part(c);
    text[length++] = c;
    visible++;
    if (wide(c)) {
      wide++;
    }
    if (WIDE_ENDS.indexOf(c) >= 0) {
      stops++;
    } else if (COMMAS.indexOf(c) >= 0) {
      commas++;
    }
  }

  /**
   * Counts a sentence that ends right before white space.
   *
   * @param last the place of the last character before it
   */
  private void countStop(int last) {
    int i = last;
    if (i >= 0 && letter(text[i])) {
      return;
    }
    while (i > 0 && CLOSERS.indexOf(text[i]) >= 0) {
      i--;
    }
    char c = i < 0 ? ' ' : text[i];
    if (WIDE_ENDS.indexOf(c) < 0 && ENDS.indexOf(c) >= 0) {
      stops++;
    }
  }

  private static boolean letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean spaceless(char c) {
    return (c >= '\u2e80' && c <= '\u9fff')
        || (c >= '\uf900' && c <= '\ufaff')
        || (c >= '\ufe30' && c <= '\uffef');
  }

  private static boolean wide(char c) {
    return (c >= '\u2e80' && c <= '\u9fff' && (c < '\u3000' || c > '\u303f'))
        || (c >= '\uac00' && c <= '\ud7a3')
        || (c >= '\uf900' && c <= '\ufaff');
  }

  boolean isEmpty() {
    return visible == 0;
  }

  /** The block gathered, and starts the next. */
  TextBlock take(Region region, boolean afterBreak) {
    countStop(length - 1);
    int end = length;
    while (end > 0 && text[end - 1] == '\u3000') {
      end--;
    }
    TextBlock block =
        new TextBlock(
            region, text(end), visible, wide, linked, strong, links, stops, commas, afterBreak);
    clear();
    return block;
  }

  /** The text gathered; where it is what was added last, that very string, for its memory. */
  private String text(int end) {
    String gathered = new String(text, 0, end);
    return gathered.equals(last) ? last : gathered;
  }

  void clear() {
    last = "";
    length = 0;
    space = false;
    lineEnd = false;
    visible = 0;
    wide = 0;
    linked = 0;
    strong = 0;
    links = 0;
    stops = 0;
    commas = 0;
  }
}
