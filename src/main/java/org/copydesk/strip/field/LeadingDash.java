package org.copydesk.strip.field;

/** The dash of two characters or more behind which a sub-headline is set: ——记柳河县的春耕. */
public final class LeadingDash {
  private static final String DASHES = "—–―─-－";

  private LeadingDash() {}

  /** Whether a line is set as a sub-headline. */
  public static boolean leads(String text) {
    return text.length() > 2 && dash(text.charAt(0)) && dash(text.charAt(1));
  }

  /** The line without its dash. */
  public static String without(String text) {
    if (!leads(text)) {
      return text.strip();
    }
    int start = 2;
    while (start < text.length() && dash(text.charAt(start))) {
      start++;
    }
    return text.substring(start).strip();
  }

  private static boolean dash(char c) {
    return DASHES.indexOf(c) >= 0;
  }
}
