package org.copydesk.strip.field;

import java.text.Normalizer;
import java.util.Locale;

/** Characters as the readers of values see them. */
final class Letters {
  private static final int FIRST_ACCENT = 0x300;
  private static final int LAST_ACCENT = 0x36F;

  private Letters() {}

  /** Blanks of any kind, and marks that show nothing. */
  static boolean blank(char c) {
    return c <= ' '
        || c == '\u00A0'
        || (c >= '\u2000' && c <= '\u200F')
        || (c >= '\u2028' && c <= '\u202F')
        || (c >= '\u2066' && c <= '\u2069')
        || c == '\u3000'
        || c == '\uFEFF';
  }

  /** A Han character. */
  static boolean han(char c) {
    return (c >= '\u4E00' && c <= '\u9FFF') || c == '\u3007' || (c >= '\u3400' && c <= '\u4DBF');
  }

  /** Lower case and without accents over Latin, Greek and Cyrillic letters. */
  static String fold(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    boolean plain = true;
    for (int i = 0; i < lower.length() && plain; i++) {
      plain = lower.charAt(i) < 0x80;
    }
    if (plain) {
      return lower;
    }
    String parts = Normalizer.normalize(lower, Normalizer.Form.NFD);
    StringBuilder kept = new StringBuilder(parts.length());
    for (int i = 0; i < parts.length(); i++) {
      char c = parts.charAt(i);
      if ((c < FIRST_ACCENT || c > LAST_ACCENT) && c != 'ـ') {
        kept.append(arabic(c));
      }
    }
    return Normalizer.normalize(kept, Normalizer.Form.NFC);
  }

  /** The Arabic letters that Persian and Urdu write as others: اپريل for اپریل, اكتبر for اکتبر. */
  private static char arabic(char c) {
    return c == 'ي' || c == 'ى' ? 'ی' : c == 'ك' ? 'ک' : c;
  }
}
