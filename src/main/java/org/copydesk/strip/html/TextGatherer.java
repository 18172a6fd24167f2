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

  void link() {
    links++;
  }

  void add(String added, boolean inLink, boolean inStrong) {
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
      char c = run[i];
      if (c > ' ' && c < 0x80) {
        i = word(i, added.length());
        continue;
      }
      if (c <= ' ' || blank(c)) {
        space = true;
        lineEnd |= c == '\n';
      } else if (c != '\ufeff' && c != '\u200b' && c != '\u00ad') {
        put(c);
      }
      i++;
    }
    int more = visible - before;
    linked += inLink ? more : 0;
    strong += inStrong ? more : 0;
  }

  /**
   * Puts the ASCII characters from one on up to the next white space, and tells where they end.
   * Most text is such words; what is asked of each other character is asked of them together.
   */
  private int word(int from, int end) {
    part(run[from]);
    int to = length;
    int marks = 0;
    int i = from;
    while (i < end && run[i] > ' ' && run[i] < 0x80) {
      char c = run[i++];
      text[to++] = c;
      if (c <= ';' && (c == ',' || c == ';' || c == ':')) {
        marks++;
      }
    }
    length = to;
    visible += i - from;
    commas += marks;
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
        countStop();
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

  /** Counts a sentence that ends right before white space. */
  private void countStop() {
    int i = length - 1;
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
    countStop();
    int end = length;
    while (end > 0 && text[end - 1] == '\u3000') {
      end--;
    }
    TextBlock block =
        new TextBlock(
            region,
            new String(text, 0, end),
            visible,
            wide,
            linked,
            strong,
            links,
            stops,
            commas,
            afterBreak);
    clear();
    return block;
  }

  void clear() {
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
