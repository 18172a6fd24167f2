package org.copydesk.script;

/**
 * How much a text says, in Latin characters: each that is not a space, a wide one for three. Makes
 * what is said in different scripts comparable.
 */
public final class Mass {
  private Mass() {}

  /** How much the text says. */
  public static int of(CharSequence text) {
    int mass = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      mass += c == ' ' ? 0 : Columns.of(c) == 2 ? 3 : 1;
    }
    return mass;
  }
}
