package org.copydesk.strip.field;

import java.util.Arrays;

/**
 * A text that grows by pieces of a page's text, white space folded as a browser shows it: each run
 * of blanks is one, none stands at the head, and characters that nobody sees are left out. For one
 * thread.
 */
public final class FoldedText {
  private char[] text;
  private int length;

  /**
   * An empty text.
   *
   * @param expected how many characters it will have about; more are as well
   */
  public FoldedText(int expected) {
    text = new char[Math.max(1, expected)];
  }

  /** Adds a piece of text. */
  public void add(String piece) {
    int end = length + piece.length();
    if (end > text.length) {
      text = Arrays.copyOf(text, Math.max(end, 2 * text.length));
    }
    // Folding shortens or keeps: the piece is copied at once and folded where it lies. Where words
    // end cannot be foreseen, so that the common characters go without a branch for blanks.
    piece.getChars(0, piece.length(), text, length);
    int to = length;
    int before = to == 0 || text[to - 1] == ' ' ? 1 : 0;
    for (int i = length; i < end; i++) {
      char c = text[i];
      if (c >= Blanks.FIRST_BEYOND) {
        if (Blanks.nothing(c)) {
          continue;
        }
        c = Blanks.blank(c) ? ' ' : c;
      }
      int blank = (c - '!') >>> 31; // 1 for a space and the controls below it, 0 for others
      text[to] = (char) (c ^ ((c ^ ' ') & -blank));
      to += 1 - (blank & before);
      before = blank;
    }
    length = to;
  }

  /** Adds a blank unless the text is empty or ends with one. */
  public void addBlank() {
    add(" ");
  }

  /** Adds a bar between blanks, unless the text is hardly begun or ends so. */
  public void addBar() {
    addBlank();
    if (length > 1 && text[length - 2] != '|') {
      add("| ");
    }
  }

  /** How many characters it has. */
  public int length() {
    return length;
  }

  /** Begins anew. */
  public void clear() {
    length = 0;
  }

  /** The text without blanks at its ends. */
  @Override
  public String toString() {
    return new String(text, 0, length).strip();
  }
}
